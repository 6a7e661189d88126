/** Writes spellings as one pattern that differ in one word: what was unfolded to find windows is folded for the table. */

/** At most so many words in one place: `expandForm` takes up to 96. */
const MOST_WORDS = 48;

/** Patterns that stand for the same spellings, the first of them where its first spelling stood. */
export function refold(patterns: readonly string[]): string[] {
  const rest = new Set(patterns);
  const merged = new Map<string, string>();
  for (;;) {
    const [key, alike] = largest(gapsOf([...rest].filter((pattern) => !/[()|]/.test(pattern))));
    if (!key || alike.length < 2) break;
    const words = alike.map(({ word }) => word);
    for (const { pattern } of alike) rest.delete(pattern);
    merged.set(alike[0]?.pattern ?? '', key.replace(GAP, `(${words.join('|')})`));
  }
  return patterns.flatMap((pattern) => merged.get(pattern) ?? (rest.has(pattern) ? pattern : []));
}

/** Stands for the word left out. */
const GAP = '\0';

interface Gap {
  readonly pattern: string;
  readonly word: string;
}

/** The patterns by what is left of them without one of their words. */
function gapsOf(patterns: readonly string[]): ReadonlyMap<string, readonly Gap[]> {
  const gaps = new Map<string, Gap[]>();
  for (const pattern of patterns) {
    const words = pattern.split(' ');
    words.forEach((word, at) => {
      const key = words.with(at, GAP).join(' ');
      gaps.set(key, [...(gaps.get(key) ?? []), { pattern, word }]);
    });
  }
  return gaps;
}

function largest(gaps: ReadonlyMap<string, readonly Gap[]>): readonly [string, readonly Gap[]] {
  let best: readonly [string, readonly Gap[]] = ['', []];
  for (const [key, alike] of gaps) if (alike.length > best[1].length) best = [key, alike.slice(0, MOST_WORDS)];
  return best;
}
