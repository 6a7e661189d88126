/**
 * Finds the dates of a text that are written in figures: days, months, years, decades, and spans of them. Only years
 * from 1870 to 2030 count, and only where they are dates: no page numbers, amounts, or years of citations.
 */
import { firstDay, lastDay } from './calendar';
import { withLetters } from './letters';
import type { Span } from './types';

/** How closely a date is given; `span` is anything with a beginning and an end of its own, decades too. */
export type DatePrecision = 'day' | 'month' | 'year' | 'span';

/** A date with its precision. `from` and `to` are cut dates, and the same unless the precision is `span`. */
export interface DateOrSpan {
  readonly precision: DatePrecision;
  readonly from: string;
  readonly to: string;
}

/** A date and where it stands. */
export interface FoundDate extends DateOrSpan, Span {}

/** Longer spans are lives and reigns: what a text tells of does not happen in them, but some time within. */
const LONGEST = 20.5 * 365.25;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const M =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const D = '(\\d{1,2})(?:st|nd|rd|th)?';
const DASH = '[-\u2010-\u2015]';
// White space is bounded, so that no text makes these slow; sixty is a line's end and the indent of the next one.
/** Between the beginning and the end of a span. */
const TO = `(?:\\s{0,60}${DASH}\\s{0,60}|\\s{1,60}(?:to|until|till|through)\\s{1,60})`;
const BEFORE = '(?<![\\p{L}\\p{N}]|\\p{N}[-\u2010-\u2015/.,:])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,:/]\\p{N})';
const Y = '((?:18[7-9]|19\\d|20[0-2])\\d|2030)';
const OF = ',?\\s{1,60}(?:of\\s{1,60})?';

type Read = (...groups: (string | undefined)[]) => DateOrSpan | undefined;

type Shape = readonly [pattern: RegExp, read: Read];

let made: readonly Shape[] | undefined;

/** The shapes of dates; made when first asked for, since expressions with classes of letters take long to make. */
function shapes(): readonly Shape[] {
  made ??= makeShapes();
  return made;
}

/** Ways of writing a date, the longer first: what one of them has read is not read again. */
const makeShapes = (): readonly Shape[] => [
  [shape(`${Y}-(\\d\\d)-(\\d\\d)`), (y, m, d) => single(y, Number(m), d)],
  [shape(`(\\d{1,2})\\.(\\d{1,2})\\.${Y}`), (d, m, y) => single(y, Number(m), d)],
  // 28 June – 3 July 1956; June 28 – July 3, 1956
  [
    shape(`${D}\\s{1,60}(?:of\\s{1,60})?${M}${TO}${D}\\s{1,60}(?:of\\s{1,60})?${M}${OF}${Y}`),
    (d, m, e, n, y) => span(single(y, month(m), d), single(y, month(n), e)),
  ],
  [
    shape(`${M}\\s{1,60}${D}${TO}${M}\\s{1,60}${D}${OF}${Y}`),
    (m, d, n, e, y) => span(single(y, month(m), d), single(y, month(n), e)),
  ],
  // 14–25 February 1956; February 14–25, 1956
  [
    shape(`${D}${TO}${D}\\s{1,60}(?:of\\s{1,60})?${M}${OF}${Y}`),
    (d, e, m, y) => span(single(y, month(m), d), single(y, month(m), e)),
  ],
  [shape(`${M}\\s{1,60}${D}${TO}${D}${OF}${Y}`), (m, d, e, y) => span(single(y, month(m), d), single(y, month(m), e))],
  [shape(`${D}\\s{1,60}(?:of\\s{1,60})?${M}${OF}${Y}`), (d, m, y) => single(y, month(m), d)],
  [shape(`${M}\\s{1,60}${D}${OF}${Y}`), (m, d, y) => single(y, month(m), d)],
  // March to June 1953
  [shape(`${M}${TO}${M}${OF}${Y}`), (m, n, y) => span(single(y, month(m)), single(y, month(n)))],
  [shape(`${M}${OF}${Y}`), (m, y) => single(y, month(m))],
  // 1953–1956; a date after the dash is left to be joined
  [shape(`${Y}\\s{0,60}(?:${DASH}|/)\\s{0,60}${Y}`), (y, z) => span(single(y), single(z))],
  [shape(`${Y}(?:${DASH}|/)(\\d{1,2})`), short],
  [shape(`${Y}(?=['’]?s(?![\\p{L}\\p{N}]))`, ''), decade],
  [shape(Y), (y) => single(y)],
];

const JOINT = new RegExp(`^${TO}$`, 'u');

