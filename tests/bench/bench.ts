/**
 * `npm run bench`: what Thaw costs a page, beside a bare text walk and its peers, in real Chromium. `-- --json` prints
 * one object, `-- --quick` takes three samples of each, `-- --only cold` measures one part. How it is measured:
 * docs/performance.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch } from '../../src/cli/browsers';
import { ensureBrowsers } from '../../src/cli/ensure-browser';
import { loadGlossary } from '../../src/cli/glossary-files';
import { compile } from '../../src/lexicon/compile';
import { tellingEntries } from '../../src/lexicon/telling';
import { addressOf, firstMark, heap, mutations, popup } from './extension';
import { Figures } from './figures';
import { createLab, type Lab, output, type Run, root } from './lab';
import { hiddenTabs } from './tabs';

const SAMPLES = 7;
const QUICK = 3;
/** Of 5 MB pages with candidates, of which each takes many seconds. */
const LARGE = 3;
/** What is taken from the time of each contender before it is told. */
const MEASURING = 'the measuring itself';

/** What is measured together. */
const PARTS = ['cold', 'dense', 'installed'];

const page = (bytes: number, every: number) => ({ bytes, every });
const COLD = { '10k': page(10_000, 0), '300k': page(300_000, 0), '5m': page(5_000_000, 0) };
const SPARSE = { '300k': page(300_000, 2000), '5m': page(5_000_000, 2000) };
const DENSE = { '300k': page(300_000, 50), '5m': page(5_000_000, 50) };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const { only } = values;
  if (only !== undefined && !PARTS.includes(only)) throw new Error(`--only takes one of ${PARTS.join(', ')}`);
  if (!existsSync(join(output, 'manifest.json'))) throw new Error('the extension is not built; run: npm run build');
  ensureBrowsers(['chromium']);
  const { entries } = loadGlossary(join(root, 'glossary'));
  const { forms } = compile(entries);
  const { table } = compile(tellingEntries(entries), 'few-bytes');
  const texts = [...new Set(forms.map(({ text }) => text))].sort((a, b) => b.length - a.length);
  const figures = new Figures(values.quick ? QUICK : SAMPLES);
  const lab = await createLab({ table, texts, pattern: patternOf(texts) });
  try {
    const wanted = (part: string) => only === undefined || only === part;
    if (wanted('cold')) await cold(lab, figures);
    if (wanted('dense')) await dense(lab, figures);
    if (only === undefined) slices(figures);
    if (wanted('installed')) await installed(lab, figures);
  } finally {
    await lab.close();
  }
  if (values.json) process.stdout.write(`${JSON.stringify(figures.data())}\n`);
  else figures.print();
  if (figures.errors.length > 0) {
    for (const error of figures.errors) console.error(`not measured: ${error}`);
    process.exitCode = 1;
  }
}

/** Runs on 5 MB pages: what is said of tasks and slices is said of these. */
const large: { readonly name: string; readonly runs: Run[] }[] = [];

async function cold(lab: Lab, figures: Figures): Promise<void> {
  for (const size of ['10k', '300k', '5m'] as const) {
    const name = `cold-${size}`;
    const runs: Run[] = [];
    const [walk, ours, nothing] = await figures.interleaved(`cold ${size}`, {
      'bare text walk': async () => busy(await lab.walk(name, COLD[size])),
      ours: async () => busy(await lab.ours(name, COLD[size]), runs),
      [MEASURING]: async () => busy(await lab.nothing(name, COLD[size])),
    });
    const own = (time: number | undefined) => need(time) - need(nothing);
    if (size === '5m') large.push({ name: 'no candidates', runs });
    else figures.put(`cold${size}`, 'scanMs', () => own(ours));
    if (size !== '10k') figures.put(`cold${size}`, 'ratioToTextWalk', () => own(ours) / own(walk));
  }
  const [walk, ours] = await figures.interleaved('warm 300k', {
    'bare text walk': () => lab.value('cold-300k', COLD['300k'], 'warmTextWalk()'),
    'reading and scanning': () => lab.value('cold-300k', COLD['300k'], 'warmStageOne(table)'),
  });
  figures.put('warm300k', 'ratioToTextWalk', () => need(ours) / need(walk));
}

