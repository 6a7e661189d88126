/** Footnotes from the card to the clipboard. */
import type { CardEntry } from '../glossary/card';
import type { CitationStyle } from '../settings/schema';
import type { CiteHandlers } from '../ui/card/cite';
import { type Content, copy } from './clipboard';

/** What cites the page and sources of the glossary. */
export interface Citing {
  /** The style that was chosen last. */
  readonly style: () => CitationStyle;
  readonly choose: (style: CitationStyle) => void;
  /** Has the citations brought, since they may be asked for. */
  readonly prepare: () => void;
  /** Cites the page and the sources of the keys given; rejects if the citations cannot be had any more. */
  readonly cite: (keys: readonly string[], style: CitationStyle) => Promise<Content>;
}

/** What the card needs to copy footnotes to an entry. */
export function citeHandlers(window: Window, { sources }: CardEntry, citing: Citing): CiteHandlers {
  const keys = sources.map(({ key }) => key);
  return {
    style: citing.style(),
    onStyle: citing.choose,
    onOpen: citing.prepare,
    async onCopy(style) {
      const content = await citing.cite(keys, style).catch(() => undefined);
      if (!content) return 'gone';
      return (await copy(window, content)) ? 'copied' : 'refused';
    },
  };
}
