/** Dates of works: read from what pages say, and written as styles do. */
import type { WorkDate } from './types';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** As MLA shortens them. */
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** A date that a page gives as data (`2024-03-05T10:00Z`, `2024/03/05`, `20240305`) or in English words. */
export function readDate(text: string): WorkDate | undefined {
  const numbers = /^\s*(\d{4})(?:([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?)?(?!\d)/.exec(text);
  if (numbers) {
    const [year, month, day] = [numbers[1], numbers[3], numbers[4]].map((part) => (part ? Number(part) : undefined));
    return year === undefined ? undefined : checked(year, month, day);
  }
  const words =
    /(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?\b([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/.exec(
      text,
    );
  if (!words) return undefined;
  const [, before, name = '', after, year] = words;
  const month = MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
  const day = before ?? after;
  return month === 0 ? undefined : checked(Number(year), month, day ? Number(day) : undefined);
}

function checked(year: number, month: number | undefined, day: number | undefined): WorkDate | undefined {
  if (year < 1000 || year > 2999) return undefined;
  if (month === undefined || month < 1 || month > 12) return { year };
  if (day === undefined || day < 1 || day > 31) return { year, month };
  return { year, month, day };
}

/** `March 5, 2024`, `March 2024`, `2024` */
export function american({ year, month, day }: WorkDate): string {
  if (!month) return String(year);
  return day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}`;
}

/** `2024, March 5` */
export function yearFirst({ year, month, day }: WorkDate): string {
  if (!month) return String(year);
  return `${year}, ${MONTHS[month - 1]}${day ? ` ${day}` : ''}`;
}

/** `5 Mar. 2024` */
export function short({ year, month, day }: WorkDate): string {
  if (!month) return String(year);
  return `${day ? `${day} ` : ''}${SHORT[month - 1]} ${year}`;
}

/** `2024-03-05` with any separator. */
export function ordered({ year, month, day }: WorkDate, separator: '-' | '/'): string {
  return [String(year), ...[month, day].filter((part) => part !== undefined).map(two)].join(separator);
}

/** `05.03.2024` */
export function pointed({ year, month, day }: WorkDate): string {
  return [...[day, month].filter((part) => part !== undefined).map(two), String(year)].join('.');
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
