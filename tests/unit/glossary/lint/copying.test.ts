import { describe, expect, it } from 'vitest';
import { claimsCopiedFrom, copiedBetween, copiedFrom } from '../../../../src/glossary/lint/copying';
import { broken, CONTEXT, entry, glossary, other, type Written } from './fragments';

const PAGE = {
  name: 'page.txt',
  text:
    'In those years the quiet heirs slowly opened up one locked gate after another for them all. ' +
    'On 27 March 1953 Lavrentiy Beria and Georgy Malenkov of the Presidium signed. ' +
    'A widow’s well-earned pension came back to her after many long years of waiting.',
};

describe('copiedFrom', () => {
  it.each<[string, Written, string, 'error' | 'warning']>([
    [
      'a sentence',
      { context: `${CONTEXT} The quiet heirs slowly opened up one locked gate after another.` },
      'context',
      'error',
    ],
    ['eight words', { gist: 'Here his heirs slowly opened up one locked gate after another.' }, 'gist', 'warning'],
    [
      'words with other marks and hyphens',
      { context: `${CONTEXT} A widow's well earned PENSION came báck to her after many long years.` },
      'context',
      'error',
    ],
    [
      'a note',
      { dates: [{ what: 'given', at: '1956', note: 'slowly opened up one locked gate after another' }] },
      'dates.0.note',
      'warning',
    ],
    [
      'a quotation of more than twenty words',
      {
        context: `${CONTEXT} 'In those years the quiet heirs slowly opened up one locked gate after another for them all, and so it went on and on.'`,
      },
      'context',
      'error',
    ],
  ])('finds %s', (_, written, path, severity) => {
    const findings = copiedFrom([PAGE])(broken(written));
    expect(findings.map((one) => [one.where, one.path.join('.'), one.severity])).toEqual([['speech', path, severity]]);
    expect(findings[0]?.reason).toMatch(/words in a row stand in page\.txt too: "/);
  });

  it.each<[string, Written]>([
    ['seven words', { gist: 'Here his heirs opened up one locked gate after another.' }],
    ['names and numbers', { gist: 'On 27 March 1953 Lavrentiy Beria and Georgy Malenkov of the Presidium met.' }],
    ['a short quotation', { gist: "He said that 'the quiet heirs slowly opened up one locked gate after another'." }],
  ])('lets %s pass', (_, written) => {
    expect(copiedFrom([PAGE])(broken(written))).toEqual([]);
  });

  it('tells of a long run once', () => {
    expect(copiedFrom([PAGE])(broken({ context: PAGE.text }))).toHaveLength(1);
  });
});

describe('copiedBetween', () => {
  it('finds nothing in sound entries', () => {
    expect(copiedBetween(glossary())).toEqual([]);
  });

  it('finds the words of another entry once, in the later one', () => {
    const findings = copiedBetween(glossary({ entries: [other(), entry({ context: other().context })] }));
    expect(findings).toMatchObject([{ where: 'speech', path: ['context'], severity: 'error' }]);
    expect(findings[0]?.reason).toContain('stand in congress too');
  });

  it('lets an entry repeat itself', () => {
    const gist = 'A talk behind closed doors that told the party what its leader had done.';
    expect(
      copiedBetween(broken({ gist, contested: [{ point: gist, views: [{ view: gist }, { view: gist }] }] })),
    ).toEqual([]);
  });
});

describe('claimsCopiedFrom', () => {
  const article = (claim: string) => ({
    ...glossary().article,
    claims: [{ id: 'S1.1', claim, verdict: 'accurate' as const }],
  });

  it('finds a claim in the words of the article', () => {
    const findings = claimsCopiedFrom([PAGE])(
      glossary({ article: article('The quiet heirs slowly opened up one locked gate after another.') }),
    );
    expect(findings).toMatchObject([{ where: 'article', path: ['claims', 0, 'claim'], severity: 'error' }]);
  });

  it('finds a correction in the words of a fact sheet', () => {
    const [claim] = article('It was opened.').claims;
    const correction = 'In truth the quiet heirs slowly opened up one locked gate after another.';
    const claims = claim ? [{ ...claim, correction }] : [];
    expect(claimsCopiedFrom([PAGE])(glossary({ article: { ...glossary().article, claims } }))).toMatchObject([
      { where: 'article', path: ['claims', 0, 'correction'], severity: 'error' },
    ]);
  });

  it('lets a claim in our own words pass', () => {
    expect(claimsCopiedFrom([PAGE])(glossary({ article: article('One gate after another was opened.') }))).toEqual([]);
  });
});
