/** Scores an annotator on a folder of labelled passages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Passage, parsePassage } from './labels';
import { type Annotated, addCounts, type Counts, noCounts, type ScoreError, scorePassage } from './score';

/** A labelled passage with its file's name. */
export interface NamedPassage extends Passage {
  readonly file: string;
}

/** Scores of all passages of a folder. */
export interface Report {
  readonly all: Counts;
  readonly byTopic: Readonly<Record<string, Counts>>;
  /** Passages with odd and with even numbers: the half that is developed on, and the half that checks it. */
  readonly byHalf: Readonly<Record<string, Counts>>;
  readonly byEntry: Readonly<Record<string, Counts>>;
  readonly offWords: number;
  readonly errors: readonly ScoreError[];
}

/**
 * The passages of a folder, in order of their names.
 * @throws Error with the file, if there are none or one is malformed
 */
export function readPassages(folder: string): NamedPassage[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  if (files.length === 0) throw new Error(`no passages (*.txt) in ${folder}`);
  return files.map((file) => {
    try {
      return { file, ...parsePassage(readFileSync(join(folder, file), 'utf8')) };
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  });
}

/**
 * Entries that labels do not cover, with the id they count as: those of the list of extra entries beside the passages'
 * folder, and those that the list of labelled entries there does not have.
 * @param ids - all entries that can be found
 */
export function readUnscored(folder: string, ids: readonly string[]): Map<string, string | undefined> {
  const extra = readTable(join(folder, '..', 'entries-extra.tsv'), 'scored as');
  const labelled = readTable(join(folder, '..', 'entries.tsv'), 'id');
  const unknown = labelled.size > 0 ? ids.filter((id) => !labelled.has(id)) : [];
  return new Map([...unknown.map((id) => [id, undefined] as const), ...extra]);
}

/** One column of a table by the first; empty if there is no such file. */
function readTable(file: string, name: string): Map<string, string | undefined> {
  if (!existsSync(file)) return new Map();
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const column = head.split('\t').indexOf(name);
  return new Map(
    rows.map((row) => {
      const cells = row.split('\t');
      return [cells[0] ?? '', cells[column] || undefined];
    }),
  );
}

/** Scores what `annotate` finds. */
export function evaluate(
  passages: readonly NamedPassage[],
  unscored: ReadonlyMap<string, string | undefined>,
  annotate: (text: string) => readonly Annotated[],
): Report {
  const all = noCounts();
  const byTopic: Record<string, Counts> = {};
  const byHalf: Record<string, Counts> = {};
  const byEntry: Record<string, Counts> = {};
  const errors: ScoreError[] = [];
  let offWords = 0;
  const add = (group: Record<string, Counts>, name: string, counts: Counts) => {
    group[name] ??= noCounts();
    addCounts(group[name], counts);
  };
  for (const passage of passages) {
    const scored = scorePassage(passage.file, passage, annotate(passage.text), unscored);
    addCounts(all, scored.counts);
    add(byTopic, passage.topic, scored.counts);
    const number = Number(/\d+/.exec(passage.file)?.[0] ?? 0);
    add(byHalf, number % 2 === 1 ? 'odd numbers' : 'even numbers', scored.counts);
    for (const [id, counts] of scored.byEntry) add(byEntry, id, counts);
    errors.push(...scored.errors);
    if (passage.topic === 'off') offWords += passage.text.split(/\s+/).filter(Boolean).length;
  }
  return { all, byTopic, byHalf, byEntry, offWords, errors };
}

/** False alarms on passages off the subject for each 10,000 words. */
export function falseAlarms({ byTopic, offWords }: Report): number {
  const off = byTopic['off'];
  return off && offWords > 0 ? ((off.found - off.right) / offWords) * 10_000 : 0;
}
