/**
 * The script with the detector in a frame of a real browser.
 */
import { creatingDetector, type Detector } from '../detect/detector';
import { REASONS } from '../detect/reasons';
import { type PackedData, unpackData } from '../lexicon/evidence';
import { takeDetecting } from './detecting';

/** Gives the detector to stage two, if it waits for one in this frame. */
export function runDetect(data: PackedData): void {
  takeDetecting()?.({
    creating: creating(data),
    kinds: new Map(data.entries.map(({ id, kind }) => [id, kind])),
    reasonOf: (clue) => REASONS.get(clue),
  });
}

function* creating(data: PackedData): Generator<void, Detector, void> {
  return yield* creatingDetector(unpackData(data));
}
