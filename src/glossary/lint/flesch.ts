/**
 * Flesch reading ease of a text: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word. Names of people, places
 * and bodies, and words in quotation marks, count as no longer than an ordinary word: an author cannot choose a shorter
 * Khrushchev, or other words for `bourgeois nationalism` than those that were used.
 */
import { syllable } from 'syllable';
import { sentences } from '../../text/sentences';
import { wordsOf } from './prose';
import { quotations } from './quotations';

/** Syllables of the ordinary word of English prose. */
const ORDINARY = 1.5;

/**
 * How easily a text is read: 100 is very easy, 60 plain English, 30 hard, below 0 a legal text.
 * @param names - words, as {@link nameOf} gives them, that are names even where they begin a sentence
 */
export function readingEase(text: string, names: ReadonlySet<string>): number {
  const { own, quoted } = apart(text);
  const spans = sentences(text);
  const spoken = spans.flatMap(({ start, end }) => [
    ...wordsOf(quoted.slice(start, end)).map(atMostOrdinary),
    ...wordsOf(own.slice(start, end)).map((word, index) =>
      isName(word, index, names) ? atMostOrdinary(word) : syllablesOf(word),
    ),
  ]);
  if (spoken.length === 0) return 100;
  const syllables = spoken.reduce((sum, count) => sum + count, 0);
  return 206.835 - 1.015 * (spoken.length / spans.length) - 84.6 * (syllables / spoken.length);
}

/** A word as it stands in a set of names: small letters, no possessive. */
export function nameOf(word: string): string {
  return word.replace(/['’]s$/u, '').toLowerCase();
}

/** A capital (`de-Stalinization` has one too) makes a name; a word that begins a sentence must be known as one. */
function isName(word: string, index: number, names: ReadonlySet<string>): boolean {
  return /\p{Lu}/u.test(index > 0 ? word : word.slice(1)) || names.has(nameOf(word));
}

/** The author's words and those in quotation marks, each with spaces for the other, so that offsets stay. */
function apart(text: string): { own: string; quoted: string } {
  let own = text;
  let quoted = ' '.repeat(text.length);
  for (const { start, end } of quotations(text)) {
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
    quoted = quoted.slice(0, start) + text.slice(start, end) + quoted.slice(end);
  }
  return { own, quoted };
}

function atMostOrdinary(word: string): number {
  return Math.min(ORDINARY, syllablesOf(word));
}

function syllablesOf(word: string): number {
  // Numbers are read at a glance, however long they are when spoken.
  return Math.max(1, syllable(word));
}
