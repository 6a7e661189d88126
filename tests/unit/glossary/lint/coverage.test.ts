import { describe, expect, it } from 'vitest';
import { coverage } from '../../../../src/glossary/lint/coverage';
import { broken, entry, glossary, other } from './fragments';

describe('coverage', () => {
  it('sets claims against the entries that rest on them', () => {
    expect(coverage(glossary()).claims).toEqual([{ id: 'S1.1', verdict: 'accurate', entries: ['congress', 'speech'] }]);
  });

  it('counts what an entry rests on', () => {
    const views = [
      { view: 'Then.', sources: ['book', 'film'] },
      { view: 'Later.', sources: ['film'] },
    ];
    const rich = entry({
      dates: [
        { what: 'given', at: '1956' },
        { what: 'printed', at: '1989' },
      ],
      spellings: { de: ['Geheimrede'], pl: ['Tajny referat'] },
      contested: [{ point: 'When', views }],
    });
    expect(coverage(glossary({ entries: [rich] })).entries).toEqual([
      // Three standards from the Russian original and two languages as listed.
      { id: 'speech', kind: 'document', origin: 'article', claims: 1, sources: 2, dates: 2, spellings: 5 },
    ]);
  });

  it.each([
    ['one that a standard gives too', [{ lang: 'ru', text: 'доклад', translit: 'doklad' }], 3],
    ['one of its own', [{ lang: 'ko', text: '사건', translit: 'sakkŏn' }], 1],
    ['none for an original in Latin letters', [{ lang: 'cs', text: 'pomník' }], 0],
  ])('counts a transliteration as a spelling: %s', (_, names, spellings) => {
    expect(coverage(glossary({ entries: [entry({ names })] })).entries[0]?.spellings).toBe(spellings);
  });

  it('has no gap in a sound glossary', () => {
    expect(coverage(glossary()).gaps).toEqual([]);
  });

  it('names a claim that no entry rests on', () => {
    const { article } = glossary();
    const claims = [...article.claims, { id: 'S1.2', claim: 'It ended.', verdict: 'opinion' as const }];
    expect(coverage(glossary({ article: { ...article, claims } })).gaps).toEqual([
      { where: 'article', path: ['claims', 1, 'id'], reason: 'no entry rests on the claim S1.2' },
    ]);
  });

  it('names an entry from the article without a claim', () => {
    expect(coverage(broken({ claims: [] })).gaps).toMatchObject([{ where: 'speech', path: ['origin'] }]);
  });

  it('lets an entry from the context have none', () => {
    expect(coverage(broken({ claims: [], origin: 'context' })).gaps).toEqual([]);
  });

  it.each([
    ['a source', { ...entry(), sources: [] }, ['sources']],
    ['a date', entry({ dates: [] }), ['id']],
    ['a spelling of its foreign name', entry({ names: [{ lang: 'ko', text: '사건' }] }), ['names']],
  ])('names an entry without %s', (_, bare, path) => {
    expect(coverage(glossary({ entries: [other(), bare] })).gaps).toMatchObject([{ where: 'speech', path }]);
  });
});
