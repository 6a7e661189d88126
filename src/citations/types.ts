/** The nouns of this room: what is cited, and what comes of it. */

/** A name as styles need it: in parts, or whole where it is an institution's or its parts are not known. */
export type Name =
  | {
      readonly family: string;
      readonly given: string;
      /** `von`, `de` and their like. */
      readonly particle?: string | undefined;
      readonly suffix?: string | undefined;
    }
  | { readonly literal: string };

/** A day, or as much of one as is known. */
export interface WorkDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** What kinds of works there are to cite. */
export type WorkKind = 'web' | 'book' | 'chapter' | 'article' | 'press' | 'reference' | 'report' | 'document';

/** Something to cite. */
export interface Work {
  readonly kind: WorkKind;
  readonly title: string;
  readonly authors: readonly Name[];
  /** Of the work itself, or for a part of one, of what it stands in. */
  readonly editors?: readonly Name[] | undefined;
  /** The site, journal, newspaper, book or archive that it stands in. */
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** Of a report, with the name of its series. */
  readonly number?: string | undefined;
  readonly published?: WorkDate | undefined;
  readonly accessed?: WorkDate | undefined;
  readonly url?: string | undefined;
}

/** A web page that a reader has in front of them. */
export interface WebPage extends Work {
  readonly kind: 'web';
  readonly container: string;
  readonly accessed: WorkDate;
  readonly url: string;
}

/** A source of the glossary with its citations, as the build makes them. */
export interface CitedSource {
  readonly work: Work;
  /** What the citation library makes of it, as {@link file://./marked.ts marked text}. */
  readonly made: Readonly<Record<MadeStyle, string>>;
}

/** The styles that the citation library makes for sources. */
export const MADE_STYLES = ['chicago', 'chicago-bibliography', 'mla', 'apa'] as const;
/** One of {@link MADE_STYLES}. */
export type MadeStyle = (typeof MADE_STYLES)[number];

/** The sources of the glossary by their keys. */
export type CitedSources = Readonly<Record<string, CitedSource>>;

/** Citations for the clipboard; without HTML where the style has plain text only. */
export interface Footnote {
  readonly text: string;
  readonly html?: string;
}
