/** `npm run compare -- DIR`: the recogniser beside others on the same labelled passages, in one run, as a table. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAnalyser } from '../../src/cli/analyse';
import { evaluate, falseAlarms, readPassages, readUnscored } from '../../src/cli/evaluation';
import { loadGlossary } from '../../src/cli/glossary-files';
import { rates } from '../../src/cli/score';
import { compromiseAlone, dictionary, type Recogniser, wink } from './recognisers';

const ROUNDS = 3;
const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error('usage: npm run --silent compare -- DIR, a folder of labelled passages');
  process.exit(1);
}
const passages = readPassages(resolve(folder));
const { entries } = loadGlossary(join(import.meta.dirname, '../../glossary'));
const unscored = readUnscored(
  resolve(folder),
  entries.map(({ id }) => id),
);
// What others' labels do not speak of is taken from all alike.
const scored = entries.filter(({ id }) => !unscored.has(id));
const analyser = createAnalyser();
/** In an order in which none changes the next: see {@link compromiseAlone}. */
const recognisers: readonly [string, () => Recogniser | Promise<Recogniser>][] = [
  ['Thaw', () => (text) => analyser.text(text).mentions],
  ['plain dictionary', () => dictionary(scored)],
  ['wink-nlp, custom entities', () => wink(scored)],
  ['compromise alone', () => compromiseAlone(scored)],
];
const words = passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const three = (value: number) => value.toFixed(3);

console.log(`${passages.length} passages, ${words} words, Node ${process.versions.node}; times are warm\n`);
console.log('| | precision | recall | F1 | exact F1 | false alarms in 10,000 words | ms for 1,000 words |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
for (const [name, make] of recognisers) {
  const recognise = await make();
  const times: number[] = [];
  let report = evaluate(passages, unscored, recognise);
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    report = evaluate(passages, unscored, recognise);
    times.push(performance.now() - begun);
  }
  const { precision, recall, f1, exactF1 } = rates(report.all);
  const time = (Math.min(...times) / words) * 1000;
  const cells = [
    three(precision),
    three(recall),
    three(f1),
    three(exactF1),
    falseAlarms(report).toFixed(1),
    time.toFixed(1),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
