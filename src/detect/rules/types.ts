/** Evidence rules are data: what they look for, what it weighs, why, and a passage for and against each. */

/** One piece of evidence for or against the candidates of one sense. */
export interface Rule {
  /** Unique; stays the same when the wording of the reason changes. */
  readonly id: string;
  /** The sense it speaks about; see `senses.ts`. */
  readonly on: string;
  /** A compromise match in which `#Form` stands for the candidate, or several of which one will do. */
  readonly match?: string | readonly string[];
  /** Tags of which one must stand in the candidate's sentence, outside the candidate. */
  readonly near?: readonly string[];
  /** Tags of which the word right before the candidate must have one. */
  readonly before?: readonly string[];
  /** Log-odds in favour of the sense (positive) or against it (negative). */
  readonly weight: number;
  /** Set if it tells of another bearer of the name, or owner of the thing, who then has it for what follows. */
  readonly other?: true;
  /** In words that a reader of the card understands. */
  readonly reason: string;
  /** A passage in which it fires. */
  readonly fires: string;
  /** A passage in which it does not. */
  readonly silent: string;
}
