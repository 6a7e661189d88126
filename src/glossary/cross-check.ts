/**
 * Checks what a schema of one file cannot see: that ids, sources, claims and relations meet.
 */
import { expandForm } from './forms';
import type { Article, Entry, Source } from './schema';

/** One thing that is wrong, with the place for the reader of the message to look at. */
export interface Problem {
  /** The entry's id, or `article` or `sources`. */
  readonly where: string;
  /** Path of keys inside that file. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** All problems between the files, in the order of the entries. Empty if the glossary is whole. */
export function crossCheck(
  entries: readonly Entry[],
  sources: Readonly<Record<string, Source>>,
  article: Article,
): Problem[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const claims = new Set(article.claims.map((claim) => claim.id));
  const owners = new Map<string, string>();
  const problems: Problem[] = [];

  article.claims.forEach((claim, index) => {
    for (const key of claim.sources ?? []) {
      if (!(key in sources)) {
        problems.push({ where: 'article', path: ['claims', index, 'sources'], reason: `no source named ${key}` });
      }
    }
  });
  for (const entry of entries) {
    const add = (path: Problem['path'], reason: string) => problems.push({ where: entry.id, path, reason });
    for (const { keys, path } of sourceKeysOf(entry)) {
      for (const key of keys) if (!(key in sources)) add(path, `no source named ${key}`);
    }
    entry.relations.forEach((relation, index) => {
      if (!ids.has(relation.to)) add(['relations', index, 'to'], `no entry with the id ${relation.to}`);
      if (relation.to === entry.id) add(['relations', index, 'to'], 'an entry cannot be related to itself');
    });
    entry.confusedWith.forEach((mixup, index) => {
      if (!ids.has(mixup.id)) add(['confusedWith', index, 'id'], `no entry with the id ${mixup.id}`);
    });
    entry.claims.forEach((claim, index) => {
      if (!claims.has(claim)) add(['claims', index], `article.yaml has no claim ${claim}`);
    });
    if (entry.kind === 'figure' && !entry.person) add(['kind'], 'a figure needs `person`');
    if (entry.forms.length === 0 && !entry.person) add(['id'], 'an entry needs at least one form');
    entry.forms.forEach((form, index) => {
      const pattern = typeof form === 'string' ? form : form.text;
      let written: string[];
      try {
        written = expandForm(pattern);
      } catch (error) {
        add(['forms', index], error instanceof Error ? error.message : String(error));
        return;
      }
      for (const text of written) {
        const owner = owners.get(text);
        if (owner !== undefined && owner !== entry.id) add(['forms', index], `the form "${text}" belongs to ${owner}`);
        owners.set(text, entry.id);
      }
      const scope = typeof form === 'string' ? entry.scope : (form.scope ?? entry.scope);
      if (scope === 'ambiguous' && (typeof form === 'string' || !form.evidence)) {
        add(['forms', index], `the ambiguous form "${pattern}" needs \`evidence\``);
      }
    });
  }
  return problems;
}

function sourceKeysOf(entry: Entry): { keys: readonly string[]; path: (string | number)[] }[] {
  const contested = entry.contested.flatMap((point, index) =>
    point.views.map((view, inner) => ({
      keys: view.sources ?? [],
      path: ['contested', index, 'views', inner, 'sources'] as (string | number)[],
    })),
  );
  return [{ keys: entry.sources, path: ['sources'] }, ...contested];
}
