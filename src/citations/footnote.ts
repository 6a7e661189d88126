/** A page that was read and the sources of an entry, in the style that a reader chose. */
import type { CitationStyle } from '../settings/schema';
import { bibtex, keyOf } from './bibtex';
import { gost } from './gost';
import { plain } from './marked';
import { ris } from './ris';
import type { CitedSources, Footnote, MadeStyle, WebPage, Work } from './types';
import { MADE_STYLES } from './types';
import { WEB_STYLES } from './web-styles';

/** Cites a page, and after it the sources of the keys given; keys without a source are passed over. */
export function footnote(
  page: WebPage,
  sources: CitedSources,
  keys: readonly string[],
  style: CitationStyle,
): Footnote {
  const works = keys.flatMap((key) => (Object.hasOwn(sources, key) ? { key, source: sources[key] } : []));
  const inStyle = (one: MadeStyle) => [WEB_STYLES[one](page), ...works.map(({ source }) => source?.made[one] ?? '')];
  if (isMade(style)) {
    const cited = inStyle(style);
    return { text: cited.map(plain).join('\n\n'), html: cited.map((one) => `<p>${one}</p>`).join('\n') };
  }
  const all: { readonly key: string; readonly work: Work }[] = [
    { key: keyOf(page), work: page },
    ...works.flatMap(({ key, source }) => (source ? { key, work: source.work } : [])),
  ];
  if (style === 'gost') return { text: all.map(({ work }) => plain(gost(work))).join('\n\n') };
  if (style === 'bibtex') return { text: all.map(({ key, work }) => `${bibtex(work, key)}\n`).join('\n') };
  return { text: all.map(({ work }) => ris(work)).join('\r\n') };
}

function isMade(style: CitationStyle): style is MadeStyle {
  return (MADE_STYLES as readonly string[]).includes(style);
}
