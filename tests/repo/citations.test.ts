/** What the citation library makes of all sources of the glossary. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { footnote } from '../../src/citations/footnote';
import { citedSources } from '../../src/cli/citations';
import { loadGlossary } from '../../src/cli/glossary-files';
import { CITATION_STYLES } from '../../src/settings/schema';

const { sources } = loadGlossary(resolve(import.meta.dirname, '../../glossary'));
const cited = citedSources(sources);
const page = {
  kind: 'web',
  title: 'Page',
  authors: [],
  container: 'Site',
  accessed: { year: 2026, month: 11, day: 23 },
  url: 'https://example.org/',
} as const;

describe.each(CITATION_STYLES)('sources in %s', (style) => {
  const texts = Object.entries(sources).map(([key, source]) => {
    const { text } = footnote(page, cited, [key], style);
    return [key, source, text] as const;
  });

  it('are all cited, with their addresses, and without the marks of anything that went wrong', () => {
    const wrong = texts.filter(
      ([, { url }, text]) =>
        /undefined|\[object|NaN|———|CSL|<\/?\w+>|&#?\w+;(?!.*https?:)/.test(text.replace(/https?:\S+/g, '')) ||
        (url !== undefined && style !== 'bibtex' && !text.includes(url)),
    );
    expect(wrong.map(([key, , text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('name their years', () => {
    const wrong = texts.filter(([, { year }, text]) => year !== undefined && !text.includes(String(year)));
    expect(wrong.map(([key, , text]) => `${key}: ${text}`)).toEqual([]);
  });
});
