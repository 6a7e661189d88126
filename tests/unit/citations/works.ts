/** Works by chance, and those of published guides. */
import fc from 'fast-check';
import { readName } from '../../../src/citations/names';
import type { Name, WebPage, Work, WorkKind } from '../../../src/citations/types';

/** A page with what is always known of one. */
export function page(more: Partial<WebPage> = {}): WebPage {
  return {
    kind: 'web',
    title: 'Page',
    authors: [],
    container: 'Site',
    accessed: { year: 2026, month: 11, day: 23 },
    url: 'https://example.org/page',
    ...more,
  };
}

/** Names as they are written. */
export function people(...written: string[]): Name[] {
  return written.flatMap((one) => readName(one) ?? []);
}

const KINDS: readonly WorkKind[] = ['web', 'book', 'chapter', 'article', 'press', 'reference', 'report', 'document'];

/** Text with all that is hard: quotation marks, what TeX and HTML read, other scripts, line ends. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...'{ } \\ $ & % # _ ~ ^ < > " \' “ ” ‘ ’ « » „ ? ! . , \n \r\n'.split(' ')),
      fc.constantFrom('Хрущёв', 'Löwenhardt', 'and', '毛泽东', 'the', ' '),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

const anyDate = fc.record(
  {
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  },
  { requiredKeys: ['year', 'month'] },
);

const anyName: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: anyText, given: anyText }),
  fc.record({ literal: anyText }),
);

const parts = {
  title: anyText,
  authors: fc.array(anyName, { maxLength: 25 }),
  editors: fc.array(anyName, { maxLength: 2 }),
  container: anyText,
  publisher: anyText,
  volume: anyText,
  issue: anyText,
  number: anyText,
  published: anyDate,
  accessed: anyDate,
  url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText),
};

/** Any work, with any of what may be known of one. */
export const anyWork = fc.record(
  { kind: fc.constantFrom(...KINDS), ...parts },
  { requiredKeys: ['kind', 'title', 'authors'] },
) as fc.Arbitrary<Work>;

/** Any page. */
export const anyPage = fc.record(
  { kind: fc.constant('web' as const), ...parts },
  { requiredKeys: ['kind', 'title', 'authors', 'container', 'accessed', 'url'] },
) as fc.Arbitrary<WebPage>;
