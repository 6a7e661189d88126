/** The years around de-Stalinization with their turning points, and where an entry's dates and a passage stand. */

import { firstDay, lastDay, yearOf } from '../text/calendar';
import type { DateOrSpan } from '../text/find-dates';
import { placeOf } from './as-of';
import type { CardEntry } from './card';

/** Turning points that every timeline shows as far as it covers them. */
export const MILESTONES = {
  stalin: { from: '1953-03-05', to: '1953-03-05' },
  beria: { from: '1953-06-26', to: '1953-06-26' },
  speech: { from: '1956-02-25', to: '1956-02-25' },
  antiParty: { from: '1957-06', to: '1957-06' },
  congress22: { from: '1961-10', to: '1961-10' },
  removal: { from: '1964-10-14', to: '1964-10-14' },
} as const;

/** Names a turning point. */
export type Milestone = keyof typeof MILESTONES;

/** Something that stands on a timeline. */
export interface TimelineItem {
  /** A turning point, or the words of the entry. */
  readonly what: { readonly milestone: Milestone } | { readonly own: string };
  /** Cut dates; the same unless it took longer. `to` is undefined if it has no end. */
  readonly from: string;
  readonly to: string | undefined;
  /** Where it begins and ends, 0 to 1. */
  readonly start: number;
  readonly end: number;
}

/** A band of whole years with what stands on it. */
export interface Timeline {
  readonly firstYear: number;
  readonly lastYear: number;
  /** In order of time. */
  readonly items: readonly TimelineItem[];
  /** Where the passage's date is, 0 to 1. */
  readonly here: { readonly start: number; readonly end: number } | undefined;
}

/** The years of de-Stalinization: from the death of Stalin to the fall of Khrushchev. */
const USUAL = { from: '1953', to: '1964' };

interface Fact {
  readonly what: TimelineItem['what'];
  readonly from: string;
  readonly to: string | undefined;
}
type Bounds = { readonly from: string; readonly to: string };

/**
 * The timeline of an entry. It covers 1953 to 1964; where neither the passage nor the entry has to do with these, the
 * entry's own span; and where the passage is outside of that, the years up to it.
 * @returns undefined if it would have nothing on it but turning points
 */
export function timelineOf(
  entry: Pick<CardEntry, 'dates' | 'placeNames'>,
  date: DateOrSpan | undefined,
  mention = '',
): Timeline | undefined {
  const own = ownFacts(entry, mention);
  if (!date && own.length === 0) return undefined;
  const usual = date ? overlap(date, USUAL) : own.some((one) => overlap(bounds(one), USUAL));
  const isOfOtherTime = own.length > 0 && !own.some((one) => overlap(bounds(one), USUAL));
  const spans: Bounds[] = usual ? [USUAL] : isOfOtherTime ? own.map(bounds) : [USUAL];
  if (date && !usual) spans.push(date);
  const firstYear = Math.min(...spans.map(({ from }) => yearOf(from)));
  const lastYear = Math.max(...spans.map(({ to }) => yearOf(to)));
  const band = { from: String(firstYear), to: String(lastYear) };
  const items = [...milestones(), ...own.filter((one) => !isMilestone(one))]
    .filter((one) => overlap(bounds(one), band))
    .sort((a, b) => firstDay(a.from) - firstDay(b.from))
    .map((one): TimelineItem => ({ ...one, ...place(bounds(one), band) }));
  return { firstYear, lastYear, items, here: date && place(date, band) };
}

function milestones(): Fact[] {
  return (Object.keys(MILESTONES) as Milestone[]).map((milestone) => ({
    what: { milestone },
    ...MILESTONES[milestone],
  }));
}

function ownFacts(entry: Pick<CardEntry, 'dates' | 'placeNames'>, mention: string): Fact[] {
  const dates = entry.dates.flatMap(({ what, at, from, to }): Fact[] => {
    const begin = at ?? from;
    return begin ? [{ what: { own: what }, from: begin, to: at ?? to }] : [];
  });
  const names = (mention ? (placeOf(entry, mention)?.names ?? []) : []).flatMap(({ name, from }): Fact[] =>
    from ? [{ what: { own: name }, from, to: from }] : [],
  );
  return [...dates, ...names];
}

/** Whether an entry's date is that of a turning point, to the day: it would be told twice. */
function isMilestone({ from, to }: Fact): boolean {
  return Object.values(MILESTONES).some((one) => one.from.length === 10 && one.from === from && one.to === to);
}

function bounds({ from, to }: Fact): Bounds {
  return { from, to: to ?? from };
}

function overlap(a: Bounds, b: Bounds): boolean {
  return firstDay(a.from) <= lastDay(b.to) && firstDay(b.from) <= lastDay(a.to);
}

function place({ from, to }: Bounds, band: Bounds): { start: number; end: number } {
  const first = firstDay(band.from);
  const length = lastDay(band.to) + 1 - first;
  const at = (day: number) => Math.min(1, Math.max(0, (day - first) / length));
  return { start: at(firstDay(from)), end: at(lastDay(to) + 1) };
}
