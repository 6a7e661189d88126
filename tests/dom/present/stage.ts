/** A page of `tests/pages` that is presented in a real browser, and what a reader does on it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { parse } from 'yaml';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { cardEntries } from '../../../src/glossary/card';
import type { Engine, LaunchOptions } from '../../browsers';
import { type ModuleBrowser, startModules } from '../modules';
import type * as Probe from './probe';

const root = resolve(import.meta.dirname, '../../..');
const WIDE = { width: 1000, height: 900 };

/** What is marked on the pages. */
const FORMS: Probe.Script['forms'] = [
  ['Nikita Khrushchev', 'khrushchev', 'sure'],
  ['One Day in the Life of Ivan Denisovich', 'ivan-denisovich', 'sure'],
  ['Secret Speech', 'secret-speech', 'sure'],
  ['Lavrentiy Beria', 'beria', 'sure'],
  ['Anastas Mikoyan', 'mikoyan', 'sure'],
  ['Vyacheslav Molotov', 'molotov', 'sure'],
  ['thaw', 'khrushchev-thaw', 'possible'],
  ['Georgy Malenkov', 'malenkov', 'sure'],
];

type Calls = Omit<typeof Probe, 'start'>;
type World = { probe: typeof Probe; heard: string[]; faults: string[] };

/** Size of the viewport in CSS pixels, and how it is touched. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
  /** Chromium alone can be told; Firefox has preferences for it. */
  readonly hasTouch?: boolean;
}

/** A page and its reader. */
export interface Stage {
  page(): Page;
  /** Opens the page anew; before it is presented `before` runs in it, and rules are added to its own. */
  open(screen?: Screen, before?: () => void, rules?: readonly string[]): Promise<void>;
  /** Asks the probe. */
  ask<K extends keyof Calls>(name: K, ...args: Parameters<Calls[K]>): Promise<ReturnType<Calls[K]>>;
  lineOf(text: string, index?: number): Promise<Probe.Box>;
  /** Rests the pointer on a line of a mark. */
  pointAt(text: string, index?: number): Promise<void>;
  clickOn(text: string, index?: number): Promise<Probe.Box>;
  tapOn(text: string): Promise<void>;
  /** Clicks on something in the card's shadow root. */
  clickIn(selector: string): Promise<void>;
  tapIn(selector: string): Promise<void>;
  /** The card's box when it has come to rest. */
  card(): Promise<Probe.Box>;
  hasCard(): Promise<boolean>;
  isGone(): Promise<unknown>;
  /** What the page has heard. */
  heard(): Promise<string[]>;
}

/** Sets the stage of a `describe` block. */
export function setStage(engine: Engine, file = 'opening.html', options: LaunchOptions = {}): Stage {
  let modules: ModuleBrowser;
  let page: Page | undefined;
  let script: Probe.Script;

  beforeAll(async () => {
    const { entries, sources, article } = loadGlossary(`${root}/glossary`);
    const words = parse(readFileSync(`${root}/src/locales/en.yml`, 'utf8')) as object;
    script = { cards: cardEntries(entries, sources, article), forms: FORMS, words };
    modules = await startModules(engine, options);
  });
  afterAll(() => modules?.close());
  afterEach(async () => {
    const faults = await page?.evaluate(() => (globalThis as unknown as World).faults);
    await page?.close();
    page = undefined;
    expect(faults ?? []).toEqual([]);
  });

  const there = () => {
    if (!page) throw new Error('no page is open');
    return page;
  };
  const middle = ({ left, right, top, bottom }: Probe.Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const stage: Stage = {
    page: there,
    async open(screen = WIDE, before, rules = []) {
      const hasTouch = engine === 'chromium' && (screen.hasTouch ?? false);
      page = await modules.open(file, 'tests/dom/present/probe.ts', { ...screen, hasTouch });
      if (before) await page.evaluate(before);
      if (rules.length > 0) await page.addStyleTag({ content: rules.join('\n') });
      await page.evaluate((given) => (globalThis as unknown as World).probe.start(given), script);
      await until(async () => (await stage.ask('marks')).includes('Georgy Malenkov'));
      await page.mouse.move(1, 1);
    },
    async ask(name, ...args) {
      const answer = await there().evaluate(
        (key, given) => ((globalThis as unknown as World).probe[key] as (...all: unknown[]) => unknown)(...given),
        name,
        args as unknown[],
      );
      return answer as Awaited<ReturnType<Stage['ask']>> as never;
    },
    async lineOf(text, index = 0) {
      const line = (await stage.ask('lines', text)).at(index);
      if (!line) throw new Error(`no mark ${text}`);
      return line;
    },
    async pointAt(text, index) {
      const { x, y } = middle(await stage.lineOf(text, index));
      await there().mouse.move(x, y + 40);
      await there().mouse.move(x, y, { steps: 3 });
    },
    async clickOn(text, index) {
      const { x, y } = middle(await stage.lineOf(text, index));
      await there().mouse.click(x, y);
      return stage.card();
    },
    async tapOn(text) {
      const { x, y } = middle(await stage.lineOf(text));
      await there().touchscreen.tap(x, y);
    },
    async clickIn(selector) {
      const box = await until(() => stage.ask('box', selector));
      const { x, y } = middle(box);
      await there().mouse.click(x, y);
    },
    async tapIn(selector) {
      const { x, y } = middle(await until(() => stage.ask('box', selector)));
      await there().touchscreen.tap(x, y);
    },
    async card() {
      let last = '';
      return until(async () => {
        const box = await stage.ask('box', '.card');
        const same = box && JSON.stringify(box) === last && box;
        last = JSON.stringify(box);
        return same;
      });
    },
    hasCard: () => there().evaluate(() => document.querySelector('thaw-card') !== null),
    isGone: () => until(async () => !(await stage.hasCard())),
    heard: () => there().evaluate(() => (globalThis as unknown as World).heard),
  };
  return stage;
}

/** Whether two boxes share no point. */
export function areApart(a: Probe.Box, b: Probe.Box): boolean {
  return a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right;
}

/** Waits. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Waits until something is there. */
export async function until<T>(check: () => Promise<T>, timeout = 6000): Promise<Exclude<T, false | undefined>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await check();
    if (value !== false && value !== undefined) return value as Exclude<T, false | undefined>;
    if (Date.now() > end) throw new Error(`waited in vain: ${check}`);
    await pause(60);
  }
}
