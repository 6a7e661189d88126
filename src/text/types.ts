/**
 * The nouns that every room shares. All offsets are UTF-16 code units into the text they belong to,
 * `start` inclusive and `end` exclusive.
 */

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names a block for as long as the page lives; never used again for another block. */
export type BlockId = number;

/** What a block is on its page. `label` is short text that is no sentence: a table cell, a caption, a list item. */
export type BlockRole = 'heading' | 'prose' | 'label';

/** The joined inline text of one block of a page, as it stands in the document (white space not folded). */
export interface Block {
  readonly id: BlockId;
  readonly text: string;
  readonly role: BlockRole;
  /** Number of the section the block stands in; sections begin at headings, the page begins with section 0. */
  readonly section: number;
}

/** A place in a text where a surface form of the glossary stands. */
export interface Candidate extends Span {
  /** Index into the lexicon's list of forms. */
  readonly form: number;
}

/** A block with the candidates that the lexicon found in it, in order of start, longer first. */
export interface ScannedBlock extends Block {
  readonly candidates: readonly Candidate[];
}

/** `sure` and `possible` mentions are told apart by their looks and in the card. */
export type Certainty = 'sure' | 'possible';

/** A piece of evidence for or against a mention. */
export interface Clue {
  /** Names the rule, or the reason that the decision found. */
  readonly id: string;
  /** Log-odds in favour (positive) or against (negative). */
  readonly weight: number;
}

/** A span of a block that refers to one entry. Mentions of one block never overlap. */
export interface Mention extends Span {
  readonly block: BlockId;
  /** Id of the entry. */
  readonly entry: string;
  /** Probability, 0 to 1, that the span refers to the entry. */
  readonly confidence: number;
  readonly certainty: Certainty;
  /** What decided, the strongest first. */
  readonly clues: readonly Clue[];
}
