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

/** What a group more costs, in hits for each unit of English. */
const GROUP = 4e-6;
/** What it costs to stop at each place of a letter that nothing else stops at, in hits. */
const STOP = 1e-2;

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
export function grouped<T extends Anchored>(patterns: readonly T[]): Group<T>[] {
  const choices = choicesOf(patterns);
  const uncovered = new Set<Anchored>(patterns);
  const pivots = new Set<string>();
  const groups: Group<T>[] = [];
  while (uncovered.size > 0) {
    const best = worthiest(choices, uncovered, pivots);
    if (!best) throw new Error('a pattern has no anchor');
    const pivot = pivotOf(best.anchor, pivots);
    pivots.add(best.anchor.charAt(pivot));
    const held = patterns.filter((pattern) => best.holders.has(pattern) && uncovered.delete(pattern));
    const placed = held.flatMap(({ anchors }) => anchors.get(best.anchor.toLowerCase()) ?? []).reduce(bothOf);
    groups.push({ anchor: best.anchor, back: placed.back, pivot, patterns: held });
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

function worthiest(
  choices: readonly Choice[],
  uncovered: ReadonlySet<Anchored>,
  pivots: ReadonlySet<string>,
): Choice | undefined {
  let best: Choice | undefined;
  let most = 0;
  for (const choice of choices) {
    let count = 0;
    for (const one of choice.holders) if (uncovered.has(one)) count += 1;
    const pivot = choice.anchor.charAt(pivotOf(choice.anchor, pivots));
    const stops = pivots.has(pivot) || isCapital(pivot) ? 0 : share(pivot);
    const worth = count / (choice.hits + GROUP + STOP * stops);
    if (worth <= most) continue;
    best = choice;
    most = worth;
  }
  return best;
}