async function dense(lab: Lab, figures: Figures): Promise<void> {
  for (const size of ['300k', '5m'] as const) {
    const name = `dense-${size}`;
    const runs: Run[] = [];
    const peer = (call: string) => async () => busy(marked(await lab.contender(name, DENSE[size], call)));
    const [ours, nothing, ...peers] = await figures.interleaved(
      `dense ${size}`,
      {
        ours: async () => busy(marked(await lab.ours(name, DENSE[size])), runs),
        [MEASURING]: async () => busy(await lab.nothing(name, DENSE[size])),
        'mark.js': peer('markJs(pattern)'),
        'advanced-mark.js': peer('advancedMark(pattern)'),
        findandreplacedomtext: peer('findAndReplace(pattern)'),
      },
      size === '5m' ? LARGE : SAMPLES,
    );
    const own = (time: number | undefined) => need(time) - need(nothing);
    // Without one of them nobody knows which is best.
    const best = () => Math.min(...peers.map(own));
    if (size === '300k') {
      figures.put('dense300k', 'oursMs', () => own(ours));
      figures.put('dense300k', 'bestPeerMs', best);
      const [nlp] = await figures.interleaved('whole-page compromise', {
        compromise: () => lab.value(name, DENSE[size], 'wholePageNlp(texts)'),
      });
      figures.put('dense300k', 'ratioWholePageNlpToOurs', () => need(nlp) / own(ours));
    } else {
      large.push({ name: 'one word in 50', runs });
    }
    figures.put(`dense${size}`, 'ratioBestPeerToOurs', () => best() / own(ours));
  }
  const runs: Run[] = [];
  await figures.interleaved(
    'one word in 2,000, 5m',
    {
      ours: async () => busy(marked(await lab.ours('sparse-5m', SPARSE['5m'])), runs),
    },
    LARGE,
  );
  large.push({ name: 'one word in 2,000', runs });
}

/** Of each kind of page the median of its samples, of those the worst: what holds anywhere. */
function slices(figures: Figures): void {
  const longest = large.map(({ name, runs }) =>
    figures.note(
      `longest task, 5m, ${name}`,
      runs.map((run) => Math.max(...durations(run))),
    ),
  );
  for (const { name, runs } of large) {
    figures.note(
      `longest frame, 5m, ${name}`,
      runs.map(({ tasks }) => Math.max(...tasks.map(({ frame }) => frame))),
    );
  }
  const p99 = large.map(({ name, runs }) =>
    figures.note(
      `slices' 99th percentile, 5m, ${name}`,
      runs.map((run) => percentile(durations(run).filter(isSlice), 0.99)),
    ),
  );
  figures.put('any5m', 'longestTaskMs', () => Math.max(...longest.map(need)));
  figures.put('any5m', 'sliceP99Ms', () => Math.max(...p99.map(need)));
}

async function installed(lab: Lab, figures: Figures): Promise<void> {
  figures.put('everyPage', 'scriptGzipBytes', scriptBytes);
  const ours = await launch('chromium', { extension: output });
  const plain = await launch('chromium');
  try {
    const extension = await addressOf(ours);
    // A new installation opens a tab of its own, which would be in front.
    await ours.waitForTarget((target) => target.url().includes('/options.html'), { timeout: 5000 }).catch(() => {});
    const [first] = await figures.interleaved('first mark in view', {
      'dense 300k, installed': () => firstMark(lab, ours, 'dense-300k', DENSE['300k']),
    });
    figures.put('dense300k', 'firstMarkMs', () => need(first));
    const kilobytes = async (bytes: Promise<number>) => (await bytes) / 1000;
    const [every, everyBare, topic, topicBare] = await figures.interleaved('heap, kB', {
      'no candidates': () => kilobytes(heap(lab, ours, 'cold-300k', COLD['300k'], false)),
      'no candidates, no extension': () => kilobytes(heap(lab, plain, 'cold-300k', COLD['300k'], false)),
      'on topic': () => kilobytes(heap(lab, ours, 'dense-300k', DENSE['300k'], true)),
      'on topic, no extension': () => kilobytes(heap(lab, plain, 'dense-300k', DENSE['300k'], false)),
    });
    figures.put('everyPage', 'heapKB', () => need(every) - need(everyBare));
    figures.put('onTopic', 'heapKB', () => need(topic) - need(topicBare));
    const [feed, opened, tabs] = await figures.interleaved('installed', {
      'feed of 1,000': () => mutations(lab, ours, 'sparse-300k', SPARSE['300k']),
      popup: () => popup(ours, extension),
      '30 tabs out of sight': () => hiddenTabs(lab, ours, 'dense-300k', DENSE['300k'], 30),
    });
    figures.put('mutations', 'msPer1000', () => need(feed));
    figures.put('popup', 'openMs', () => need(opened));
    figures.put('hidden30', 'scriptMs', () => need(tabs));
  } finally {
    await Promise.all([ours.close(), plain.close()]);
  }
}

function scriptBytes(): number {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  const files = manifest.content_scripts.flatMap(({ js }) => js);
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(join(output, file))).length, 0);
}

/** One regular expression of all forms, longest first, as a reader of the libraries' manuals would write it. */
function patternOf(texts: readonly string[]): string {
  const forms = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s-]+'));
  return `\\b(?:${forms.join('|')})\\b`;
}

function busy(run: Run, runs?: Run[]): number {
  runs?.push(run);
  return run.busy;
}

/** A run that left no mark on a page full of terms has not done what is measured. */
function marked(run: Run): Run {
  if (run.marks === 0) throw new Error('nothing was marked');
  return run;
}

/** Shorter tasks are a timer's or a message's, and would hide how long slices are. */
function isSlice(duration: number): boolean {
  return duration > 0.5;
}

function durations({ tasks }: Run): number[] {
  return tasks.map(({ duration, frame }) => duration - frame);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function need(value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) throw new Error('a part of it was not measured');
  return value;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
