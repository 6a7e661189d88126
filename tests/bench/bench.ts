/**
 * `npm run bench [-- --json] [-- --runs N]`: what Thaw costs a page, beside a bare text walk and its peers, in real
 * Chromium. Every sample has a fresh page; contenders take turns; medians are told, with their spread.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { launch, openInFront } from '../../src/cli/browsers';
import { ensureBrowsers } from '../../src/cli/ensure-browser';
import { loadGlossary } from '../../src/cli/glossary-files';
import { hoverFirstMark } from '../../src/cli/marks';
import { serve } from '../../src/cli/serve';
import { compile } from '../../src/lexicon/compile';
import { detectData } from '../../src/lexicon/evidence';
import { makePage } from './pages';

const root = resolve(import.meta.dirname, '../..');
const output = join(root, '.output/chrome-mv3');
type Figures = Record<string, Record<string, number>>;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, runs: { type: 'string', default: '7' } } });
  const samples = Math.max(1, Number(values.runs));
  statSync(join(output, 'manifest.json'));
  ensureBrowsers(['chromium']);
  const { entries } = loadGlossary(join(root, 'glossary'));
  const { table, forms } = compile(entries);
  const pattern = `\\b(?:${[...new Set(forms.map((form) => form.text))]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s-]+'))
    .join('|')})\\b`;
  const inputs = { table, pattern, data: detectData(entries) };
  const script = await bundle();
  const browser = await launch('chromium', { args: ['--js-flags=--expose-gc'] });
  const figures: Figures = {};
  const spreads: string[] = [];
  const put = (group: string, key: string, value: number) => {
    figures[group] ??= {};
    figures[group][key] = Number(value.toFixed(3));
  };
  try {
    for (const [name, bytes] of [
      ['10k', 10_000],
      ['300k', 300_000],
      ['5m', 5_000_000],
    ] as const) {
      const page = makePage(bytes, 0);
      const [walk, scan] = await medians(
        browser,
        page,
        script,
        inputs,
        ['textWalk()', 'stageOne(table)'],
        samples,
        spreads,
        `cold ${name}`,
      );
      if (name !== '5m') put(`cold${name}`, 'scanMs', scan as number);
      if (name !== '10k') put(`cold${name}`, 'ratioToTextWalk', (scan as number) / (walk as number));
    }
    const warm = 'warm(() => bench.textWalk(), 20)';
    const [warmWalk, warmScan] = await medians(
      browser,
      makePage(300_000, 0),
      script,
      inputs,
      [warm, 'warm(() => bench.stageOne(table), 20)'],
      Math.min(samples, 3),
      spreads,
      'warm 300k',
    );
    put('warm300k', 'ratioToTextWalk', (warmScan as number) / (warmWalk as number));
    const contenders = ['ours(table, data)', 'markJs(pattern)', 'findAndReplace(pattern)'];
    const dense = await medians(
      browser,
      makePage(300_000, 50),
      script,
      inputs,
      contenders,
      samples,
      spreads,
      'dense 300k',
    );
    const [oursMs = Number.NaN, ...peers] = dense;
    put('dense300k', 'oursMs', oursMs);
    put('dense300k', 'bestPeerMs', Math.min(...peers));
    put('dense300k', 'ratioBestPeerToOurs', Math.min(...peers) / oursMs);
    const [nlpMs = Number.NaN] = await medians(
      browser,
      makePage(300_000, 50),
      script,
      inputs,
      ['wholePageNlp()'],
      Math.min(samples, 3),
      spreads,
      'whole-page compromise',
    );
    put('dense300k', 'ratioWholePageNlpToOurs', nlpMs / oursMs);
    const dense5m = await medians(
      browser,
      makePage(5_000_000, 50),
      script,
      inputs,
      contenders,
      Math.min(samples, 3),
      spreads,
      'dense 5m',
    );
    put('dense5m', 'ratioBestPeerToOurs', Math.min(...dense5m.slice(1)) / (dense5m[0] as number));
  } finally {
    await browser.close();
  }
  put('everyPage', 'scriptGzipBytes', gzipSync(readFileSync(join(output, 'content-scripts/reader.js'))).length);
  await extension(put);
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  else {
    console.table(
      Object.fromEntries(
        Object.entries(figures).flatMap(([group, keys]) =>
          Object.entries(keys).map(([key, value]) => [`${group}.${key}`, value]),
        ),
      ),
    );
    console.log(spreads.join('\n'));
  }
}

/** Medians of each contender in fresh pages, in turns, in milliseconds. */
async function medians(
  browser: Browser,
  html: string,
  script: string,
  inputs: object,
  contenders: readonly string[],
  samples: number,
  spreads: string[],
  name: string,
): Promise<number[]> {
  const times: number[][] = contenders.map(() => []);
  for (let sample = 0; sample < samples; sample += 1) {
    for (const [index, contender] of contenders.entries()) {
      const page = await browser.newPage();
      await page.setContent(html, { waitUntil: 'load' });
      await page.evaluate(script);
      const ms = await page.evaluate(
        `(async (inputs) => { const { table, pattern, data } = inputs; const warm = async (one, times) => { for (let i = 0; i < times; i++) await one(); }; return (await bench.timed(() => ${contender.startsWith('warm') ? contender : `bench.${contender}`})).ms / ${contender.startsWith('warm') ? 20 : 1}; })(${JSON.stringify(inputs)})`,
      );
      times[index]?.push(ms as number);
      await page.close();
    }
  }
  return times.map((all, index) => {
    const sorted = all.sort((a, b) => a - b);
    const [least, most] = [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    spreads.push(
      `${name}, ${contenders[index]}: ${median.toFixed(2)} ms (${least.toFixed(2)} to ${most.toFixed(2)}, ${sorted.length} runs)`,
    );
    return median;
  });
}

/** What only the extension itself can show: first marks, long tasks, heaps, mutations, the popup. */
async function extension(put: (group: string, key: string, value: number) => void): Promise<void> {
  const browser = await launch('chromium', { extension: output });
  const server = await serve(join(root, 'src/demo'));
  try {
    const url = `${server.origin}/demo.html`;
    const fresh = async (html: string) => {
      const page = await openInFront(browser, url);
      // The TypeScript runner names functions by a helper that pages do not have.
      await page.evaluate('globalThis.__name = (named) => named');
      await page.evaluate(() => {
        const state = { first: 0, begun: performance.now(), tasks: [] as number[] };
        Object.assign(window, { state });
        CSS.highlights.clear();
        new PerformanceObserver((list) => state.tasks.push(...list.getEntries().map((one) => one.duration))).observe({
          type: 'longtask',
        });
        const look = () => {
          if (state.first === 0 && [...CSS.highlights.values()].some((one) => one.size > 0))
            state.first = performance.now() - state.begun;
          else if (state.first === 0) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.evaluate(
        (content) => {
          document.body.innerHTML = content;
        },
        html.replace(/^[\s\S]*?<main>/, '<main>').replace(/<\/html>$/, ''),
      );
      return page;
    };
    const dense = await fresh(makePage(300_000, 50));
    await new Promise((later) => setTimeout(later, 4000));
    type State = { state: { first: number; tasks: number[] } };
    put('dense300k', 'firstMarkMs', await dense.evaluate(() => (window as unknown as State).state.first));
    await dense.close();
    const huge = await fresh(makePage(5_000_000, 50));
    await new Promise((later) => setTimeout(later, 15_000));
    const tasks = await huge.evaluate(() => (window as unknown as State).state.tasks);
    // The page's own long task of taking the content in comes first.
    put('any5m', 'longestTaskMs', Math.max(0, ...tasks.slice(1)));
    await huge.close();
    const feed = await openInFront(browser, url);
    await hoverFirstMark(feed);
    const client = await feed.createCDPSession();
    await client.send('Performance.enable');
    const scriptTime = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
    };
    const before = await scriptTime();
    await feed.evaluate(async () => {
      for (let count = 0; count < 1000; count += 1) {
        const item = document.createElement('p');
        item.textContent = `Item ${count}: nothing of note was said about the weather today.`;
        document.body.append(item);
        if (count % 20 === 0) await new Promise(requestAnimationFrame);
      }
    });
    await new Promise((later) => setTimeout(later, 500));
    put('mutations', 'msPer1000', (await scriptTime()) - before);
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const popup = await browser.newPage();
    const begun = performance.now();
    await popup.goto(new URL('popup.html', worker.url()).href);
    await popup.waitForSelector('input');
    put('popup', 'openMs', performance.now() - begun);
  } finally {
    server.close();
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'tests/bench/contenders.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the contenders could not be bundled');
  return `${chunk.code}; globalThis.bench = bench;`;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
