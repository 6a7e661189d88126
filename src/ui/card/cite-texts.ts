/** The words for copying footnotes. */
import type { CitationStyle } from '../../settings/schema';
import type { Translate } from '../shared/translate';

/** What came of copying a footnote. */
export type CiteAnswer = 'copied' | 'refused' | 'gone';

/** Words about footnotes. */
export interface CiteTexts {
  readonly open: string;
  readonly openHelp: string;
  readonly style: string;
  readonly styles: Readonly<Record<CitationStyle, string>>;
  readonly copy: string;
  readonly answers: Readonly<Record<CiteAnswer, string>>;
}

/** Reads all of them. */
export function citeTexts(t: Translate): CiteTexts {
  return {
    open: t('card.cite.open'),
    openHelp: t('card.cite.openHelp'),
    style: t('card.cite.style'),
    styles: {
      chicago: t('card.cite.styles.chicago'),
      'chicago-bibliography': t('card.cite.styles.chicagoBibliography'),
      mla: t('card.cite.styles.mla'),
      apa: t('card.cite.styles.apa'),
      gost: t('card.cite.styles.gost'),
      bibtex: t('card.cite.styles.bibtex'),
      ris: t('card.cite.styles.ris'),
    },
    copy: t('card.cite.copy'),
    answers: {
      copied: t('card.cite.copied'),
      refused: t('card.tools.copyFailed'),
      gone: t('card.cite.gone'),
    },
  };
}
