/** What the dates of an entry say of a time span: a life, how long something existed, what it was named when. */
import { firstDay } from '../text/calendar';
import type { Entry } from './schema';

type Dates = Entry['dates'];

/** What held for a time: an office, or a name. Without a beginning or an end where the glossary knows none. */
export interface Held {
  readonly what: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly note?: string | undefined;
}

/** Birth and death of a figure. */
export function lifeOf(dates: Dates): { born?: string | undefined; died?: string | undefined } {
  return {
    born: dates.find(({ what }) => what === 'born')?.at,
    died: dates.find(({ what }) => /^(?:died|shot|executed)$/.test(what))?.at,
  };
}

/** When something came into being and when it ended. */
export function existenceOf(dates: Dates): { from?: string | undefined; to?: string | undefined } {
  const existed = dates.find(({ what }) => what === 'existed');
  return {
    from: existed?.from ?? dates.find(({ what }) => /^(?:founded|set up|proclaimed)\b/.test(what))?.at,
    to: existed?.to ?? dates.find(({ what }) => what === 'dissolved')?.at,
  };
}

const NAMED = /^(?:founded as(?: the)?|(?:re)?named|called)\s+(?!by\b)(?<name>\S.*)$/;

/**
 * Names that dates tell: `named Communist Party of the Soviet Union`, until the next such date or
 * the end, or `called Presidium` from one date to another.
 */
export function namesOf(dates: Dates): Held[] {
  const named = dates.flatMap(({ what, at, from, to, note }) => {
    const name = NAMED.exec(what)?.groups?.['name'];
    const begin = at ?? from;
    return name && begin ? [{ what: name, from: begin, to, note, open: at !== undefined }] : [];
  });
  named.sort((a, b) => firstDay(a.from) - firstDay(b.from));
  const end = existenceOf(dates).to;
  return named.map(({ open, ...one }, index) => ({ ...one, to: open ? (named[index + 1]?.from ?? end) : one.to }));
}
