import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandForm } from '../../../src/glossary/forms';
import { refold } from '../../../src/lexicon/refold';

const spellings = (patterns: readonly string[]) => patterns.flatMap(expandForm).sort();

describe('refolding', () => {
  it.each([
    ['one word that differs', ['Tbilisi riots', 'Tbilisi events'], ['Tbilisi (riots|events)']],
    ['a word in the middle', ['riots in Poznan', 'riots of Poznan'], ['riots (in|of) Poznan']],
    ['nothing alike', ['Secret Speech', 'Red Square'], ['Secret Speech', 'Red Square']],
    ['patterns that have groups already', ['purge(s|)', 'purge war'], ['purge(s|)', 'purge war']],
    ['brackets of the page', ['VKP(b)', 'VKP(m)'], ['VKP(b)', 'VKP(m)']],
    ['words that may be left out', ['party purge', 'purge'], ['party purge', 'purge']],
    ['the larger of two ways', ['a x', 'a y', 'a z', 'b x'], ['a (x|y|z)', 'b x']],
  ])('%s', (_, patterns, expected) => expect(refold(patterns)).toEqual(expected));

  it('stands for the same spellings, once each', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 30 }), (texts) => {
        expect(spellings(refold(texts))).toEqual([...texts].sort());
      }),
    );
  });
});
