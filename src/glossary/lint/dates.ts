/** Dates that cannot be: days that no calendar has, ends before beginnings, offices held by the dead. */
import { firstDay, lastDay } from '../../text/calendar';
import type { Entry } from '../schema';
import { lifeOf } from '../spans';
import { error, type Finding, forEachEntry } from './finding';

/** What happened first and what last, where an entry dates both. */
const BEGINNING = /^(?:began|begins|born|opened|founded|set up|proclaimed|launched|enacted|unveiled|introduced)\b/;
const END = /^(?:ended|ends|died|dissolved|abolished|repealed|blown up|wound up)\b/;

interface Dated {
  readonly path: Finding['path'];
  readonly at?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Every date of an entry is a day, month or year that there was, and each span ends after it began. */
export const possibleDates = forEachEntry((entry) =>
  datesOf(entry).flatMap(({ path, at, from, to }) => {
    const findings = Object.entries({ at, from, to }).flatMap(([key, date]) =>
      date !== undefined && !isInCalendar(date) ? [error(entry.id, [...path, key], `there was no ${date}`)] : [],
    );
    if (at !== undefined && (from !== undefined || to !== undefined)) {
      findings.push(error(entry.id, path, 'it is either `at` a date or `from` one `to` another'));
    }
    if (from !== undefined && to !== undefined && isAfter(from, to)) {
      findings.push(error(entry.id, [...path, 'to'], `it ends in ${to}, before it begins in ${from}`));
    }
    return findings;
  }),
);

/** What is founded, opened or proclaimed is not so after its own end, and nobody dies before birth. */
export const beginningBeforeEnd = forEachEntry(({ id, dates }) =>
  dates.flatMap((begin, index) => {
    const from = begin.at ?? begin.from;
    if (from === undefined || !BEGINNING.test(begin.what)) return [];
    return dates.flatMap((end) => {
      const to = end.at ?? end.from;
      if (to === undefined || !END.test(end.what) || !isAfter(from, to)) return [];
      return [error(id, ['dates', index], `"${begin.what}" in ${from} comes after "${end.what}" in ${to}`)];
    });
  }),
);

/** Nobody does a thing before birth, or holds an office before it or after death. */
export const withinLife = forEachEntry((entry) => {
  if (entry.kind !== 'figure') return [];
  const { born, died } = lifeOf(entry.dates);
  return datesOf(entry).flatMap(({ path, at, from, to }) => {
    const begin = at ?? from;
    const end = to ?? begin;
    if (born !== undefined && begin !== undefined && isAfter(born, begin)) {
      return [error(entry.id, path, `it begins in ${begin}, before the birth in ${born}`)];
    }
    if (path[0] === 'offices' && died !== undefined && end !== undefined && isAfter(end, died)) {
      return [error(entry.id, path, `it is held in ${end}, after the death in ${died}`)];
    }
    return [];
  });
});

function datesOf(entry: Entry): Dated[] {
  return [
    ...entry.dates.map(({ at, from, to }, index) => ({ path: ['dates', index], at, from, to })),
    ...entry.offices.map(({ from, to }, index) => ({ path: ['offices', index], from, to })),
    ...entry.placeNames.flatMap(({ names }, index) =>
      names.map(({ from, to }, inner) => ({ path: ['placeNames', index, 'names', inner], from, to })),
    ),
  ];
}

/** Whether a date is after another however both are read: March 1953 is not after 1953. */
function isAfter(date: string, other: string): boolean {
  return firstDay(date) > lastDay(other);
}

/** False for 30 February: counting days goes on to March there. */
function isInCalendar(date: string): boolean {
  const [, , day] = date.split('-').map(Number);
  return day === undefined || new Date(firstDay(date) * 86_400_000).getUTCDate() === day;
}
