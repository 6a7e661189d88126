/** Whether confidence is worth what it says: of mentions held to be 90 % sure, nine in ten should be right. */
import type { FoundMention } from './analyse';
import type { NamedPassage } from './evaluation';

/** Mentions of about the same confidence. */
export interface Bin {
  /** Least confidence of the bin. */
  readonly from: number;
  readonly count: number;
  /** Mean confidence. */
  readonly said: number;
  /** Share that is right. */
  readonly right: number;
}

const BOUNDS = [0.99, 0.97, 0.9, 0.8, 0.5, 0];

/**
 * Bins of all mentions that are scored, the surest first; optional labels count as right.
 * @param unscored - ids that labels do not cover
 */
export function reliability(
  passages: readonly NamedPassage[],
  unscored: ReadonlyMap<string, string | undefined>,
  annotate: (text: string) => readonly FoundMention[],
): Bin[] {
  const sums = BOUNDS.map((from) => ({ from, count: 0, said: 0, right: 0 }));
  for (const { text, labels } of passages) {
    for (const { id, start, end, confidence } of annotate(text)) {
      const bin = sums.find(({ from }) => confidence >= from);
      if (!bin || unscored.has(id)) continue;
      bin.count += 1;
      bin.said += confidence;
      if (labels.some((label) => label.id === id && label.start < end && start < label.end)) bin.right += 1;
    }
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ from, count, said, right }) => ({ from, count, said: said / count, right: right / count }));
}