/** What makes the number behind it no date: pages, numbers, sums, and dates that tell of a person or of a web page. */
const NO_DATE_BEFORE =
  /(?:\b(?:pp?|nos?|vols?|ch|art|col|fol|ff?|ed)\.|\b(?:pages?|number|volume|chapter|issue|article|line|ISBN|ISSN|doi)|[#№§$£€=]|\b(?:born|b\.)(?:\s(?:on|in))?|\b(?:retrieved|accessed|archived|updated)(?:\s(?:on|in))?)\s{0,2}$/iu;
/** What makes a bare number an amount. */
const UNIT_BEHIND =
  /^(?:\s?[%°‰]|\s{1,2}(?:km|m|kg|t|ha|tons?|tonnes|people|persons|men|women|prisoners|delegates|members|victims|copies|pages|rubles|roubles|dollars|hectares|miles|metres|meters|kilometres|kilometers|cases|deaths)\b)/u;
const TELLS_TIME =
  /\b(?:in|of|by|since|until|till|from|to|during|after|before|around|about|early|late|mid)[\s-]{1,2}$/iu;
/** The first years that scholarship cites as its own. Before them, `Pravda (1956)` is a date. */
const CITED_FROM = '1970';

const YEAR = new RegExp(Y);

/** All dates of a text, in order; they never overlap. */
export function findDates(text: string): FoundDate[] {
  if (!YEAR.test(text)) return [];
  const found: FoundDate[] = [];
  const taken: Span[] = [];
  for (const [pattern, read] of shapes()) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((one) => one.start < end && start < one.end)) continue;
      const date = read(...match.slice(1));
      if (!date) continue;
      taken.push({ start, end });
      found.push({ ...date, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return joined(found, text).filter(
    (one) => lastDay(one.to) - firstDay(one.from) <= LONGEST && !isNoDate(one, text) && !isCited(one, text),
  );
}

/** Dates that stand at both ends of a span, as one. */
function joined(dates: readonly FoundDate[], text: string): FoundDate[] {
  const result: FoundDate[] = [];
  for (const date of dates) {
    const former = result.at(-1);
    const between = former ? text.slice(former.end, date.start) : '';
    if (former && (JOINT.test(between) || (/^\s{1,60}and\s{1,60}$/.test(between) && isBetween(former, text)))) {
      const both = span(former, date);
      if (both) {
        result[result.length - 1] = { ...both, start: former.start, end: date.end };
        continue;
      }
    }
    result.push(date);
  }
  return result;
}

function isBetween(date: Span, text: string): boolean {
  return /\bbetween\s{1,60}$/i.test(text.slice(Math.max(0, date.start - 70), date.start));
}

function isNoDate({ start, end, precision }: FoundDate, text: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (NO_DATE_BEFORE.test(before)) return true;
  return precision === 'year' && UNIT_BEHIND.test(text.slice(end, end + 16)) && !TELLS_TIME.test(before);
}

const AUTHOR_BEFORE = withLetters(String.raw`[\p{L}]\s?\($|[(;][^()]*[\p{Lu}][\p{L}.’'-]*,?\s$`);

/** Whether a year stands as in `(Taubman 2003, 44)` or `Taubman (2003)`. */
function isCited({ start, end, precision, from }: FoundDate, text: string): boolean {
  if (precision !== 'year' || from < CITED_FROM) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 40);
  if (!/^[a-z]?(?:[,:;][^()]*)?\)/.test(after)) return false;
  return AUTHOR_BEFORE(before).test(before);
}

function shape(pattern: string, after = AFTER): RegExp {
  return new RegExp(`${BEFORE}${pattern}${after}`, 'gu');
}

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** A day, month or year; undefined if the calendar has none such. */
function single(year: string | undefined, monthOf?: number, day?: string): DateOrSpan | undefined {
  if (year === undefined) return undefined;
  if (monthOf === undefined) return { precision: 'year', from: year, to: year };
  if (monthOf < 1 || monthOf > 12) return undefined;
  const cut = `${year}-${String(monthOf).padStart(2, '0')}`;
  if (day === undefined) return { precision: 'month', from: cut, to: cut };
  const number = Number(day);
  if (number < 1 || number > lastDay(cut) - firstDay(cut) + 1) return undefined;
  const date = `${cut}-${String(number).padStart(2, '0')}`;
  return { precision: 'day', from: date, to: date };
}

/** From the beginning of one to the end of the other; undefined if that is not forward in time. */
function span(first: DateOrSpan | undefined, last: DateOrSpan | undefined): DateOrSpan | undefined {
  if (!first || !last || firstDay(first.from) >= firstDay(last.from)) return undefined;
  return { precision: 'span', from: first.from, to: last.to };
}

/** `1956-57` and `1953-4` are spans; where the second number is no later year, `1953-12` is a month. */
function short(year: string | undefined, end = ''): DateOrSpan | undefined {
  if (year === undefined) return undefined;
  const until = year.slice(0, -end.length) + end;
  return until > year ? span(single(year), single(until)) : end.length === 2 ? single(year, Number(end)) : undefined;
}

function decade(year: string | undefined): DateOrSpan | undefined {
  return year?.endsWith('0') ? { precision: 'span', from: year, to: String(Number(year) + 9) } : undefined;
}
