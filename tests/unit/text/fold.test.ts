import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, hasLineCuts, needsFolding, unfold } from '../../../src/text/fold';

describe('fold', () => {
  it.each([
    ['a soft hyphen', 'Khru\u00ADshchev', 'Khrushchev'],
    ['zero-width characters', 'Sta\u200Blin\uFEFF', 'Stalin'],
    ['direction marks', '\u200FStalin\u200E', 'Stalin'],
    ['ligatures', 'o\uFB03ce', 'office'],
    ['decomposed letters', 'Khrushche\u0308v', 'Khrushchëv'],
    ['nothing to fold', 'Khrushchev', 'Khrushchev'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('leads spans of the folded text back to the original', () => {
    const text = 'Mr Khru\u00ADshche\u0308v!';
    const folded = fold(text);
    const start = folded.text.indexOf('K');
    const { start: from, end: to } = unfold(folded, start, start + 'Khrushchev'.length);
    expect(text.slice(from, to)).toBe('Khru\u00ADshche\u0308v');
  });

  it('keeps its map in order and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, offsets } = fold(text);
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let at = 1; at < offsets.length; at += 1) {
          expect(offsets[at]).toBeGreaterThanOrEqual(offsets[at - 1] ?? 0);
        }
      }),
    );
  });

  it('changes only texts that need it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '-', '\n', 'ë', '\u0308', '\u00AD', 'ﬁ', '\u200B', ' ') }),
        (text) => {
          if (!hasLineCuts(text) && !needsFolding(text)) expect(fold(text).text).toBe(text);
        },
      ),
    );
  });
});
