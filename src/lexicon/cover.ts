/** Puts what is to be found behind few and rare anchors. */
import { bothOf, type PlacedAnchor } from './anchors';
import { frequency } from './english';

/** Something to be found by any of its anchors. */
export interface Anchored {
  /** By their letters. */
  readonly anchors: ReadonlyMap<string, PlacedAnchor>;
}

/** Patterns behind one anchor. */
export interface Group<T> extends PlacedAnchor {
  readonly patterns: readonly T[];
}

/** What a group more costs, in hits for each unit of English. */
const GROUP = 4e-6;

/** An anchor that may be chosen. */
interface Choice extends PlacedAnchor {
  readonly letters: string;
  readonly holders: readonly Anchored[];
}

/**
 * Weighted set cover, greedily: the anchors with the fewest expected hits on plain English such that every pattern
 * holds one. In order of their letters, none the beginning of another: at one place of a text stands one at most.
 */
export function grouped<T extends Anchored>(patterns: readonly T[]): Group<T>[] {
  const chosen = cover(patterns, choicesOf(patterns));
  const free = chosen.filter(({ letters }) => !chosen.some((other) => isBeginning(other.letters, letters)));
  const rarestFirst = free.toSorted((a, b) => frequency(a.anchor) - frequency(b.anchor));
  const groups = new Map<string, T[]>(free.map(({ letters }) => [letters, []]));
  for (const pattern of patterns) {
    const best = rarestFirst.find(({ letters }) => pattern.anchors.has(letters));
    groups.get(best?.letters ?? '')?.push(pattern);
  }
  return [...groups]
    .filter(([, held]) => held.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letters, held]) => ({
      ...held.flatMap(({ anchors }) => anchors.get(letters) ?? []).reduce(bothOf),
      patterns: held,
    }));
}

function isBeginning(letters: string, of: string): boolean {
  return letters !== of && of.startsWith(letters);
}

function choicesOf(patterns: readonly Anchored[]): Choice[] {
  const choices = new Map<string, PlacedAnchor & { readonly holders: Anchored[] }>();
  for (const pattern of patterns) {
    for (const [letters, one] of pattern.anchors) {
      const there = choices.get(letters);
      there?.holders.push(pattern);
      choices.set(letters, there ? { ...there, ...bothOf(there, one) } : { ...one, holders: [pattern] });
    }
  }
  return [...choices].map(([letters, choice]) => ({ ...choice, letters }));
}

function cover(patterns: readonly Anchored[], choices: readonly Choice[]): Choice[] {
  const numbers = new Map(choices.map(({ letters }, number) => [letters, number]));
  const costs = choices.map(({ anchor }) => frequency(anchor) + GROUP);
  const covers = choices.map(({ holders }) => holders.length);
  const uncovered = new Set(patterns);
  const chosen: Choice[] = [];
  while (uncovered.size > 0) {
    let best = 0;
    let most = 0;
    for (let number = 0; number < choices.length; number += 1) {
      const worth = (covers[number] as number) / (costs[number] as number);
      if (worth <= most) continue;
      best = number;
      most = worth;
    }
    const choice = choices[best] as Choice;
    chosen.push(choice);
    for (const pattern of choice.holders) {
      if (!uncovered.delete(pattern)) continue;
      for (const letters of pattern.anchors.keys()) {
        const number = numbers.get(letters) as number;
        covers[number] = (covers[number] as number) - 1;
      }
    }
  }
  return chosen;
}
