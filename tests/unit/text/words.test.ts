import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, words } from '../../../src/text/words';

describe('words', () => {
  it.each([
    ['plain prose', 'The thaw came late.', ['The', 'thaw', 'came', 'late']],
    [
      'apostrophes',
      "Khrushchev's speech didn't end the workers’ ’50s",
      ["Khrushchev's", 'speech', "didn't", 'end', 'the', 'workers', '50s'],
    ],
    [
      'hyphens and dashes',
      'de-Stalinization – or not—in 1953–64',
      ['de', 'Stalinization', 'or', 'not', 'in', '1953', '64'],
    ],
    ['slashes', 'Stalin/Beria', ['Stalin', 'Beria']],
    ['abbreviations', 'the U.S.S.R. of J.V. Stalin', ['the', 'U.S.S.R.', 'of', 'J.V.', 'Stalin']],
    ['initials right before a name', 'V.M.Molotov', ['V', 'M', 'Molotov']],
    ['the end of a sentence', 'He led the party. It followed.', ['He', 'led', 'the', 'party', 'It', 'followed']],
    [
      'numbers',
      '1,000 people, 3.5 km, the 20th, the 1950s',
      ['1,000', 'people', '3.5', 'km', 'the', '20th', 'the', '1950s'],
    ],
    ['footnote markers', 'Khrushchev[12] said', ['Khrushchev', '12', 'said']],
    ['emphasis', '_Pravda_ and *Izvestia*', ['Pravda', 'and', 'Izvestia']],
    ['marks on letters', 'Gomułka, Ceaușescu, naïve', ['Gomułka', 'Ceaușescu', 'naïve']],
    ['marks that are letters of their own', 'Хрущё\u0301в', ['Хрущё\u0301в']],
    ['signs that are not seen', 'Khru\u00ADshchev', ['Khru\u00ADshchev']],
    [
      'addresses',
      'see https://example.org/Stalin or ask @Stalin',
      ['see', 'https://example.org/Stalin', 'or', 'ask', '@Stalin'],
    ],
    ['nothing', ' … — ', []],
  ])('are cut out of %s', (_, text, expected) => expect(words(text).map((word) => word.text)).toEqual(expected));

  it('stand in order where they say, with all that follows between them, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = words(text);
        const first = found[0]?.start ?? text.length;
        expect(text.slice(0, first) + found.map((word) => word.text + word.post).join('')).toBe(text);
        for (const { start, end, text: word } of found) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });

  it('take time in proportion to the text', () => {
    for (const one of ['a.', 'a@', '1,', "a'", '._', 'http://', 'ab\u0301', 'a.ab'])
      expect(words(one.repeat(100_000))).toBeDefined();
  });
});

describe('normal', () => {
  it.each([
    ['Khrushchev', 'khrushchev'],
    ['Gomułka', 'gomulka'],
    ['Ceaușescu’s', "ceausescu's"],
    ['U.S.S.R.', 'ussr'],
    ['Khru\u00ADshchev', 'khrushchev'],
    ['1950s', '1950s'],
  ])('%s is %s', (word, expected) => expect(normal(word)).toBe(expected));
});
