/**
 * Where stage two and the script with the detector meet. Compromise alone takes as long to start as all of the rest, so
 * it comes in a script, and so a task, of its own; both run in the content script's world of a frame.
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

/** Called by the script with the detector. */
export type OnDetector = (script: DetectorScript) => void;

const KEY = Symbol.for('thaw.detecting');
type World = { [KEY]?: OnDetector };

/** Leaves stage two's side, in place of any that is there. */
export function offerDetecting(onDetector: OnDetector): void {
  (globalThis as World)[KEY] = onDetector;
}

/** Takes stage two's side away, so that it is taken once only. Undefined if there is none. */
export function takeDetecting(): OnDetector | undefined {
  const world = globalThis as World;
  const taken = world[KEY];
  delete world[KEY];
  return taken;
}
