/** Fresh pages to measure in, and what runs in them: the built scripts of the extension, or what they are beside. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../../src/cli/browsers';
import { serve } from '../../src/cli/serve';
import { VERSION } from '../../src/settings/migrations';
import { makePage, type PagePlan } from './prose';
import { BEGIN, NOT_COUNTED, sum, type Task, traced } from './trace';

/** The repository, and the extension built in it. */
export const root = resolve(import.meta.dirname, '../..');
export const output = join(root, '.output/chrome-mv3');

/** What a run of something in a page came to. */
export interface Run {
  /** Milliseconds in which the main thread was busy, script, layout and paint together. */
  readonly busy: number;
  readonly tasks: readonly Task[];
  /** Marks on the page at the end. */
  readonly marks: number;
}

/** A browser without the extension, and pages for it. */
export interface Lab {
  /** Opens a page in a renderer of its own, and waits until it has been painted and is idle. */
  open(name: string, plan: PagePlan, browser?: Browser): Promise<Page>;
  /** Address of a page on a site of its own, which is what gives it a renderer of its own. */
  address(name: string, plan: PagePlan): string;
  /** Runs the built scripts as they are: cold, in an isolated world, with all mentions marked. */
  ours(name: string, plan: PagePlan): Promise<Run>;
  /** The same with an empty script: what the measuring itself takes. */
  nothing(name: string, plan: PagePlan): Promise<Run>;
  /** Runs a contender of `contenders.ts`, written as a call, to its end and the frame after it. */
  peer(name: string, plan: PagePlan, call: string): Promise<Run>;
  /** What a contender that takes its own time returns. */
  value(name: string, plan: PagePlan, call: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * @param inputs - what calls of contenders may name
 * @throws Error if there is no browser, or the extension is not built
 */
export async function createLab(inputs: Readonly<Record<string, unknown>>): Promise<Lab> {
  const reader = readFileSync(join(output, 'reader.js'), 'utf8');
  const stageTwo = readFileSync(join(output, 'stage-two.js'), 'utf8');
  const detect = readFileSync(join(output, 'detect.js'), 'utf8');
  const cards = readFileSync(join(output, 'cards.js'), 'utf8');
  const contenders = await bundle();
  const folder = mkdtempSync(join(tmpdir(), 'thaw-bench-'));
  const server = await serve(folder);
  const { port } = new URL(server.origin);
  const written = new Set<string>();
  const plain = await launch('chromium');
  let sites = 0;

  const address = (name: string, plan: PagePlan): string => {
    if (!written.has(name)) writeFileSync(join(folder, `${name}.html`), makePage(plan));
    written.add(name);
    sites += 1;
    return `http://site${sites}.localhost:${port}/${name}.html`;
  };
  const open: Lab['open'] = async (name, plan, browser = plain) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(address(name, plan), { waitUntil: 'load' });
    await page.bringToFront();
    await page.evaluate(IDLE);
    const units = (await page.evaluate('document.body.textContent.length')) as number;
    if (units < plan.bytes / 3) throw new Error(`the page ${name} holds ${units} units of text only`);
    return page;
  };

  return {
    address,
    open,
    ours: (name, plan) => isolated(name, plan, reader),
    nothing: (name, plan) => isolated(name, plan, ''),
    async peer(name, plan, call) {
      const page = await open(name, plan);
      try {
        await prepare(page);
        let marks = 0;
        const { tasks } = await traced(page, async () => {
          marks = (await page.evaluate(`performance.mark('${BEGIN}'); bench.${call}`)) as number;
          await page.evaluate(FRAMES);
        });
        return { tasks, busy: sum(tasks), marks };
      } finally {
        await page.close();
      }
    },
    async value(name, plan, call) {
      const page = await open(name, plan);
      try {
        await prepare(page);
        const code = call.startsWith('warm')
          ? `bench.${call}`
          : `(async () => { const from = performance.now(); await bench.${call}; return performance.now() - from; })()`;
        return (await page.evaluate(code)) as number;
      } finally {
        await page.close();
      }
    },
    async close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
      await plain.close();
    },
  };

