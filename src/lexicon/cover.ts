/** Puts what is to be found behind few and rare anchors. */
import { bothOf, type PlacedAnchor } from './anchors';
import { frequency } from './english';
import { isCapital, pivotOf, share } from './pivots';

/** Something to be found by any of its anchors. */
export interface Anchored {
  /** By their letters. */
  readonly anchors: ReadonlyMap<string, PlacedAnchor>;
}

/** Patterns behind one anchor. */
export interface Group<T> extends PlacedAnchor {
  /** Index in the anchor of the letter that is looked for first. */
  readonly pivot: number;
  readonly patterns: readonly T[];
}

/** What a table is to be good at: few places of plain English that look like a form, or few bytes. */
export type Aim = 'few-hits' | 'few-bytes';

/** What a group more costs, in hits for each unit of English. */
const GROUP: Readonly<Record<Aim, number>> = { 'few-hits': 1e-5, 'few-bytes': 7e-5 };
/** What it costs to stop at each place of a letter that nothing else stops at, in hits. */
const STOP = 3e-3;

/** An anchor that may be chosen, with the patterns that it finds. */
interface Choice {
  readonly anchor: string;
  readonly hits: number;
  readonly holders: ReadonlySet<Anchored>;
}

/**
 * Weighted set cover, greedily: the anchors with the fewest expected hits on plain English, and the fewest letters to
 * stop at, such that every pattern holds one. In the order in which they were chosen.
 */
export function grouped<T extends Anchored>(patterns: readonly T[], aim: Aim): Group<T>[] {
  const choices = choicesOf(patterns);
  const holding = choicesByHolder(choices);
  const left = choices.map(({ holders }) => holders.size);
  const uncovered = new Set<Anchored>(patterns);
  const pivots = new Set<string>();
  let costs = costsOf(choices, pivots, GROUP[aim]);
  const groups: Group<T>[] = [];
  while (uncovered.size > 0) {
    const best = choices[worthiest(left, costs)];
    if (!best) throw new Error('a pattern has no anchor');
    const pivot = pivotOf(best.anchor, pivots);
    const letter = best.anchor.charAt(pivot);
    if (!isCapital(letter) && !pivots.has(letter)) {
      pivots.add(letter);
      costs = costsOf(choices, pivots, GROUP[aim]);
    }
    const held = patterns.filter((pattern) => best.holders.has(pattern) && uncovered.delete(pattern));
    for (const pattern of held) for (const choice of holding.get(pattern) ?? []) left[choice] = (left[choice] ?? 0) - 1;
    const { back } = held.flatMap(({ anchors }) => anchors.get(best.anchor.toLowerCase()) ?? []).reduce(bothOf);
    groups.push({ anchor: best.anchor, back, pivot, patterns: held });
  }
  return groups;
}

/** The same letters with capitals, and without, find different patterns, and stop at different places. */
function choicesOf(patterns: readonly Anchored[]): Choice[] {
  const holders = new Map<string, Set<Anchored>>();
  for (const pattern of patterns) {
    for (const { anchor } of pattern.anchors.values())
      holders.set(anchor, (holders.get(anchor) ?? new Set()).add(pattern));
  }
  for (const [anchor, own] of holders) {
    // Small letters are found in capitals too.
    if (anchor !== anchor.toLowerCase()) for (const one of own) holders.get(anchor.toLowerCase())?.add(one);
  }
  return [...holders].map(([anchor, own]) => ({ anchor, hits: frequency(anchor), holders: own }));
}

/** Indexes of the choices that find a pattern. */
function choicesByHolder(choices: readonly Choice[]): ReadonlyMap<Anchored, readonly number[]> {
  const found = new Map<Anchored, number[]>();
  for (const [index, { holders }] of choices.entries()) {
    for (const one of holders) {
      const there = found.get(one);
      if (there) there.push(index);
      else found.set(one, [index]);
    }
  }
  return found;
}

/** What each choice costs while the pivots are these. */
function costsOf(choices: readonly Choice[], pivots: ReadonlySet<string>, group: number): number[] {
  return choices.map(({ anchor, hits }) => {
    const pivot = anchor.charAt(pivotOf(anchor, pivots));
    const stops = pivots.has(pivot) || isCapital(pivot) ? 0 : share(pivot);
    return hits + group + STOP * stops;
  });
}

/** Index of the choice that finds most for what it costs; -1 if none finds anything. */
function worthiest(left: readonly number[], costs: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (let index = 0; index < left.length; index += 1) {
    const worth = (left[index] as number) / (costs[index] as number);
    if (worth <= most) continue;
    best = index;
    most = worth;
  }
  return best;
}
