import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/text/sentences';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['plain ones', 'He came. He saw! Did he?', ['He came.', 'He saw!', 'Did he?']],
    ['initials', 'N. S. Khrushchev spoke. L.P. Beria did not.', ['N. S. Khrushchev spoke.', 'L.P. Beria did not.']],
    ['titles', 'Mr. Dulles met Gen. Zhukov in Geneva.', ['Mr. Dulles met Gen. Zhukov in Geneva.']],
    ['quotations', '“He lied.” She left.', ['“He lied.”', 'She left.']],
    ['a point before small letters', 'the U.S.S.R. fell in 1991.', ['the U.S.S.R. fell in 1991.']],
    ['paragraphs', 'A heading\n\nA text.', ['A heading', 'A text.']],
    ['nothing', '  \n ', []],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('cover every letter, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '”', 'Ж') }), (text) => {
        let end = 0;
        let kept = '';
        for (const span of sentences(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
          kept += text.slice(span.start, span.end);
        }
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
