/**
 * `npm run --silent evaluate -- [--json] DIR`: scores recognising on a folder of labelled passages.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyser } from './analyse';
import { parsePassage } from './labels';
import { addCounts, type Counts, noCounts, rates, type ScoreError, scorePassage } from './score';

interface Report {
  readonly all: Counts;
  readonly byTopic: Record<string, Counts>;
  readonly byEntry: Record<string, Counts>;
  readonly offWords: number;
  readonly errors: ScoreError[];
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const folder = positionals[0];
  if (!folder) throw new Error('usage: npm run --silent evaluate -- [--json] DIR');
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  const report = evaluate(resolve(folder));
  if (values.json) process.stdout.write(`${JSON.stringify(asData(report), null, 1)}\n`);
  else print(report);
}

function evaluate(folder: string): Report {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  if (files.length === 0) throw new Error(`no passages (*.txt) in ${folder}`);
  const analyser = createAnalyser();
  const unscored = readUnscored(folder);
  const report: Report = { all: noCounts(), byTopic: {}, byEntry: {}, offWords: 0, errors: [] };
  let offWords = 0;
  for (const file of files) {
    let passage: ReturnType<typeof parsePassage>;
    try {
      passage = parsePassage(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
    }
    const { counts, byEntry, errors } = scorePassage(file, passage, analyser.text(passage.text).mentions, unscored);
    addCounts(report.all, counts);
    report.byTopic[passage.topic] ??= noCounts();
    addCounts(report.byTopic[passage.topic] as Counts, counts);
    for (const [id, entryCounts] of byEntry) {
      report.byEntry[id] ??= noCounts();
      addCounts(report.byEntry[id] as Counts, entryCounts);
    }
    report.errors.push(...errors);
    if (passage.topic === 'off') offWords += passage.text.split(/\s+/).filter(Boolean).length;
  }
  return { ...report, offWords };
}

/** Entries that labels do not cover, from the list beside the passages' folder, with the id they count as. */
function readUnscored(folder: string): Map<string, string | undefined> {
  const list = join(folder, '..', 'entries-extra.tsv');
  if (!existsSync(list)) return new Map();
  const [head = '', ...rows] = readFileSync(list, 'utf8').trim().split('\n');
  const column = head.split('\t').indexOf('scored as');
  return new Map(
    rows.map((row) => {
      const cells = row.split('\t');
      return [cells[0] ?? '', cells[column] || undefined];
    }),
  );
}

function falseAlarms({ byTopic, offWords }: Report): number {
  const off = byTopic['off'];
  return off && offWords > 0 ? ((off.found - off.right) / offWords) * 10_000 : 0;
}

function asData(report: Report): unknown {
  const withRates = (group: Record<string, Counts>) =>
    Object.fromEntries(Object.entries(group).map(([name, counts]) => [name, { ...counts, ...rates(counts) }]));
  return {
    all: { ...report.all, ...rates(report.all) },
    byTopic: withRates(report.byTopic),
    byEntry: withRates(report.byEntry),
    falseAlarmsPer10kWords: falseAlarms(report),
    errors: report.errors,
  };
}

function print(report: Report): void {
  for (const { file, type, id, text, context } of report.errors)
    console.log(`${type.padEnd(6)} ${file} ${id}: ${text}\n       ${context}`);
  const row = (counts: Counts) => {
    const { precision, recall, f1, exactF1 } = rates(counts);
    const three = (value: number) => Number(value.toFixed(3));
    return {
      required: counts.required,
      found: counts.found,
      precision: three(precision),
      recall: three(recall),
      F1: three(f1),
      'exact F1': three(exactF1),
    };
  };
  const entries = Object.entries(report.byEntry).sort((a, b) => b[1].required - a[1].required);
  console.table(Object.fromEntries(entries.map(([id, counts]) => [id, row(counts)])));
  const topics = Object.entries(report.byTopic).map(([topic, counts]) => [topic, row(counts)]);
  console.table(Object.fromEntries([...topics, ['all', row(report.all)]]));
  console.log(
    `false alarms on off passages: ${falseAlarms(report).toFixed(2)} for each 10,000 words (${report.offWords} words)`,
  );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
