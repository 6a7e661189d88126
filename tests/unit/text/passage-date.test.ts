import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/find-dates';
import { passageDate } from '../../../src/text/passage-date';

/** The date for the word in brackets, as `place from` or `place from..to`. */
function dated(marked: string, earlier: readonly string[] = []): string | undefined {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const date = passageDate(marked.replace(/[[\]]/g, ''), { start, end }, earlier);
  return date && `${date.place} ${date.from}${date.from === date.to ? '' : `..${date.to}`}`;
}

describe('the date of a passage', () => {
  it.each([
    ['In March 1953 [Malenkov] became premier.', 'sentence 1953-03'],
    ['[Malenkov] became premier in March 1953.', 'sentence 1953-03'],
    ['After 1953 came 1956, and [Khrushchev] spoke, as in 1961.', 'sentence 1956'],
    ['Malenkov fell in 1955, and [Khrushchev] in 1964.', 'sentence 1964'],
    ['The [June 1957 plenum] met after 1956.', 'sentence 1957-06'],
    ['In the 1930s [Beria] rose.', 'sentence 1930..1939'],
    ['Between 1953 and 1955 [Malenkov] led.', 'sentence 1953..1955'],
    ['[Stalin] (1878–1953) led until 1941 by decree.', 'sentence 1941'],
    ['It was Feb. 25, 1956. [Khrushchev] spoke.', 'block 1956-02-25'],
    ['It was 1953. It was 1956. [Khrushchev] spoke. It was 1961.', 'block 1956'],
    ['[Khrushchev] spoke. It was 1961. It was 1964.', 'block 1961'],
    ['[Khrushchev] spoke that year.', undefined],
  ])('%s', (text, date) => expect(dated(text)).toBe(date));

  it('is looked for in the texts before it, the nearest first', () => {
    expect(dated('[He] spoke.', ['In 1953 and in 1956.', 'The 1930s'])).toBe('section 1956');
    expect(dated('[He] spoke.', ['Nothing.', 'The 1930s'])).toBe('section 1930..1939');
    expect(dated('[He] spoke in 1961.', ['In 1956.'])).toBe('sentence 1961');
    expect(dated('[He] spoke.', ['Nothing.'])).toBeUndefined();
  });

  it('is read of no more texts than it takes', () => {
    function* texts() {
      yield 'In 1956.';
      throw new Error('read too far');
    }
    expect(passageDate('He spoke.', { start: 0, end: 2 }, texts())?.from).toBe('1956');
  });

  it('is one of the dates of its texts, whatever the mention', () => {
    const word = fc.constantFrom('In', '1953', 'March', '5', 'he', 'spoke.', 'of', '1956–57', 'p. 7');
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.array(text, { maxLength: 3 }), (given, a, b, earlier) => {
        const [start, end] = [a % (given.length + 1), b % (given.length + 1)].sort((x, y) => x - y) as [number, number];
        const date = passageDate(given, { start, end }, earlier);
        const all = [given, ...earlier].flatMap(findDates);
        if (date) expect(all.some(({ from, to }) => from === date.from && to === date.to)).toBe(true);
        else expect(all).toEqual([]);
      }),
    );
  });
});
