/** What the popup knows of the page in front. */
import type { Kind } from '../../glossary/schema';
import type { Settings } from '../../settings/schema';
import type { FoundEntry, FrameView } from './types';

/** Whether an entry that was found has a mark on the page that the reader could be led to. */
export function isMarked(
  settings: Pick<Settings, 'kinds' | 'markPossible' | 'known'>,
  kind: Kind,
  { entry, sure }: Pick<FoundEntry, 'entry' | 'sure'>,
): boolean {
  return settings.kinds[kind] && !settings.known.includes(entry) && (sure > 0 || settings.markPossible);
}

/** Adds up what the frames of a page found, in order of first mention, the top frame's first. */
export function foundOnPage(frames: readonly FrameView[]): FoundEntry[] {
  const found = new Map<string, FoundEntry>();
  for (const { entry, count, sure } of frames.flatMap((frame) => frame.found)) {
    const before = found.get(entry);
    found.set(entry, { entry, count: count + (before?.count ?? 0), sure: sure + (before?.sure ?? 0) });
  }
  return [...found.values()].filter(({ count }) => count > 0);
}

/** The place in a list of `length` that a key moves to; undefined if the key moves nothing. Wraps at both ends. */
export function movedBy(key: string, active: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % length;
  if (key === 'ArrowUp') return (active - 1 + length) % length;
  if (key === 'PageDown') return Math.min(active + 5, length - 1);
  if (key === 'PageUp') return Math.max(active - 5, 0);
  return undefined;
}
