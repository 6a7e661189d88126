/** The entries that a reader has opened one from the other in a card, with the way back and forward. */

/** Entries in the order of opening, and which of them is shown. */
export interface History {
  readonly entries: readonly [string, ...string[]];
  readonly at: number;
}

/** What a reader does. */
export type HistoryStep = { readonly go: 'back' | 'forward' } | { readonly open: string };

/** The history of a card that has just been opened. */
export function begin(entry: string): History {
  return { entries: [entry], at: 0 };
}

/** The entry that is shown. */
export function shownEntry({ entries, at }: History): string {
  return entries[at] ?? entries[0];
}

/** The entry that a step back or forward leads to; undefined if there is none. */
export function entryAt({ entries, at }: History, go: 'back' | 'forward'): string | undefined {
  return entries[go === 'back' ? at - 1 : at + 1];
}

/** The history after a step; the same one if nothing changes. */
export function walk(history: History, step: HistoryStep): History {
  if ('go' in step) {
    if (entryAt(history, step.go) === undefined) return history;
    return { ...history, at: history.at + (step.go === 'back' ? -1 : 1) };
  }
  if (step.open === shownEntry(history)) return history;
  // Opening the next one again is going forward, and forgets nothing of what comes after it.
  if (step.open === entryAt(history, 'forward')) return { ...history, at: history.at + 1 };
  const [first, ...more] = history.entries.slice(0, history.at + 1);
  return { entries: [first ?? step.open, ...more, step.open], at: history.at + 1 };
}
