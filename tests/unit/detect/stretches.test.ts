import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretches } from '../../../src/detect/stretches';
import type { Candidate } from '../../../src/text/types';

/** Each `@` of a text is a candidate. */
function candidatesIn(text: string): Candidate[] {
  return [...text.matchAll(/@/g)].map(({ index }) => ({ form: 0, start: index, end: index + 1 }));
}
const read = (text: string) => stretches(text, candidatesIn(text)).map(({ start, end }) => text.slice(start, end));

describe('stretches', () => {
  it.each([
    [
      'sentences with candidates only',
      'Nobody. He saw @. She did not. Then @ and @ came.',
      ['He saw @.', 'Then @ and @ came.'],
    ],
    ['nothing', 'No candidate here.', []],
  ])('are %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('of what is no sentence are the surroundings of its candidates', () => {
    const [one, two, ...more] = read(`${'word '.repeat(500)}@ ${'word '.repeat(1000)}@${' word'.repeat(500)}`);
    expect(more).toEqual([]);
    for (const text of [one, two]) {
      expect(text).toMatch(/^\s?(?:word )+@(?: word)+\s?$/);
      expect(text?.length).toBeLessThan(700);
    }
  });

  it('hold every candidate once, and are not much longer than the text together', () => {
    const pieces = fc.constantFrom('@', ' ', 'word', '. ', 'x'.repeat(700), 'word '.repeat(100));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const candidates = candidatesIn(text);
        const found = stretches(text, candidates);
        expect(found.flatMap((stretch) => stretch.candidates)).toEqual(candidates);
        let units = 0;
        for (const { start, end, candidates: held } of found) {
          units += end - start;
          for (const one of held) expect(start <= one.start && one.end <= end).toBe(true);
        }
        // Each unit is read at most twice on either side of a candidate.
        expect(units).toBeLessThanOrEqual(3 * text.length);
      }),
    );
  });
});
