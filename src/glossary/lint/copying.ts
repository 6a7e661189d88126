/** Wording that an entry has from somewhere else: the article, the fact sheet, pages, or another entry. */
import type { Glossary } from '../schema';
import { type Check, error, type Finding, warning } from './finding';
import { notes, statements } from './prose';
import { RunIndex, type SharedRun } from './shared-words';

/** A text that entries must not copy. */
export interface OutsideText {
  /** As messages name it: a file. */
  readonly name: string;
  readonly text: string;
}

/**
 * Of a shared run so many words must be somebody's wording, not names or numbers. From six on it may still be chance;
 * with ten it is part of a sentence that was taken over.
 */
const OWN = { warning: 6, error: 10 };

/** Entries that share eight words in a row and more with a text outside of the glossary. */
export function copiedFrom(outside: readonly OutsideText[]): Check {
  const runs = new RunIndex();
  for (const { name, text } of outside) runs.add(name, text);
  return ({ entries }) =>
    entries.flatMap((entry) =>
      [...statements(entry), ...notes(entry)].flatMap(({ path, text }) =>
        runs.sharedBy(text).flatMap((run) => finding(entry.id, path, run)),
      ),
    );
}

/** Claims of the article, and what the record says of them, in words from outside: both are to be told in ours. */
export function claimsCopiedFrom(outside: readonly OutsideText[]): Check {
  const runs = new RunIndex();
  for (const { name, text } of outside) runs.add(name, text);
  return ({ article }) =>
    article.claims.flatMap((claim, index) =>
      (['claim', 'correction'] as const).flatMap((key) =>
        runs.sharedBy(claim[key] ?? '').flatMap((run) => finding('article', ['claims', index, key], run)),
      ),
    );
}

/** Entries that share eight words in a row and more with another; told once, of the later one. */
export const copiedBetween: Check = ({ entries }: Glossary) => {
  const runs = new RunIndex();
  return entries.flatMap((entry) => {
    const findings = statements(entry).flatMap(({ path, text }) =>
      runs.sharedBy(text).flatMap((run) => finding(entry.id, path, run)),
    );
    // Only now, so that an entry may repeat its own words.
    for (const { text } of statements(entry)) runs.add(entry.id, text);
    return findings;
  });
};

function finding(where: string, path: Finding['path'], { owner, words, own }: SharedRun): Finding[] {
  if (own < OWN.warning) return [];
  const reason = `${words.length} words in a row stand in ${owner} too: "${words.join(' ')}"`;
  return [(own < OWN.error ? warning : error)(where, path, reason)];
}
