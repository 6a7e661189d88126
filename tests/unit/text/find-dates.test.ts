import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, yearOf } from '../../../src/text/calendar';
import { findDates } from '../../../src/text/find-dates';

/** Each date as `precision from` or `precision from..to`. */
const read = (text: string) =>
  findDates(text).map(({ precision, from, to }) => `${precision} ${from}${from === to ? '' : `..${to}`}`);

describe('dates that a text gives', () => {
  it.each([
    ['On 5 March 1953 he died.', 'day 1953-03-05'],
    ['On 5th March, 1953, he died.', 'day 1953-03-05'],
    ['the 5th of March 1953', 'day 1953-03-05'],
    ['the 5th of March of 1953', 'day 1953-03-05'],
    ['On March 5, 1953, he died.', 'day 1953-03-05'],
    ['March 5th 1953', 'day 1953-03-05'],
    ['Feb. 25, 1956', 'day 1956-02-25'],
    ['25 Sept. 1956', 'day 1956-09-25'],
    ['on 1953-03-05.', 'day 1953-03-05'],
    ['on 05.03.1953.', 'day 1953-03-05'],
    ['In March 1953, Malenkov', 'month 1953-03'],
    ['in March of 1953', 'month 1953-03'],
    ['in March\u00A01953', 'month 1953-03'],
    ['May 1957', 'month 1957-05'],
    ['dated 1953-12.', 'month 1953-12'],
    ['In 1956 he spoke.', 'year 1956'],
    ['(1956)', 'year 1956'],
    ['by mid-1953', 'year 1953'],
    ['summer 1953, perhaps', 'year 1953'],
    ['the 1936 Constitution', 'year 1936'],
    ['1956', 'year 1956'],
    ['1953’s events', 'year 1953'],
    ['in 1870 and', 'year 1870'],
    ['by 2030.', 'year 2030'],
  ])('%s', (text, date) => expect(read(text)).toEqual([date]));
});

describe('spans', () => {
  it.each([
    ['the 1930s', 'span 1930..1939'],
    ['the late 1950’s', 'span 1950..1959'],
    ['in 1956-57', 'span 1956..1957'],
    ['in 1956–57', 'span 1956..1957'],
    ['in 1956/57', 'span 1956..1957'],
    ['in 1953-4', 'span 1953..1954'],
    ['the years 1953–1956', 'span 1953..1956'],
    ['1953 - 1956', 'span 1953..1956'],
    ['from 1953 to 1956', 'span 1953..1956'],
    ['between 1953 and 1956', 'span 1953..1956'],
    ['from March 1953 until February 1955', 'span 1953-03..1955-02'],
    ['from March to June 1953', 'span 1953-03..1953-06'],
    ['June–July 1957', 'span 1957-06..1957-07'],
    ['14–25 February 1956', 'span 1956-02-14..1956-02-25'],
    ['14 to 25 February 1956', 'span 1956-02-14..1956-02-25'],
    ['February 14–25, 1956', 'span 1956-02-14..1956-02-25'],
    ['28 June – 3 July 1956', 'span 1956-06-28..1956-07-03'],
    ['June 28 to July 3, 1956', 'span 1956-06-28..1956-07-03'],
    ['5 March 1953 – 14 October 1964', 'span 1953-03-05..1964-10-14'],
  ])('%s', (text, date) => expect(read(text)).toEqual([date]));

  it('are two dates where the text does not join them', () => {
    expect(read('in 1953 and 1956')).toEqual(['year 1953', 'year 1956']);
    expect(read('1956, 1957')).toEqual(['year 1956', 'year 1957']);
  });

  it('are no dates where they are lives', () => {
    expect(read('Malenkov (1902–1988)')).toEqual([]);
    expect(read('Khrushchev (15 April 1894 – 11 September 1971)')).toEqual([]);
    expect(read('Stalin (December 18, 1878 – March 5, 1953)')).toEqual([]);
  });
});

describe('numbers that are no dates', () => {
  it.each([
    '1,956 prisoners',
    '11,956',
    '1956.5',
    '1956,5 km',
    'p. 1956',
    'pp. 1953–1956',
    'No. 1956',
    'vol. 1953',
    '§ 1953',
    '$1953',
    '1956 prisoners came home',
    '1956 km away',
    '1953%',
    'the year 1869',
    'in 2031',
    '19533',
    'A1953',
    '1953b4',
    '555-1953',
    'ISBN 978-0-1953-2',
    '3/5/1953',
    '12:1953',
    'that year',
    'in the fifties',
    '[12]',
    '(Taubman 2003, 44)',
    '(Taubman, 2003: 44)',
    '(see Jones 1998; Filtzer 1992)',
    'Taubman (2003) has',
    'Retrieved 12 May 2014',
    'born in 1894',
    'b. 1902',
    '1950th',
    '1955s',
    '31 June 1',
  ])('%s', (text) => expect(read(text)).toEqual([]));

  it('take nothing from dates beside them', () => {
    expect(read('In 1956 prisoners came home.')).toEqual(['year 1956']);
    expect(read('In March 1953 (Taubman 2003, 44) he')).toEqual(['month 1953-03']);
    expect(read('The Thaw (1954) and Pravda (1956)')).toEqual(['year 1954', 'year 1956']);
    expect(read('In 1953[12] he')).toEqual(['year 1953']);
    expect(read('on 31 June 1953')).toEqual(['month 1953-06']);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('1953', '56', '5', 'March', 'Feb.', ' ', ' ', '–', '-', '/', '.', ',', 'of', 'to', 's', '(', ')'),
    fc.constantFrom('between', 'and', '1,956', '2030', '1870', '30', 'Taubman', 'p.', '[1]', '\u00A0', '’s'),
    fc.string({ maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('has its dates inside it, in order and apart, each forward in time', () => {
    fc.assert(
      fc.property(text, (given) => {
        let at = 0;
        for (const { start, end, from, to, precision } of findDates(given)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          at = end;
          expect(firstDay(from)).toBeLessThanOrEqual(lastDay(to));
          expect(yearOf(from)).toBeGreaterThanOrEqual(1870);
          expect(yearOf(to)).toBeLessThanOrEqual(2039);
          if (precision !== 'span') expect(from).toBe(to);
        }
      }),
    );
  });
});
