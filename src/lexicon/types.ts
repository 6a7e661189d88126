/** The lexicon: every surface form of the glossary, ready to be found in text. */
import type { Entry, Scope } from '../glossary/schema';

/** What deciding knows of one form. Candidates name a form by its index in the list. */
export interface FormFacts {
  /** Id of the entry that the form names. */
  readonly entry: string;
  readonly scope: Scope;
  /** Names the sense whose evidence settles an ambiguous form. */
  readonly evidence?: string;
  /** The form is a bare surname, to be joined by the names around it. */
  readonly person?: true;
}

/** A form with all that recognising knows of it. */
export interface FormInfo extends FormFacts {
  /** The form as written, with the capitals that the page must have too. */
  readonly text: string;
}

/** The product of compiling: the part for stage one, and the part for stage two. */
export interface Lexicon {
  /** The scan table, for `decode`. */
  readonly table: string;
  readonly forms: readonly FormInfo[];
}

/** What detecting knows of the glossary. */
export interface DetectData {
  readonly forms: readonly FormFacts[];
  readonly entries: readonly DetectEntry[];
}

/** What detecting knows of one entry. */
export type DetectEntry = Pick<Entry, 'id' | 'label' | 'kind' | 'scope'> & {
  readonly person?: NonNullable<Entry['person']>;
};
