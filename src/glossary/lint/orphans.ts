/** What stands alone: entries without a link, sources that nobody cites. */
import { type Check, error, warning } from './finding';

/** Entries that link nowhere and to which nothing links: a reader of the card has no way on. */
export const orphanEntries: Check = ({ entries }) => {
  const linked = new Set(
    entries.flatMap(({ relations, confusedWith }) => [
      ...relations.map(({ to }) => to),
      ...confusedWith.map(({ id }) => id),
    ]),
  );
  return entries
    .filter(({ id, relations, confusedWith }) => relations.length + confusedWith.length === 0 && !linked.has(id))
    .map(({ id }) => error(id, ['id'], 'it has no relation to another entry, and none has one to it'));
};

/** Sources that neither an entry nor a view nor a claim cites. */
export const orphanSources: Check = ({ entries, sources, article }) => {
  const cited = new Set([
    ...entries.flatMap((entry) => entry.sources),
    ...entries.flatMap(({ contested }) =>
      contested.flatMap(({ views }) => views.flatMap((view) => view.sources ?? [])),
    ),
    ...article.claims.flatMap((claim) => claim.sources ?? []),
  ]);
  return Object.keys(sources)
    .filter((key) => !cited.has(key))
    .map((key) => warning('sources', [key], `no entry and no claim cites ${key}`));
};
