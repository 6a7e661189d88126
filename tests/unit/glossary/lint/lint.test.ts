import { expect, it } from 'vitest';
import { lint } from '../../../../src/glossary/lint/lint';
import { broken, CONTEXT, entry, glossary, other, type Written } from './fragments';

it('finds nothing in a sound glossary', () => {
  expect(lint(glossary())).toEqual([]);
});

it.each<[string, RegExp, Written]>([
  ['lengths', /has 2 words/, { gist: 'Two words.' }],
  [
    'reading ease',
    /reading ease/,
    { gist: 'Institutional reconsiderations characterizing totalitarian administrations internationally.' },
  ],
  ['copying between entries', /stand in congress too/, { context: other().context }],
  ['impossible dates', /there was no/, { dates: [{ what: 'given', at: '1956-02-30' }] }],
  [
    'an end before the beginning',
    /comes after/,
    {
      dates: [
        { what: 'ended', at: '1955' },
        { what: 'began', at: '1956' },
      ],
    },
  ],
  ['duplicate forms', /already there/, { forms: ['the speech', 'the (speech|talk)'] }],
  ['relations', /makes an actor/, { relations: [{ type: 'wrote', to: 'congress' }] }],
  ['no original', /original language/, { names: [] }],
  ['no stress', /no stress mark/, { names: [{ lang: 'ru', text: 'доклад' }] }],
  [
    'views without a source',
    /whose is it/,
    { contested: [{ point: 'When', views: [{ view: 'Then.' }, { view: 'Later.' }] }] },
  ],
  [
    'no office',
    /without an office/,
    {
      kind: 'figure',
      dates: [
        { what: 'born', at: '1894' },
        { what: 'died', at: '1971' },
      ],
    },
  ],
  ['no link', /no relation/, { relations: [] }],
])('looks for %s', (_, reason, written) => {
  expect(lint(broken(written)).filter((one) => one.where === 'speech' && reason.test(one.reason))).not.toEqual([]);
});

it('looks for sources that nobody cites', () => {
  const sources = { ...glossary().sources, film: { title: 'A film', grade: 'press' as const } };
  expect(lint(glossary({ sources }))).toMatchObject([{ where: 'sources', path: ['film'] }]);
});

it('looks for copies of outside texts, in entries and in claims', () => {
  const page = { name: 'page.txt', text: 'The quiet heirs slowly opened up one locked gate after another.' };
  const { article } = glossary();
  const copied = glossary({
    entries: [other(), entry({ context: `${CONTEXT} ${page.text}` })],
    article: { ...article, claims: article.claims.map((claim) => ({ ...claim, claim: page.text })) },
  });
  expect(lint(copied)).toEqual([]);
  expect(lint(copied, [page])).toMatchObject([
    { where: 'speech', path: ['context'], severity: 'error' },
    { where: 'article', path: ['claims', 0, 'claim'], severity: 'error' },
  ]);
});

it('tells what it finds in the order of the entries, then the article, then the sources', () => {
  const sources = { ...glossary().sources, film: { title: 'A film', grade: 'press' as const } };
  const entries = [other({ names: [], gist: 'Two words.' }), entry({ gist: 'Two words.', names: [] })];
  const places = lint(glossary({ entries, sources })).map(({ where }) => where);
  expect(places).toEqual(['congress', 'congress', 'speech', 'speech', 'sources']);
});
