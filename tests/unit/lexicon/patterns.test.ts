import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandForm } from '../../../src/glossary/forms';
import { outlineOf, spellingsOf, withSpacesInside } from '../../../src/lexicon/patterns';

const literal = fc.constantFrom('Katyn', 'the', 'Joseph', 's', 'VKP');
const group = fc.array(fc.constantFrom('', 'a', 'first', 'No.'), { minLength: 2, maxLength: 3 });
const pattern = fc
  .array(
    fc.oneof(
      literal,
      group.map((words) => `(${words.join('|')})`),
      fc.constant('(b)'),
    ),
    // Of three words each, as many as a form may stand for.
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

describe('spellingsOf', () => {
  it.each([
    ['VKP(b)', ['VKP(b)']],
    ['purge(s|d|)', ['purges', 'purged', 'purge']],
    ['(Nikita |)Khrushch(e|o)v', ['Nikita Khrushchev', 'Nikita Khrushchov', 'Khrushchev', 'Khrushchov']],
  ])('reads %s', (text, spellings) => {
    expect(spellingsOf(text)).toEqual(spellings);
  });

  it('gives the spellings that the pattern stands for', () => {
    fc.assert(
      fc.property(pattern, (text) => {
        expect(new Set(spellingsOf(text).filter((one) => one !== ''))).toEqual(new Set(expandForm(text)));
      }),
    );
  });
});

describe('outlineOf', () => {
  it('tells what the spellings begin with, and how many there are', () => {
    fc.assert(
      fc.property(pattern, (text) => {
        const spellings = spellingsOf(text);
        const { count, begins } = outlineOf(text);
        expect(count).toBe(spellings.length);
        for (const spelling of spellings) expect(begins).toContain(spelling.charAt(0));
      }),
    );
  });
});

describe('withSpacesInside', () => {
  it.each([
    ['monument(s|) to (Joseph|) Stalin', 'monument(s|) to (Joseph |)Stalin'],
    ['killings at Katyn (Forest|)', 'killings at Katyn( Forest|)'],
    ['(Soviet|communist|) (political|) repression', '(Soviet |communist |)(political |)repression'],
    ['(ten|10) years', '(ten|10) years'],
    ['five-year(s|) plan', 'five-year(s|) plan'],
  ])('writes %s as %s, which stands for the same', (text, inside) => {
    expect(withSpacesInside(text)).toBe(inside);
    expect(spellingsOf(inside)).toEqual(expandForm(text));
  });
});
