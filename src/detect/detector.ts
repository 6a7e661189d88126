/** The detector: reads blocks one by one, then decides about the page as a whole. */
import type { DetectData } from '../lexicon/types';
import type { ScannedBlock } from '../text/types';
import { createDecider, type Deciding } from './decide';
import { creatingParser, type Nlp } from './language';
import { createReader } from './read';
import { createStretchReader } from './read-stretch';
import type { Decision, PageFacts, Reading } from './types';

export type { Deciding } from './decide';
export type { Decision, PageFacts, Reading } from './types';

/** Decides which candidates of a page are mentions. */
export interface Detector {
  /** The costly part, for one block; depends on nothing but the block. */
  read(block: ScannedBlock): Reading;
  /** The cheap part, for all blocks of a page, in document order. */
  decide(readings: readonly Reading[], page: PageFacts): Decision;
  /** The same in steps, the last of which returns the decision. */
  deciding(readings: readonly Reading[], page: PageFacts): Deciding;
}

/** Makes a detector for the glossary that `data` was made from, in steps, the last of which returns it. */
export function* creatingDetector(data: DetectData, nlp: Nlp): Generator<void, Detector, void> {
  const parse = yield* creatingParser(nlp);
  yield;
  const deciding = createDecider(data);
  return {
    read: createReader(createStretchReader(data, parse)),
    deciding,
    decide: (readings, page) => ended(deciding(readings, page)),
  };
}

/** What steps return, taken without a pause. */
export function ended<T>(steps: Iterator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
