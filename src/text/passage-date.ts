/** What date a passage speaks of: the nearest one to a mention, in its sentence first, then ever farther from it. */
import { type DateOrSpan, type FoundDate, findDates } from './find-dates';
import { sentences } from './sentences';
import type { Span } from './types';

/** The date of a passage. */
export interface PassageDate extends DateOrSpan {
  /** Where it stands: in the sentence of the mention, elsewhere in its block, or earlier in its section. */
  readonly place: 'sentence' | 'block' | 'section';
}

/** The date of a passage, and what it is asked for. */
export interface Passage {
  readonly date: PassageDate;
  /** The words of the mention, as the page has them. */
  readonly mention: string;
}

/**
 * The date that a passage speaks of, if its words tell.
 * @param text - the block that the mention stands in
 * @param mention - where in it
 * @param earlier - texts before it in the same section, the nearest first and the heading last
 */
export function passageDate(text: string, mention: Span, earlier: Iterable<string> = []): PassageDate | undefined {
  const dates = findDates(text);
  const sentence = sentences(text).find(({ end }) => end >= mention.end) ?? mention;
  const inSentence = dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const nearest = nearestTo(mention, inSentence);
  if (nearest) return at(nearest, 'sentence');
  // A story goes on in the time it was in; only where none was said yet does a later one tell.
  const inBlock = dates.findLast(({ end }) => end <= mention.start) ?? dates[0];
  if (inBlock) return at(inBlock, 'block');
  for (const before of earlier) {
    const last = findDates(before).at(-1);
    if (last) return at(last, 'section');
  }
  return undefined;
}

function nearestTo(mention: Span, dates: readonly FoundDate[]): FoundDate | undefined {
  let nearest: FoundDate | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const gap = Math.max(0, date.start - mention.end, mention.start - date.end);
    if (gap >= distance) continue;
    nearest = date;
    distance = gap;
  }
  return nearest;
}

function at({ precision, from, to }: DateOrSpan, place: PassageDate['place']): PassageDate {
  return { precision, from, to, place };
}
