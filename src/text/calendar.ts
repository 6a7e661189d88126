/**
 * Dates cut to the precision known: `1953`, `1953-03` or `1953-03-05`; `~` before one marks an estimate. Days are
 * counted from 1 January 1970, so that they compare as numbers.
 */

const DAY = 86_400_000;

/** The first day that a cut date may mean. */
export function firstDay(date: string): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
}

/** The last day that a cut date may mean. */
export function lastDay(date: string): number {
  const [year, month, day] = partsOf(date);
  if (day !== undefined) return firstDay(date);
  // Day 0 of a month is the last day of the one before it.
  return (month === undefined ? Date.UTC(year + 1, 0, 0) : Date.UTC(year, month, 0)) / DAY;
}

/** The year of a cut date. */
export function yearOf(date: string): number {
  return partsOf(date)[0];
}

function partsOf(date: string): [year: number, month?: number, day?: number] {
  const [year = 0, month, day] = date.replace('~', '').split('-').map(Number);
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}
