/** What passes between the two halves of detecting: reading a block, and deciding about a page. */
import type { FormFacts } from '../lexicon/types';
import type { Candidate, Clue, Mention, ScannedBlock, Span } from '../text/types';

/** Whom a surname stands for, as far as the words around it say. */
export type Bearer = 'ours' | 'other' | 'unsaid';

/** A candidate with everything that its sentence says about it. */
export interface Finding {
  readonly candidate: Candidate;
  /** The span to mark: the candidate with the given names, initials or tail that belong to it. */
  readonly span: Span;
  readonly clues: readonly Clue[];
  /** Log-odds of the clues together. */
  readonly weight: number;
  /** For surnames only. */
  readonly bearer?: Bearer;
  /** Index of its sentence in the block. */
  readonly sentence: number;
}

/** What one block says, independent of all others. */
export interface Reading {
  readonly block: ScannedBlock;
  readonly findings: readonly Finding[];
  /** Words of the subject's vocabulary and years of its time in the sentences read. */
  readonly vocabulary: number;
  /** Words of vocabularies that speak against it. */
  readonly foreign: number;
  /** Words that name the Soviet state, party or leaders, and words that name those of other communist countries. */
  readonly soviet: number;
  readonly elsewhere: number;
  /** Words in the sentences read. */
  readonly words: number;
}

/** What is known of a page besides its blocks. */
export interface PageFacts {
  readonly title: string;
  /** BCP 47 language as the page declares it, or an empty string. */
  readonly lang: string;
}

/** What a page says. */
export interface Decision {
  /** 0 to 1: how much the page is about the Soviet Union and its orbit in 1917 to 1991, or its memory. */
  readonly topic: number;
  /** In order of the blocks, then of start; never overlapping within a block. */
  readonly mentions: readonly Mention[];
}

/** A candidate weighed. */
export interface Weighed {
  readonly finding: Finding;
  readonly form: FormFacts;
  readonly start: number;
  readonly end: number;
  /** Log-odds that it is a mention. */
  readonly score: number;
  readonly clues: readonly Clue[];
}
