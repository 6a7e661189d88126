/** Names in the original language: who and what needs one, and how Russian and Ukrainian show where it is stressed. */
import type { Entry, Kind } from '../schema';
import { error, type Finding, forEachEntry, warning } from './finding';

/** What had its name from the people of the time; a historian's term or an event may have one in English only. */
const NAMED: readonly Kind[] = ['figure', 'institution', 'place', 'work', 'document', 'euphemism'];

/** People, bodies, places, texts and official phrases come with their names in the original language. */
export const originalNames = forEachEntry(({ id, kind, names }) => {
  if (names.length > 0) return [];
  const reason = `a ${kind} without a name in the original language`;
  return [(NAMED.includes(kind) ? error : warning)(id, ['kind'], reason)];
});

const STRESSED_LANGUAGES = ['ru', 'uk'];
const ACUTE = '\u0301';

/**
 * Names in Russian and Ukrainian whose stress a reader has to be told: each word of two syllables and more has one
 * stress mark or one `ё`, which is always stressed. Prepositions and the like have one syllable, numerals and most
 * abbreviations have none.
 */
export const stressMarks = forEachEntry(({ id, names }) =>
  names.flatMap(({ lang, text, stressed }, index): Finding[] => {
    const path = ['names', index];
    if (stressed !== undefined && withoutStress(stressed) !== withoutStress(text)) {
      return [error(id, [...path, 'stressed'], `without its marks "${stressed}" is not "${text}"`)];
    }
    if (!STRESSED_LANGUAGES.includes(lang)) return [];
    return cyrillicWords(stressed ?? text)
      .filter((word) => vowels(word) > 1 && stresses(word) !== 1)
      .map((word) => {
        const found = stresses(word);
        const reason = found === 0 ? `"${word}" has no stress mark` : `"${word}" has ${found} stresses`;
        return (found === 0 ? error : warning)(id, stressed === undefined ? path : [...path, 'stressed'], reason);
      });
  }),
);

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether readers of English can make out a name as it is written. */
export function isInLatinLetters({ text }: Pick<Entry['names'][number], 'text'>): boolean {
  return LATIN.test(text);
}

function cyrillicWords(text: string): string[] {
  return text.normalize('NFC').match(/(?:\p{Script=Cyrillic}|\p{M}|(?<=\p{L})['’ʼ](?=\p{L}))+/gu) ?? [];
}

function vowels(word: string): number {
  return word.match(/[аеёиоуыэюяєії]/giu)?.length ?? 0;
}

function stresses(word: string): number {
  const marked = word.split(ACUTE).length - 1;
  return marked > 0 ? marked : (word.match(/ё/giu)?.length ?? 0);
}

function withoutStress(text: string): string {
  return text.normalize('NFC').replaceAll(ACUTE, '');
}
