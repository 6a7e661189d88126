import { describe, expect, it } from 'vitest';
import { footnote } from '../../../src/citations/footnote';
import type { CitedSources } from '../../../src/citations/types';
import { citedSources } from '../../../src/cli/citations';
import { CITATION_STYLES } from '../../../src/settings/schema';
import { page } from './works';

const SOURCES: CitedSources = citedSources({
  taubman: {
    title: 'Khrushchev: The Man and His Era',
    author: 'William Taubman',
    container: 'W. W. Norton',
    year: 2003,
    grade: 'scholarly',
  },
  amp: {
    title: 'R & D <in> the USSR',
    grade: 'reference',
    container: 'Wikipedia',
    url: 'https://example.org/?a=1&b=2',
  },
});
const PAGE = page({ title: 'The Thaw', container: 'History Today' });
const cite = (style: (typeof CITATION_STYLES)[number], keys = ['taubman', 'amp']) =>
  footnote(PAGE, SOURCES, keys, style);

describe('a footnote', () => {
  it('names the page first, and after it the sources in their order', () => {
    expect(cite('chicago')).toEqual({
      text: [
        '“The Thaw,” History Today, accessed November 23, 2026, https://example.org/page.',
        'William Taubman, Khrushchev: The Man and His Era (W. W. Norton, 2003).',
        '“R & D <in> the USSR,” in Wikipedia, n.d., https://example.org/?a=1&b=2.',
      ].join('\n\n'),
      html: [
        '<p>“The Thaw,” History Today, accessed November 23, 2026, https://example.org/page.</p>',
        '<p>William Taubman, <i>Khrushchev: The Man and His Era</i> (W. W. Norton, 2003).</p>',
        '<p>“R &amp; D &lt;in&gt; the USSR,” in <i>Wikipedia</i>, n.d., https://example.org/?a=1&amp;b=2.</p>',
      ].join('\n'),
    });
  });

  it('is of several records where the style has records', () => {
    expect(cite('bibtex').text.match(/^@\w+\{[^,]+,$/gm)).toEqual([
      '@misc{history-today-thaw,',
      '@book{taubman,',
      '@misc{amp,',
    ]);
    expect(cite('ris').text.match(/^TY {2}- \w+\r$/gm)).toHaveLength(3);
    expect(cite('ris').text.match(/^ER {2}- \r$/gm)).toHaveLength(3);
  });

  it.each(CITATION_STYLES)(
    'in %s has HTML where the style has italics, and passes over keys that are unknown',
    (style) => {
      const { text, html } = cite(style, ['taubman', 'toString', 'lost']);
      expect(text).toContain('Khrushchev: The Man and His Era');
      expect(text).not.toContain('undefined');
      expect(html?.includes('<i>')).toBe(['gost', 'bibtex', 'ris'].includes(style) ? undefined : true);
    },
  );
});
