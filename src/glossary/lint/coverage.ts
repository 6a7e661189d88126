/** How article, entries and sources cover each other, and where they leave a gap. */
import type { Problem } from '../cross-check';
import type { Claim, Entry, Glossary } from '../schema';
import { spellingsOf } from '../spellings/derive';
import { isInLatinLetters } from './originals';

/** A claim of the article with the entries that rest on it. */
export interface ClaimRow extends Pick<Claim, 'id' | 'verdict'> {
  readonly entries: readonly string[];
}

/** An entry with what it rests on, counted. */
export interface EntryRow extends Pick<Entry, 'id' | 'kind' | 'origin'> {
  readonly claims: number;
  /** Sources of the entry and of the views in it, each counted once. */
  readonly sources: number;
  readonly dates: number;
  /** Spellings of the name in Latin letters: derived, listed, or given as transliteration with an original. */
  readonly spellings: number;
}

/** The table of the whole glossary. */
export interface Coverage {
  readonly claims: readonly ClaimRow[];
  readonly entries: readonly EntryRow[];
  /** What is missing, with its place. */
  readonly gaps: readonly Problem[];
}

/** Sets claims against entries, and entries against what should be in them. */
export function coverage({ entries, article }: Glossary): Coverage {
  const claims = article.claims.map(({ id, verdict }) => ({
    id,
    verdict,
    entries: entries.filter((entry) => entry.claims.includes(id)).map((entry) => entry.id),
  }));
  const rows = entries.map(rowOf);
  return {
    claims,
    entries: rows,
    gaps: [...entries.flatMap((entry, index) => gapsOf(entry, rows[index] ?? rowOf(entry))), ...gapsOfClaims(claims)],
  };
}

function rowOf(entry: Entry): EntryRow {
  const { id, kind, origin, claims, dates, contested } = entry;
  const views = contested.flatMap((point) => point.views.flatMap((view) => view.sources ?? []));
  return {
    id,
    kind,
    origin,
    claims: claims.length,
    sources: new Set([...entry.sources, ...views]).size,
    dates: dates.length,
    spellings: spellings(entry),
  };
}

/** The same spelling from two standards is two; one that an author gives and a standard derives is one. */
function spellings(entry: Entry): number {
  const shown = spellingsOf(entry).map(({ text }) => text);
  const given = entry.names.flatMap(({ translit }) => (translit === undefined ? [] : [translit]));
  return shown.length + given.filter((text) => !shown.includes(text)).length;
}

function gapsOf({ id, names }: Entry, row: EntryRow): Problem[] {
  const gap = (path: Problem['path'], reason: string): Problem => ({ where: id, path, reason });
  const gaps: Problem[] = [];
  if (row.origin === 'article' && row.claims === 0) {
    gaps.push(gap(['origin'], 'an entry that comes from the article names a claim of it'));
  }
  if (row.sources === 0) gaps.push(gap(['sources'], 'an entry without a source'));
  if (row.dates === 0) gaps.push(gap(['id'], 'an entry without a date'));
  if (row.spellings === 0 && names.some((name) => !isInLatinLetters(name))) {
    gaps.push(gap(['names'], 'a foreign original without a spelling in Latin letters'));
  }
  return gaps;
}

function gapsOfClaims(claims: readonly ClaimRow[]): Problem[] {
  return claims.flatMap(({ id, entries }, index) =>
    entries.length > 0
      ? []
      : [{ where: 'article', path: ['claims', index, 'id'], reason: `no entry rests on the claim ${id}` }],
  );
}
