/** Finds runs of words that stand in two texts, however they are written: case, marks, hyphens and spaces aside. */
import { quotations } from './quotations';

/** Shorter runs are chance, set phrases and titles. */
export const RUN = 8;

/** A quotation of no more words may be quoted, marked as one. */
const MOST_QUOTED = 20;

/** Words in a row that stand in another text too. */
export interface SharedRun {
  /** Whose text it is. */
  readonly owner: string;
  /** Folded: small letters without marks. */
  readonly words: readonly string[];
  /** How many of the words are neither numbers nor written with a capital: facts and names are nobody's wording. */
  readonly own: number;
}

interface Word {
  readonly folded: string;
  readonly own: boolean;
}

/** Every run of {@link RUN} words with the text that it stands in. */
export class RunIndex {
  readonly #owners = new Map<string, string>();

  /** Takes in a text. A run that several texts have stays the first one's. */
  add(owner: string, text: string): void {
    for (const run of runsOf(foldedWords(text))) if (!this.#owners.has(run)) this.#owners.set(run, owner);
  }

  /** The longest runs that a text shares with those taken in; words in short quotations aside. */
  sharedBy(text: string): SharedRun[] {
    return withoutQuotations(text).flatMap((part) => {
      const words = foldedWords(part);
      const found: { owner: string; from: number; to: number }[] = [];
      runsOf(words).forEach((run, at) => {
        const owner = this.#owners.get(run);
        if (owner === undefined) return;
        const last = found.at(-1);
        if (last?.owner === owner && at <= last.to) last.to = at + RUN;
        else found.push({ owner, from: at, to: at + RUN });
      });
      return found.map(({ owner, from, to }) => {
        const shared = words.slice(from, to);
        return { owner, words: shared.map(({ folded }) => folded), own: shared.filter(({ own }) => own).length };
      });
    });
  }
}

/** The parts of a text between its short quotations. */
function withoutQuotations(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of quotations(text)) {
    if (foldedWords(text.slice(start, end)).length > MOST_QUOTED) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)];
}

function foldedWords(text: string): Word[] {
  const plain = text.normalize('NFKD').replace(/\p{M}|\u00AD|(?<=\p{L})['’](?=\p{L})/gu, '');
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word }) => ({
    folded: word.toLowerCase(),
    own: !/[\p{Lu}\p{N}]/u.test(word),
  }));
}

function runsOf(words: readonly Word[]): string[] {
  const folded = words.map((word) => word.folded);
  return folded.slice(RUN - 1).map((_, at) => folded.slice(at, at + RUN).join(' '));
}
