/** The detector where nobody waits: on the command line, and in tests. */
import nlp from 'compromise/one';
import type { DetectData } from '../lexicon/types';
import { creatingDetector, type Detector, ended } from './detector';

/** A detector for the glossary that `data` was made from. */
export function createDetector(data: DetectData): Detector {
  return ended(creatingDetector(data, nlp));
}
