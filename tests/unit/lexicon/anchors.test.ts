import { describe, expect, it } from 'vitest';
import { anchorsOf, bothOf } from '../../../src/lexicon/anchors';
import { grouped } from '../../../src/lexicon/cover';
import { frequency } from '../../../src/lexicon/english';
import { passesOf, pivotOf } from '../../../src/lexicon/pivots';

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

describe.each(['few-hits', 'few-bytes'] as const)('grouped for %s', (aim) => {
  const texts = ['Stalin', 'Stalinism', 'Stalinist party', 'Khrushchev', 'Khrushchev era', 'secret speech', 'CPSU'];
  const groups = grouped(
    texts.map((text) => ({ text, anchors: anchorsOf([text]) })),
    aim,
  );

  it('puts every pattern behind one anchor, which it holds', () => {
    expect(groups.flatMap(({ patterns }) => patterns.map(({ text }) => text)).sort()).toEqual([...texts].sort());
    for (const { anchor, patterns } of groups) {
      for (const { text } of patterns) expect(text.toLowerCase()).toContain(anchor.toLowerCase());
    }
  });

  it('needs fewer anchors than patterns', () => {
    expect(groups.length).toBeLessThan(texts.length);
  });

  it('looks for capitals first where the page needs them', () => {
    for (const { anchor, pivot } of groups.filter((group) => /[A-Z]/.test(group.anchor))) {
      expect(anchor.charAt(pivot)).toMatch(/[A-Z]/);
    }
  });
});

describe('pivotOf', () => {
  it.each<[string, string, readonly string[], string]>([
    ['a capital', 'Khrush', [], 'K'],
    ['the rarest letter', 'sovnarkho', [], 'v'],
    ['a letter that is looked for anyway', 'sovnarkho', ['k'], 'k'],
    ['no space', 'a t', ['t'], 't'],
  ])('takes %s of %s', (_, anchor, others, expected) => {
    expect(anchor.charAt(pivotOf(anchor, new Set(others)))).toBe(expected);
  });
});

describe('passesOf', () => {
  const letters = [...'etaoinshrdlcumwfgypbvkjxqz'];
  const items = [...letters, 'K', 'S', '1', '0'].map((letter) => ({ anchor: `${letter}oo`, pivot: 0 }));
  const passes = passesOf(items);
  const pivots = passes.map((pass) => pass.map(({ anchor }) => anchor.charAt(0)));

  it('leaves nothing out', () => {
    expect(passes.flat().sort(byAnchor)).toEqual([...items].sort(byAnchor));
  });

  it('has the capitals in a pass of their own, and in no other more than an engine can pass over', () => {
    expect(pivots[0]).toEqual(['K', 'S']);
    for (const pass of pivots.slice(1)) {
      const units = new Set(pass.flatMap((letter) => [letter, letter.toUpperCase()]));
      expect(units.size).toBeLessThanOrEqual(16);
    }
  });

  it('has the rare letters together', () => {
    expect(pivots[1]).toEqual(expect.arrayContaining(['z', 'q', 'x', 'j']));
    expect(pivots.at(-1)).toContain('e');
  });
});

function byAnchor(a: { anchor: string }, b: { anchor: string }): number {
  return a.anchor < b.anchor ? -1 : 1;
}
