/** The running text of an entry, which the checks of wording read, and its words. */
import type { Entry } from '../schema';
import type { Finding } from './finding';

/** One piece of running text with the path of its key. */
export interface Prose {
  readonly path: Finding['path'];
  readonly text: string;
}

/** The texts that say what an entry is: all but titles, names and the notes to dates, which have little choice of words. */
export function statements(entry: Entry): Prose[] {
  return [
    { path: ['gist'], text: entry.gist },
    { path: ['context'], text: entry.context },
    ...entry.contested.flatMap(({ point, views }, index) => [
      { path: ['contested', index, 'point'], text: point },
      ...views.map(({ view }, inner) => ({ path: ['contested', index, 'views', inner, 'view'], text: view })),
    ]),
    ...entry.confusedWith.map(({ why }, index) => ({ path: ['confusedWith', index, 'why'], text: why })),
  ];
}

/** The notes to dates, offices and names of places. */
export function notes(entry: Entry): Prose[] {
  return [
    ...entry.dates.map(({ note }, index) => ({ path: ['dates', index, 'note'], text: note })),
    ...entry.offices.map(({ note }, index) => ({ path: ['offices', index, 'note'], text: note })),
    ...entry.placeNames.flatMap(({ names }, index) =>
      names.map(({ reason }, inner) => ({ path: ['placeNames', index, 'names', inner, 'reason'], text: reason })),
    ),
  ].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** The words and numbers of a text as written: `Stalin's`, `one-party`, `2,500`. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:(?:['’.,-]|\p{M}+)[\p{L}\p{N}]+|\p{M})*/gu) ?? [];
}
