/** Texts that a sixteen-year-old can read. */
import type { Entry } from '../schema';
import { type Check, error, warning } from './finding';
import { nameOf, readingEase } from './flesch';
import { wordsOf } from './prose';

/**
 * The least reading ease of each text: below `error` it fails, below `warning` it is worth a second look.
 *
 * A context below 50 is a text for students, as Flesch has it; the 148 entries at hand reach 56 to 84, half of them 71
 * or more, so that authors are known to manage. A gist is one sentence, whose ease one long word more or less moves by
 * six: those at hand reach 34 to 93.
 */
const LEAST = {
  gist: { error: 15, warning: 30 },
  context: { error: 50, warning: 55 },
} as const;

/** Gists and contexts whose words and sentences are too long. */
export const easyReading: Check = ({ entries }) => {
  const names = namesIn(entries);
  return entries.flatMap((entry) =>
    (['gist', 'context'] as const).flatMap((key) => {
      const ease = readingEase(entry[key], names);
      const least = LEAST[key];
      if (ease >= least.warning) return [];
      const reason = `the ${key} has a reading ease of ${Math.round(ease)}: shorter words and sentences, please`;
      return [(ease < least.error ? error : warning)(entry.id, [key], reason)];
    }),
  );
};

/** The words in names of the glossary's people and places. */
function namesIn(entries: readonly Entry[]): ReadonlySet<string> {
  const names = entries.flatMap(({ kind, label, person, placeNames }) => [
    ...(kind === 'figure' || kind === 'place' ? [label] : []),
    ...(person ? [...person.given, ...(person.patronymic ?? []), ...person.surname] : []),
    ...placeNames.flatMap((place) => place.names.map(({ name }) => name)),
  ]);
  return new Set(names.flatMap(wordsOf).filter(startsGreat).map(nameOf));
}

/** Leaves out the small words in names: `the`, `of`. */
function startsGreat(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
