import { describe, expect, it } from 'vitest';
import { APOSTROPHE, BOUNDARY, baseLetters, LOOKED_UP, symbolTable } from '../../../src/lexicon/symbols';

const symbols = symbolTable();

describe('the symbol of a letter', () => {
  it('is that of its base letter, for all letters with marks', () => {
    for (let code = 0xc0; code < LOOKED_UP; code += 1) {
      const letter = String.fromCharCode(code);
      const base = baseLetters(letter);
      expect([letter, symbols[code]]).toEqual([letter, base === letter ? BOUNDARY : symbols[base.charCodeAt(0)]]);
    }
  });

  it.each([
    ['é', 'e'],
    ['Š', 's'],
    ['ż', 'z'],
    ['ł', 'l'],
    ['Ø', 'o'],
    ['ı', 'i'],
    ['đ', 'd'],
  ])('takes %s for %s', (letter, base) => {
    expect(symbols[letter.charCodeAt(0)]).toBe(symbols[base.charCodeAt(0)]);
  });

  it.each(["'", '`', '´'])('takes %s for an apostrophe', (mark) => {
    expect(symbols[mark.charCodeAt(0)]).toBe(APOSTROPHE);
  });

  it.each([' ', '.', '×', '÷', 'ß', 'Æ', 'ǿ'])('ends words at %s', (sign) => {
    expect(symbols[sign.charCodeAt(0)]).toBe(BOUNDARY);
  });
});
