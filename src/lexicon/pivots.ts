/**
 * Pivots: of each anchor the letter that is looked for first, and the passes over a text in which they are.
 *
 * Engines pass over text many units at a time as long as an expression can begin with few letters only: V8 builds a
 * table for up to 16 (`BoyerMooreLookahead`), and compares capitals, which have bits in common, by a mask. One
 * expression of all anchors would stop at nearly every letter, and takes 20 times as long as three of this kind.
 */
import { letterShare } from './english';

/** Letters of a pass in both cases, and digits, are no more than these. */
const MOST_UNITS = 16;

/** Something that is found by a pivot. */
export interface Pivoted {
  /** Letters and digits, in capitals where the page needs them, with a space between the parts of two words. */
  readonly anchor: string;
  /** Index in the anchor of the letter that is looked for first. */
  readonly pivot: number;
}

/** Whether a letter is a capital. */
export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

const shares = new Map<string, number>();

/** Which part of English prose is a letter: in capitals, or else in either case. */
export function share(letter: string): number {
  let known = shares.get(letter);
  if (known === undefined) {
    known = letterShare(letter) + (isCapital(letter) ? 0 : letterShare(letter.toUpperCase()));
    shares.set(letter, known);
  }
  return known;
}

/**
 * Index of the best pivot of an anchor: a capital, or else a letter that is stopped at anyway, or the rarest.
 * @param others - pivots that there are already
 */
export function pivotOf(anchor: string, others: ReadonlySet<string>): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < anchor.length; at += 1) {
    const letter = anchor.charAt(at);
    if (letter === ' ') continue;
    const cost = isCapital(letter) ? -1 : others.has(letter) ? 0 : share(letter);
    if (cost >= least) continue;
    best = at;
    least = cost;
  }
  return best;
}

/**
 * Cuts what is to be found into passes: the capitals in one, the others from the rarest pivots on in as few as their
 * number allows. Within a pass by pivot, then by anchor.
 */
export function passesOf<T extends Pivoted>(items: readonly T[]): T[][] {
  const byPivot = new Map<string, T[]>();
  for (const item of items.toSorted((a, b) => (a.anchor < b.anchor ? -1 : 1))) {
    const letter = item.anchor.charAt(item.pivot);
    byPivot.set(letter, [...(byPivot.get(letter) ?? []), item]);
  }
  const letters = [...byPivot.keys()].sort((a, b) => share(a) - share(b) || (a < b ? -1 : 1));
  const capitals = letters.filter(isCapital).sort();
  const passes: string[][] = [capitals];
  let units = MOST_UNITS;
  for (const letter of letters.filter((one) => !isCapital(one))) {
    units += unitsOf(letter);
    if (units > MOST_UNITS) {
      passes.push([]);
      units = unitsOf(letter);
    }
    passes.at(-1)?.push(letter);
  }
  return passes.map((pass) => pass.flatMap((letter) => byPivot.get(letter) ?? [])).filter((pass) => pass.length > 0);
}

function unitsOf(letter: string): number {
  return letter === letter.toUpperCase() ? 1 : 2;
}
