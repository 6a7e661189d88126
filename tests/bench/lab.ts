/** Fresh pages to measure in, and what runs in them: the built scripts of the extension, or what they are beside. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../../src/cli/browsers';
import { serve } from '../../src/cli/serve';
import { type Profile, profiled } from './profiler';
import { makePage, type PagePlan } from './prose';
import { BEGIN, END, sum, type Task, traced } from './trace';
import { textWalk } from './walk';
import { extensionWorld, LAB } from './world';

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

/**
 * A browser without the extension, and pages for it. What is run there runs as content scripts do: cold, in a renderer
 * of its own, in a world beside that of the page, until nothing has happened for a while.
 */
export interface Lab {
  /** Opens a page in a renderer of its own, and waits until it has been painted and is idle. */
  open(name: string, plan: PagePlan, browser?: Browser): Promise<Page>;
  /** Address of a page on a site of its own, which is what gives it a renderer of its own. */
  address(name: string, plan: PagePlan): string;
  /** Runs the built scripts as they are, with all mentions marked. */
  ours(name: string, plan: PagePlan): Promise<Run>;
  /** Runs them as {@link Lab.ours}, under the engine's sampling profiler. */
  profile(name: string, plan: PagePlan): Promise<Profile>;
  /** Runs a bare walk through the text. */
  walk(name: string, plan: PagePlan): Promise<Run>;
  /** Runs a contender of `contenders.ts`, written as a call that returns the number of its marks. */
  contender(name: string, plan: PagePlan, call: string): Promise<Run>;
  /** Runs nothing: what the measuring itself takes. */
  nothing(name: string, plan: PagePlan): Promise<Run>;
  /** Milliseconds that a contender tells of itself, or takes by the clock. */
  value(name: string, plan: PagePlan, call: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * @param inputs - what calls of contenders may name
 * @param built - the folder of the built extension
 * @throws Error if there is no browser, or the extension is not built
 */
export async function createLab(inputs: Readonly<Record<string, unknown>>, built: string = output): Promise<Lab> {
  const scripts = Object.fromEntries(
    ['reader', 'stage-two', 'detect', 'cards'].map((name) => [name, readFileSync(join(built, `${name}.js`), 'utf8')]),
  );
  const contenders = `${await bundle()}; globalThis.bench = bench; Object.assign(globalThis, ${JSON.stringify(inputs)})`;
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
    await new Promise((later) => setTimeout(later, SETTLING));
    const units = (await page.evaluate('document.body.textContent.length')) as number;
    if (units < plan.bytes / 3) throw new Error(`the page ${name} holds ${units} units of text only`);
    return page;
  };

  return {
    address,
    open,
    ours: (name, plan) => run(name, plan, extensionWorld(scripts), 'lab.start()'),
    async profile(name, plan) {
      const page = await open(name, plan);
      try {
        const evaluate = await prepared(page, extensionWorld(scripts));
        return await profiled(page, async () => void (await ran(evaluate, 'lab.start()')));
      } finally {
        await page.close();
      }
    },
    // Alone: the heap of the other contenders would have to be gone through whenever its own is tidied up.
    walk: (name, plan) => run(name, plan, '', `(${textWalk})()`),
    contender: (name, plan, call) => run(name, plan, contenders, `bench.${call}`),
    nothing: (name, plan) => run(name, plan, '', '0'),
    async value(name, plan, call) {
      const page = await open(name, plan);
      try {
        await page.evaluate(`${contenders}; undefined`);
        await page.evaluate(IDLE);
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

  /**
   * @param before - code that is run before, and not measured
   * @param call - an expression; of a number that it comes to, it is the marks that were made
   */
  async function run(name: string, plan: PagePlan, before: string, call: string): Promise<Run> {
    const page = await open(name, plan);
    try {
      const evaluate = await prepared(page, before);
      let made: unknown;
      const { tasks } = await traced(page, async () => {
        made = await ran(evaluate, call);
      });
      const marks = typeof made === 'number' ? made : ((await evaluate('lab.marks()')) as number);
      return { tasks, busy: sum(tasks), marks };
    } finally {
      await page.close();
    }
  }
}

/** Evaluates an expression in the world of a page that is measured. */
type Evaluate = (expression: string) => Promise<unknown>;

/** A world in which `before` has been run, of a page that is idle again. */
async function prepared(page: Page, before: string): Promise<Evaluate> {
  const evaluate = await isolated(page);
  await evaluate(`${LAB}; ${before}; undefined`);
  await page.evaluate(IDLE);
  return evaluate;
}

/** Milliseconds without a sign of life after which a contender is taken to be done, and painted. */
const DONE = 800;

/** What a call comes to, between two marks; waits until it is done, outside of the page, which would be measured too. */
async function ran(evaluate: Evaluate, call: string): Promise<unknown> {
  const made = await evaluate(`performance.mark('${BEGIN}'); lab.touch(); ${call}`);
  for (
    let left = DONE;
    left > 0;
    left = DONE - ((await evaluate(`performance.mark('${END}'); lab.idle()`)) as number)
  ) {
    await new Promise((later) => setTimeout(later, left));
  }
  const failed = await evaluate('lab.failed');
  if (failed !== undefined) throw new Error(`a script failed: ${failed}`);
  return made;
}

/** A way to evaluate expressions in a world of a page like that of content scripts. */
async function isolated(page: Page): Promise<Evaluate> {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'thaw',
  });
  return async (expression) => {
    const told = await client.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (told.exceptionDetails) throw new Error(told.exceptionDetails.exception?.description ?? 'a script failed');
    return told.result.value;
  };
}

/** Milliseconds after which the browser has looked at a new page's language, and tidied up after loading it. */
const SETTLING = 1000;
/** Two frames: what was marked has been laid out and painted. */
const FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))';
/** Frames, and then a moment in which nothing else is to be done. */
const IDLE = `${FRAMES}.then(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 50), { timeout: 5000 })))`;

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
