import { describe, expect, it } from 'vitest';
import { orphanEntries, orphanSources } from '../../../../src/glossary/lint/orphans';
import { broken, entry, glossary, other } from './fragments';

const FILM = { title: 'A film', grade: 'press' as const };

describe('orphanEntries', () => {
  it('finds nothing where one links to the other', () => {
    expect(orphanEntries(glossary())).toEqual([]);
  });

  it('finds entries between which there is no link', () => {
    expect(orphanEntries(broken({ relations: [] })).map(({ where }) => where)).toEqual(['congress', 'speech']);
  });

  it('takes a mix-up for a link', () => {
    const confusedWith = [{ id: 'congress', why: 'It was held there.' }];
    expect(orphanEntries(broken({ relations: [], confusedWith }))).toEqual([]);
  });
});

describe('orphanSources', () => {
  const sources = { ...glossary().sources, film: FILM };

  it('finds nothing where all are cited', () => {
    expect(orphanSources(glossary())).toEqual([]);
  });

  it('finds a source that nobody cites', () => {
    expect(orphanSources(glossary({ sources }))).toMatchObject([
      { where: 'sources', path: ['film'], severity: 'warning', reason: 'no entry and no claim cites film' },
    ]);
  });

  it.each([
    ['an entry', glossary({ sources, entries: [other(), entry({ sources: ['book', 'film'] })] })],
    [
      'a view',
      glossary({
        sources,
        entries: [
          other(),
          entry({ contested: [{ point: 'When', views: [{ view: 'Then.', sources: ['film'] }, { view: 'Later.' }] }] }),
        ],
      }),
    ],
    [
      'a claim',
      glossary({
        sources,
        article: {
          ...glossary().article,
          claims: [{ id: 'S1.1', claim: 'It began.', verdict: 'accurate', sources: ['film'] }],
        },
      }),
    ],
  ])('knows that %s may cite it', (_, sound) => {
    expect(orphanSources(sound)).toEqual([]);
  });
});