  async function isolated(name: string, plan: PagePlan, script: string): Promise<Run> {
    const page = await open(name, plan);
    try {
      const client = await page.createCDPSession();
      const { frameTree } = await client.send('Page.getFrameTree');
      const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'thaw',
      });
      const evaluate = async (expression: string): Promise<unknown> => {
        const told = await client.send('Runtime.evaluate', {
          contextId,
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (told.exceptionDetails) throw new Error(told.exceptionDetails.exception?.description ?? 'a script failed');
        return told.result.value;
      };
      await evaluate(
        `globalThis.reader = ${JSON.stringify(script)}; globalThis.stageTwo = ${JSON.stringify(stageTwo)}; globalThis.detect = ${JSON.stringify(detect)}; globalThis.cards = ${JSON.stringify(cards)};`,
      );
      await evaluate(WORLD);
      await page.evaluate(IDLE);
      const { tasks } = await traced(page, async () => {
        await evaluate(`performance.mark('${BEGIN}'); (0, eval)(globalThis.reader); undefined`);
        for (let waited = 0; waited < 120_000; waited += POLL) {
          await new Promise((later) => setTimeout(later, POLL));
          if ((await evaluate(`performance.mark('${NOT_COUNTED}'); bench.quiet()`)) === true) break;
        }
        await evaluate(FRAMES);
      });
      const marks = (await evaluate('bench.marks()')) as number;
      if ((await evaluate('bench.failed')) !== undefined)
        throw new Error(`ours failed: ${await evaluate('bench.failed')}`);
      return { tasks, busy: sum(tasks), marks };
    } finally {
      await page.close();
    }
  }

  async function prepare(page: Page): Promise<void> {
    await page.evaluate(
      `${contenders}; globalThis.bench = bench; Object.assign(globalThis, ${JSON.stringify(inputs)}); undefined`,
    );
    await page.evaluate(IDLE);
  }
}

/** Milliseconds between two looks at whether a page is done. */
const POLL = 100;
/** Two frames: what was marked has been laid out and painted. */
const FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))';
/** Frames, and then a moment in which nothing else is to be done. */
const IDLE = `${FRAMES}.then(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 50), { timeout: 5000 })))`;

/**
 * What an extension's content script finds in its world. The answers come at once: what the browser's own processes
 * take is no time of the page. Slices are watched to know when all is done.
 */
const WORLD = `{
  const stored = { settings: { version: ${VERSION}, changed: { density: 'all' } } };
  const nobody = { addListener() {}, removeListener() {}, hasListener: () => false };
  let last = performance.now();
  const paused = scheduler.yield.bind(scheduler);
  scheduler.yield = () => { last = performance.now(); return paused(); };
  globalThis.bench = {
    failed: undefined,
    quiet: () => performance.now() - last > 800,
    marks: () => [...CSS.highlights].reduce((count, [name, { size }]) => count + (name.startsWith('thaw-') ? size : 0), 0),
  };
  const run = (script) => {
    try { (0, eval)(script); } catch (error) { bench.failed = String(error); }
  };
  const answer = (done, value) => done ? void Promise.resolve().then(() => done(value)) : Promise.resolve(value);
  globalThis.chrome = {
    runtime: {
      id: 'bench', lastError: undefined, onMessage: nobody, onConnect: nobody,
      getURL: (path) => 'chrome-extension://bench/' + path,
      getManifest: () => ({}),
      sendMessage(message, done) {
        if (message.type === 'page:want-stage-two') {
          last = performance.now();
          setTimeout(() => {
            run(globalThis.stageTwo);
            setTimeout(() => run(globalThis.detect));
          });
        }
        if (message.type === 'page:want-cards') setTimeout(() => run(globalThis.cards));
        return answer(done, undefined);
      },
    },
    storage: { local: { get: (key, done) => answer(done, stored) }, onChanged: nobody },
    i18n: { getMessage: (name) => name, getUILanguage: () => 'en' },
  };
}`;

/** The contenders as one script that leaves them in `bench`. */
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
  return chunk.code;
}
