/** What an entry was at a given date: which offices a figure held, what a place or a body was called. */

import { firstDay, lastDay } from '../text/calendar';
import type { DateOrSpan } from '../text/find-dates';
import type { CardEntry } from './card';
import { existenceOf, type Held, lifeOf, namesOf } from './spans';

/** What callers ask with, so that those that show an entry need not know how texts are read. */
export type { DateOrSpan } from '../text/find-dates';
export type { Passage } from '../text/passage-date';
export type { Held } from './spans';

/** What an entry was at a date. */
export type AsOf =
  | {
      /** The offices of a figure, the names of a body, or the names of a place. */
      readonly kind: 'offices' | 'names' | 'places';
      /** Whether all of it held at the date; else it held in the course of it, or it is not known that closely. */
      readonly certain: boolean;
      /** In order of time; never empty. */
      readonly held: readonly Held[];
      /** Where they took turns: the one that began last, in the course of the date, and went on beyond it. */
      readonly latest?: Held | undefined;
      /** When the figure died, if that was in the course of the date. */
      readonly died?: string | undefined;
      /** The place by the name it has now. */
      readonly now?: string | undefined;
    }
  /** The last office that a figure had held, and held no more. */
  | { readonly kind: 'former'; readonly certain: true; readonly held: Held }
  /** The date is before the birth or after the death of a figure; before or after the time of a body. */
  | { readonly kind: 'unborn' | 'dead' | 'not-yet' | 'gone'; readonly certain: true; readonly at: string };

/** In days. */
const YEAR = 366;

type Dated = Pick<CardEntry, 'kind' | 'dates' | 'offices' | 'placeNames'>;

/**
 * What the glossary tells of an entry at a date; undefined if it tells nothing.
 * @param mention - the words that the entry was mentioned by, which say what place is meant where it has several
 */
export function asOf(entry: Dated, date: DateOrSpan, mention = ''): AsOf | undefined {
  if (entry.kind === 'figure') return figureAt(entry, date);
  const beyond = entry.kind === 'institution' || entry.kind === 'place' ? beyondTime(entry, date) : undefined;
  if (beyond) return beyond;
  const place = placeOf(entry, mention);
  if (place) {
    const named = heldAt('places', place.names.map(toHeld), date);
    const now = place.names.at(-1)?.name;
    return named && { ...named, now: now === named.held.at(-1)?.what ? undefined : now };
  }
  return heldAt('names', namesOf(entry.dates), date);
}

/** The place of an entry that a mention names by any of its names, or its only one. */
export function placeOf(
  { placeNames }: Pick<CardEntry, 'placeNames'>,
  mention: string,
): CardEntry['placeNames'][number] | undefined {
  const said = plain(mention);
  return placeNames.find(({ names }) => names.some(({ name }) => plain(name) === said)) ?? only(placeNames);
}

function figureAt({ dates, offices }: Dated, date: DateOrSpan): AsOf | undefined {
  const { born, died } = lifeOf(dates);
  if (born && lastDay(date.to) < firstDay(born)) return { kind: 'unborn', certain: true, at: born };
  if (died && firstDay(date.from) > lastDay(died)) return { kind: 'dead', certain: true, at: died };
  const all = offices.map(({ title, from, to, note }) => ({ what: title, from, to, note }));
  const held = heldAt('offices', all, date);
  const death = died && firstDay(died) <= lastDay(date.to) ? died : undefined;
  // Nobody holds an office after death, even one whose end the glossary does not give.
  if (held && death) return { ...held, certain: held.certain && firstDay(death) >= lastDay(date.to), died: death };
  if (held) return held;
  if (death) return undefined;
  const former = all
    .filter(({ to }) => to !== undefined && lastDay(to) < firstDay(date.from))
    .sort((a, b) => firstDay(a.to ?? a.from) - firstDay(b.to ?? b.from))
    .at(-1);
  return former && { kind: 'former', certain: true, held: former };
}

function beyondTime({ dates }: Dated, date: DateOrSpan): AsOf | undefined {
  const { from, to } = existenceOf(dates);
  if (from && lastDay(date.to) < firstDay(from)) return { kind: 'not-yet', certain: true, at: from };
  if (to && firstDay(date.from) > lastDay(to)) return { kind: 'gone', certain: true, at: to };
  return undefined;
}

type HeldAt = Extract<AsOf, { readonly kind: 'offices' | 'names' | 'places' }>;

function heldAt(kind: HeldAt['kind'], all: readonly Held[], date: DateOrSpan): HeldAt | undefined {
  const held = all.filter((one) => mayHold(one, date)).sort((a, b) => begin(a) - begin(b));
  if (held.length === 0) return undefined;
  // One that began or ended within the month given is that month's, unless another one is too: then they took turns.
  const certain = held.every((one) => holds(one, date) || (held.length === 1 && fillsAsGiven(one, date)));
  const last = held.at(-1);
  return {
    kind,
    certain: certain && !held.some(({ note }) => speaksOf(note, date)),
    held,
    latest: last && !certain && beginsIn(last, date) ? last : undefined,
  };
}

/** Whether it may have held on some day of the date. */
function mayHold({ from, to }: Held, date: DateOrSpan): boolean {
  return (!from || earliest(from) <= lastDay(date.to)) && (!to || latest(to) >= firstDay(date.from));
}

/** Whether it held on every day of the date. */
function holds({ from, to }: Held, date: DateOrSpan): boolean {
  return (!from || latest(from) <= firstDay(date.from)) && (!to || earliest(to) >= lastDay(date.to));
}

/** The same, where a date counts as whole if the glossary knows it no closer than the passage. */
function fillsAsGiven({ from, to }: Held, date: DateOrSpan): boolean {
  return (
    (!from || from === date.from || latest(from) <= firstDay(date.from)) &&
    (!to || to === date.to || earliest(to) >= lastDay(date.to))
  );
}

/** Whether it began in the course of the date, and went on beyond it. */
function beginsIn({ from, to }: Held, date: DateOrSpan): boolean {
  return !!from && earliest(from) >= firstDay(date.from) && (!to || earliest(to) > lastDay(date.to));
}

/** Whether a note names a year of the date: `with a break in 1947`. */
function speaksOf(note: string | undefined, date: DateOrSpan): boolean {
  return (note?.match(/\d{4}/g) ?? []).some(
    (year) => firstDay(year) <= lastDay(date.to) && lastDay(year) >= firstDay(date.from),
  );
}

/** The first day that a date of the glossary may mean: an estimate may be a year out. */
function earliest(date: string): number {
  return firstDay(date) - (date.startsWith('~') ? YEAR : 0);
}

function latest(date: string): number {
  return lastDay(date) + (date.startsWith('~') ? YEAR : 0);
}

function begin({ from }: Held): number {
  return from ? firstDay(from) : Number.NEGATIVE_INFINITY;
}

function toHeld({ name, from, to, reason }: CardEntry['placeNames'][number]['names'][number]): Held {
  return { what: name, from, to, note: reason };
}

/** Letters without their marks: pages write `Sztalinvaros`. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .trim();
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
