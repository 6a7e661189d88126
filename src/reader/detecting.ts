/**
 * Where stage two and the script with the detector meet. Compromise alone takes as long to start as all of the rest, so
 * it comes in a script, and so a task, of its own; both are asked for at once, run in the content script's world of a
 * frame, and either may be there first.
 */
import type { Detector } from '../detect/detector';
import type { Kind } from '../glossary/schema';

/** What the script with the detector gives to stage two. */
export interface DetectorScript {
  /** Makes the detector in steps. */
  readonly creating: Iterator<void, Detector, void>;
  /** The kind of each entry. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** A clue in words for readers. */
  readonly reasonOf: (clue: string) => string | undefined;
}

/** Called with the script of the detector. */
export type OnDetector = (script: DetectorScript) => void;

const KEY = Symbol.for('thaw.detecting');
/** What the side that came first has left for the other. */
type World = { [KEY]?: { readonly onDetector: OnDetector } | { readonly script: DetectorScript } };

/** Stage two's side: `onDetector` is called once, at once if the script was there first. */
export function awaitDetector(onDetector: OnDetector): void {
  const world = globalThis as World;
  const left = world[KEY];
  world[KEY] = { onDetector };
  if (left === undefined || !('script' in left)) return;
  delete world[KEY];
  onDetector(left.script);
}

/** The script's side: it is given to stage two, or left for it. */
export function giveDetector(script: DetectorScript): void {
  const world = globalThis as World;
  const left = world[KEY];
  world[KEY] = { script };
  if (left === undefined || !('onDetector' in left)) return;
  delete world[KEY];
  left.onDetector(script);
}
