import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MILESTONES, timelineOf } from '../../../src/glossary/timeline';
import type { DateOrSpan } from '../../../src/text/find-dates';

type Dated = Parameters<typeof timelineOf>[0];

const NOTHING: Dated = { dates: [], placeNames: [] };
const year = (from: string, to = from): DateOrSpan => ({ precision: from === to ? 'year' : 'span', from, to });
const dates = (...at: string[]): Dated => ({ ...NOTHING, dates: at.map((one) => ({ what: `in ${one}`, at: one })) });
const own = (entry: Dated, date?: DateOrSpan, mention?: string) =>
  timelineOf(entry, date, mention)?.items.flatMap(({ what }) => ('own' in what ? [what.own] : []));
const band = (entry: Dated, date?: DateOrSpan) => {
  const line = timelineOf(entry, date);
  return line && `${line.firstYear}–${line.lastYear}`;
};

describe('the years of a timeline', () => {
  it.each([
    ['with a date in them', NOTHING, year('1956'), '1953–1964'],
    ['with a date that reaches into them', NOTHING, year('1950', '1959'), '1953–1964'],
    ['with a date before them', NOTHING, year('1937'), '1937–1964'],
    ['with a date after them', NOTHING, year('1987'), '1953–1987'],
    ['with a figure of them in another time', dates('1894', '1956'), year('1938'), '1938–1964'],
    ['of an entry from before', dates('1870', '1924'), year('1918'), '1870–1924'],
    ['of an entry from before, seen from within', dates('1870', '1924'), year('1956'), '1953–1964'],
    ['of an entry from after', dates('1991', '2015'), year('2020'), '1991–2020'],
    ['of an entry alone', dates('1894', '1956'), undefined, '1953–1964'],
    ['of an entry from after, alone', dates('1991', '2015'), undefined, '1991–2015'],
    ['with nothing of their own', NOTHING, undefined, undefined],
  ])('%s', (_, entry, date, years) => expect(band(entry, date)).toBe(years));
});

describe('what stands on it', () => {
  it('are the turning points and the dates of the entry, in order', () => {
    const items = timelineOf(dates('1955-02-08', '1957-06-29', '1902'), year('1953'))?.items ?? [];
    expect(items.map(({ what }) => ('own' in what ? what.own : what.milestone))).toEqual([
      'stalin',
      'beria',
      'in 1955-02-08',
      'speech',
      'antiParty',
      'in 1957-06-29',
      'congress22',
      'removal',
    ]);
  });

  it('is told once where the entry has the date of a turning point', () => {
    expect(own(dates('1953-03-05', '1953-06-26', '1957-06'), year('1953'))).toEqual(['in 1957-06']);
  });

  it('are the new names of the place that is spoken of', () => {
    const names = [
      { name: 'Stalino', from: '1924', to: '1961' },
      { name: 'Donetsk', from: '1961' },
    ];
    const entry: Dated = {
      ...NOTHING,
      placeNames: [
        { place: 'Donetsk', names },
        { place: 'Other', names: [] },
      ],
    };
    expect(own(entry, year('1958'), 'Stalino')).toEqual(['Donetsk']);
    expect(own(entry, year('1958'), 'towns')).toEqual([]);
  });

  it('has its place', () => {
    const line = timelineOf(dates('1964-12-31'), { precision: 'day', from: '1953-01-01', to: '1953-01-01' });
    expect(line?.here?.start).toBe(0);
    expect(line?.here?.end).toBeCloseTo(1 / 4383);
    expect(line?.items.at(-1)?.end).toBe(1);
    expect(timelineOf(NOTHING, year('1950', '1958'))?.here).toEqual({ start: 0, end: expect.closeTo(0.5, 2) });
  });

  it('is on the band, forward, in order of time', () => {
    const cut = fc.integer({ min: 1870, max: 2030 }).map(String);
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 5 }), cut, fc.nat(20), (ats, from, more) => {
        const line = timelineOf(dates(...ats), year(from, String(Number(from) + more)));
        const places = [...(line?.items ?? []), ...(line?.here ? [line.here] : [])];
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(1);
        }
        const starts = line?.items.map(({ start }) => start) ?? [];
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
      }),
    );
  });

  it('has turning points that the glossary would take as dates', () => {
    for (const { from, to } of Object.values(MILESTONES)) expect(from <= to).toBe(true);
  });
});
