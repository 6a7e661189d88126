/**
 * Which parts of a block are read for its candidates: their sentences, and of sentences without end (tables, lists,
 * minified text) the surroundings of the candidates, so that reading takes time in proportion to the text.
 */
import { sentences } from '../text/sentences';
import type { Candidate, Span } from '../text/types';

/** A part of a block that is read at once, with the candidates in it, of which there is at least one. */
export interface Stretch extends Span {
  readonly candidates: readonly Candidate[];
  /** Index of its sentence in the block. */
  readonly sentence: number;
}

/** A sentence longer than this is none, in UTF-16 units. */
const LONGEST = 1200;
/** What is read to either side of a candidate in what is no sentence, in UTF-16 units. */
const REACH = 300;
/** How far an end is moved to stand at white space, in UTF-16 units. */
const TO_SPACE = 40;

/**
 * The stretches of a text.
 * @param candidates - in order of start
 */
export function stretches(text: string, candidates: readonly Candidate[]): Stretch[] {
  const found: Stretch[] = [];
  let next = 0;
  sentences(text).forEach((span, sentence) => {
    const inside: Candidate[] = [];
    for (let one = candidates[next]; one && one.start < span.end; one = candidates[next]) {
      if (one.start >= span.start && one.end <= span.end) inside.push(one);
      next += 1;
    }
    if (inside.length === 0) return;
    if (span.end - span.start <= LONGEST) found.push({ ...span, candidates: inside, sentence });
    else found.push(...around(text, span, inside, sentence));
  });
  return found;
}

function around(text: string, span: Span, candidates: readonly Candidate[], sentence: number): Stretch[] {
  const found: Stretch[] = [];
  let group: Candidate[] = [];
  let end = 0;
  const close = () => {
    const [first] = group;
    if (!first) return;
    const from = toSpace(text, Math.max(span.start, first.start - REACH), first.start, 1);
    const to = toSpace(text, Math.min(span.end, end + REACH), end, -1);
    found.push({ start: from, end: to, candidates: group, sentence });
  };
  for (const one of candidates) {
    const [first] = group;
    // Candidates that overlap are weighed together.
    if (first && one.start >= end && one.end - first.start > LONGEST - 2 * REACH) {
      close();
      group = [];
      end = 0;
    }
    group.push(one);
    end = Math.max(end, one.end);
  }
  close();
  return found;
}

/** The first place with white space from `at` on in the direction of `limit`, or `at` if there is none near. */
function toSpace(text: string, at: number, limit: number, step: 1 | -1): number {
  for (let moved = 0; moved < TO_SPACE; moved += 1) {
    const place = at + moved * step;
    if (step > 0 ? place >= limit : place <= limit) break;
    if (/\s/.test(text.charAt(place))) return place;
  }
  return at;
}
