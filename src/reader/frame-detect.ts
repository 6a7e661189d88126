/**
 * The script with the detector in a frame of a real browser.
 */
import { bringCompromise } from '../detect/compromise';
import { creatingDetector, type Detector } from '../detect/detector';
import type { Nlp } from '../detect/language';
import { REASONS } from '../detect/reasons';
import { type PackedData, unpackData } from '../lexicon/evidence';
import { pause } from '../page/slices';
import { giveDetector } from './detecting';

/** Gives the detector to stage two of this frame. */
export async function runDetect(data: PackedData): Promise<void> {
  // Not in the task that compiles this script.
  await pause();
  const nlp = await bringCompromise();
  giveDetector({
    creating: creating(data, nlp),
    kinds: new Map(data.entries.map(({ id, kind }) => [id, kind])),
    reasonOf: (clue) => REASONS.get(clue),
  });
}

function* creating(data: PackedData, nlp: Nlp): Generator<void, Detector, void> {
  return yield* creatingDetector(unpackData(data), nlp);
}
