import { describe, expect, it } from 'vitest';
import { readingEase } from '../../../../src/glossary/lint/flesch';
import { easyReading } from '../../../../src/glossary/lint/reading-ease';
import { broken, glossary } from './fragments';

const none = new Set<string>();

describe('reading ease', () => {
  it('follows Flesch’s formula', () => {
    // Six words of one syllable in one sentence.
    expect(readingEase('The cat sat on the mat.', none)).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 3);
    // Eight words with ten syllables (a, party, leader) in two sentences.
    expect(readingEase('He led a party. The leader was old.', none)).toBeCloseTo(206.835 - 1.015 * 4 - 84.6 * 1.25, 3);
  });

  it('takes text without words as easy', () => {
    expect(readingEase('', none)).toBe(100);
  });

  it.each([
    [
      'a name inside of a sentence',
      'The heirs of Voroshilov and Kaganovich met.',
      'The heirs of voroshilov and kaganovich met.',
    ],
    ['a word with a capital in it', 'They spoke of de-Stalinization then.', 'They spoke of destalinization then.'],
    [
      'words in quotation marks',
      "They were 'ideologically unreliable' then.",
      'They were ideologically unreliable then.',
    ],
  ])('does not count %s against the author', (_, spared, counted) => {
    expect(readingEase(spared, none)).toBeGreaterThan(readingEase(counted, none) + 30);
  });

  it('counts a name as an ordinary word at most', () => {
    expect(readingEase('The heirs of Voroshilov and Marx met.', none)).toBeCloseTo(
      206.835 - 1.015 * 7 - 84.6 * (7.5 / 7),
      3,
    );
  });

  it('knows names that begin a sentence if it is told of them', () => {
    const text = "Kaganovich's men met.";
    expect(readingEase(text, new Set(['kaganovich']))).toBeGreaterThan(readingEase(text, none) + 20);
  });
});

const OFFICIAL =
  'Institutional rehabilitation necessitated administrative reorganization; bureaucratic intermediaries ' +
  'systematically circumvented constitutional obligations.';

describe('easyReading', () => {
  it('finds nothing in sound entries', () => {
    expect(easyReading(glossary())).toEqual([]);
  });

  it.each([
    ['gist', { gist: OFFICIAL }],
    ['context', { context: OFFICIAL }],
  ])('finds a %s in the language of offices', (key, written) => {
    expect(easyReading(broken(written))).toMatchObject([{ where: 'speech', path: [key], severity: 'error' }]);
  });

  it('warns of what is only rather hard', () => {
    // Ten words with 17 syllables: 206.835 − 10.15 − 143.82 = 52.9.
    const context = 'Officials delayed the papers of families for many long years.';
    expect(easyReading(broken({ context }))).toMatchObject([{ path: ['context'], severity: 'warning' }]);
  });

  it('knows the names of the glossary’s people', () => {
    const person = { given: ['Voroshilovgradina'], surname: ['Kaganovichenkovskaya'] };
    const context = 'Kaganovichenkovskaya led. Kaganovichenkovskaya went. Kaganovichenkovskaya came. It was all.';
    expect(easyReading(broken({ context }))).toHaveLength(1);
    expect(easyReading(broken({ context, person, kind: 'figure' }))).toEqual([]);
  });
});
