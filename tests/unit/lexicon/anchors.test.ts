import { describe, expect, it } from 'vitest';
import { anchorsOf, bothOf } from '../../../src/lexicon/anchors';
import { grouped } from '../../../src/lexicon/cover';
import { frequency } from '../../../src/lexicon/english';

const anchors = (...spellings: string[]) => [...anchorsOf(spellings).values()].map(({ anchor }) => anchor);
const backOf = (spelling: string, letters: string) => anchorsOf([spelling]).get(letters)?.back;

describe('anchorsOf', () => {
  it.each<[string, string[], string, boolean]>([
    ['letters that all spellings hold', ['Khrushchev', 'Khrushchov'], 'Khrushch', true],
    ['no letters that only one holds', ['Khrushchev', 'Khrushchov'], 'chev', false],
    ['base letters', ['Khrushchëv'], 'hchev', true],
    ['letters on both sides of a gap', ['secret speech'], 'ret spee', true],
    ['letters behind a hyphen, which need no capital', ['de-Stalinize'], 'stali', true],
    ['no letters on both sides of a hyphen, which may be none', ['de-Stalinize'], 'de sta', false],
    ['no -ize, for which -ise may be written', ['de-Stalinize'], 'nize', false],
    ['no letters on both sides of an apostrophe, which may be none', ["Stalin's"], 'lins', false],
    ['capitals throughout of what is in capitals', ['USSR'], 'USSR', true],
    ['the letters of an abbreviation one by one', ['U S S R'], 'U S S R', true],
    ['digits as they are', ['Order No. 00447'], '00447', true],
  ])('gives %s', (_, spellings, anchor, expected) => {
    expect(anchors(...spellings).includes(anchor)).toBe(expected);
  });

  it('counts the words before an anchor', () => {
    expect(backOf('Order No. 00447', '00447')).toBe(2);
    expect(backOf('the de-Stalinized', 'stali')).toBe(2);
    expect(backOf('secret speech', 'ret spee')).toBe(0);
  });

  it('needs a capital only where all need it', () => {
    expect(bothOf({ anchor: 'Thaw', back: 0 }, { anchor: 'thaw', back: 1 })).toEqual({ anchor: 'thaw', back: 1 });
    expect(bothOf({ anchor: 'GULAG', back: 0 }, { anchor: 'Gulag', back: 0 })).toEqual({ anchor: 'Gulag', back: 0 });
  });
});

describe('frequency', () => {
  it.each([
    ['ing', 'khrush'],
    ['speech', 'ret speech'],
    ['speech', 'sovnarkho'],
    ['stal', 'Stal'],
  ])('holds %s for more frequent than %s', (frequent, rare) => {
    expect(frequency(frequent)).toBeGreaterThan(frequency(rare));
  });
});

describe('grouped', () => {
  const texts = ['Stalin', 'Stalinism', 'Stalinist party', 'Khrushchev', 'Khrushchev era', 'secret speech', 'CPSU'];
  const groups = grouped(texts.map((text) => ({ text, anchors: anchorsOf([text]) })));
  const letters = groups.map(({ anchor }) => anchor.toLowerCase());

  it('puts every pattern behind one anchor, which it holds', () => {
    expect(groups.flatMap(({ patterns }) => patterns.map(({ text }) => text)).sort()).toEqual([...texts].sort());
    for (const { anchor, patterns } of groups) {
      for (const { text } of patterns) expect(text.toLowerCase()).toContain(anchor.toLowerCase());
    }
  });

  it('needs few anchors, in order, none the beginning of another', () => {
    expect(letters.length).toBeLessThan(texts.length);
    expect(letters).toEqual([...letters].sort());
    for (const one of letters) {
      expect(letters.filter((other) => other.startsWith(one))).toEqual([one]);
    }
  });
});
