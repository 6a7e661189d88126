/** What an entry's word rests on: its sources and how near they stand, life dates and offices of figures. */
import type { Source } from '../schema';
import { lifeOf } from '../spans';
import { type Check, forEachEntry, warning } from './finding';

/** Grades that carry an entry; what a newspaper or somebody's memoirs say stands beside one of these. */
const CARRYING: readonly Source['grade'][] = ['primary', 'scholarly', 'reference'];

/** Entries that only newspapers or memoirs speak for. */
export const carryingSources: Check = ({ entries, sources }) =>
  entries
    .filter((entry) => !entry.sources.some((key) => CARRYING.some((grade) => sources[key]?.grade === grade)))
    .map(({ id }) => warning(id, ['sources'], 'no source is primary, scholarly or a work of reference'));

/** Views of a contested point with nobody named who holds them. */
export const sourcedViews = forEachEntry(({ id, contested }) =>
  contested.flatMap(({ views }, index) =>
    views.flatMap((view, inner) =>
      (view.sources ?? []).length === 0
        ? [warning(id, ['contested', index, 'views', inner], 'a view without a source: whose is it?')]
        : [],
    ),
  ),
);

/** Figures whose birth or death is not dated. Nobody in the glossary is alive. */
export const lifeDates = forEachEntry(({ id, kind, dates }) => {
  if (kind !== 'figure') return [];
  const { born, died } = lifeOf(dates);
  const missing = [...(born === undefined ? ['birth'] : []), ...(died === undefined ? ['death'] : [])];
  return missing.map((what) => warning(id, ['dates'], `a figure without the date of ${what}`));
});

/** Figures without an office, writers of works in the glossary aside: those had none to hold. */
export const offices: Check = ({ entries }) => {
  const works = new Set(entries.filter(({ kind }) => kind === 'work').map(({ id }) => id));
  return entries
    .filter(({ kind, offices }) => kind === 'figure' && offices.length === 0)
    .filter(({ relations }) => !relations.some(({ type, to }) => type === 'wrote' && works.has(to)))
    .map(({ id }) => warning(id, ['kind'], 'a figure without an office'));
};
