/**
 * `npm run --silent evaluate -- [--json] DIR`: scores recognising on a folder of labelled passages.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyser } from './analyse';
import { type Bin, reliability } from './calibration';
import { evaluate, falseAlarms, type Report, readPassages, readUnscored } from './evaluation';
import { type Counts, rates } from './score';

function main(): void {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const folder = positionals[0];
  if (!folder) throw new Error('usage: npm run --silent evaluate -- [--json] DIR');
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  const analyser = createAnalyser();
  const passages = readPassages(resolve(folder));
  const unscored = readUnscored(resolve(folder), analyser.ids);
  const annotate = (text: string) => analyser.text(text).mentions;
  const report = evaluate(passages, unscored, annotate);
  const bins = reliability(passages, unscored, annotate);
  if (values.json) process.stdout.write(`${JSON.stringify({ ...asData(report), calibration: bins }, null, 1)}\n`);
  else print(report, bins);
}

function asData(report: Report): object {
  const withRates = (group: Readonly<Record<string, Counts>>) =>
    Object.fromEntries(Object.entries(group).map(([name, counts]) => [name, { ...counts, ...rates(counts) }]));
  return {
    all: { ...report.all, ...rates(report.all) },
    byTopic: withRates(report.byTopic),
    byHalf: withRates(report.byHalf),
    byEntry: withRates(report.byEntry),
    falseAlarmsPer10kWords: falseAlarms(report),
    errors: report.errors,
  };
}

function print(report: Report, bins: readonly Bin[]): void {
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
  const groups = [...Object.entries(report.byTopic), ...Object.entries(report.byHalf), ['all', report.all] as const];
  console.table(Object.fromEntries(groups.map(([name, counts]) => [name, row(counts)])));
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  console.table(
    bins.map(({ from, count, said, right }) => ({ from, count, said: percent(said), right: percent(right) })),
  );
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
