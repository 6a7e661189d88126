/** Judging a mark by keyboard, and the notice that takes the card's place, in real browsers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { cardEntries } from '../../../src/glossary/card';
import { engines } from '../../browsers';
import { until } from '../../e2e/harness';
import { type ModuleBrowser, startModules } from '../modules';
import type * as Probe from './probe';

const root = resolve(import.meta.dirname, '../../..');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type World = { probe: typeof Probe; heard: string[] };
type Calls = Omit<typeof Probe, 'start'>;

describe.each(engines)('judging in %s', (engine) => {
  let modules: ModuleBrowser;
  let page: Page;
  let script: Probe.Script;

  beforeAll(async () => {
    const { entries, sources, article } = loadGlossary(`${root}/glossary`);
    const words = parse(readFileSync(`${root}/src/locales/en.yml`, 'utf8')) as object;
    const forms: Probe.Script['forms'] = [
      ['Nikita Khrushchev', 'khrushchev', 'sure'],
      ['Secret Speech', 'secret-speech', 'sure'],
    ];
    script = { cards: cardEntries(entries, sources, article), forms, words };
    modules = await startModules(engine);
  });
  afterAll(() => modules?.close());
  afterEach(() => page.close());

  async function open(width: number): Promise<void> {
    page = await modules.open('presenting.html', 'tests/dom/present/probe.ts');
    await page.setViewport({ width, height: 900 });
    await page.evaluate((given) => (globalThis as unknown as World).probe.start(given), script);
    await until(async () => (await ask('marks')).includes('Secret Speech'));
  }

  /** Asks the probe. */
  async function ask<K extends keyof Calls>(name: K, ...args: Parameters<Calls[K]>): Promise<ReturnType<Calls[K]>> {
    const answer = await page.evaluate(
      (key, given) => ((globalThis as unknown as World).probe[key] as (...all: unknown[]) => unknown)(...given),
      name,
      args as unknown[],
    );
    return answer as ReturnType<Calls[K]>;
  }

  /** Opens a card by keyboard alone and goes to the button called `name` in it. */
  async function goTo(name: string): Promise<void> {
    await page.focus('#field');
    await ask('next');
    await page.keyboard.press('Enter');
    await until(async () => (await ask('focused')) === 'card');
    for (let stops = 0; (await ask('focusedText')) !== name; stops += 1) {
      if (stops > 20) throw new Error(`no way to ${name}`);
      await page.keyboard.press('Tab');
    }
  }

  it('is done, undone and left by keyboard, with the focus back where it was, and its keys kept in', async () => {
    await open(1000);
    await goTo('Not this');
    await page.keyboard.press('Enter');
    await until(async () => (await ask('focused')) === 'Marks');
    expect(await ask('text')).toBe('');
    await page.keyboard.press('Tab');
    expect(await ask('focusedText')).toBe('Undo');
    await page.keyboard.press('Tab');
    expect(await ask('focusedText')).toBe('Also skip “words” on example.org');
    // The second click of a double click is not heard; nobody is that quick with keys.
    await new Promise((done) => setTimeout(done, 400));
    await page.keyboard.press('Enter');
    await until(async () => (await ask('focused')) === 'Marks');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await ask('focused')) === 'A field of the page');
    await goTo('I know this');
    await page.keyboard.press('Enter');
    await until(async () => (await ask('focused')) === 'Marks');
    await page.keyboard.press('Escape');
    await until(async () => (await ask('focused')) === 'A field of the page');
    expect(await page.$('thaw-card')).toBeNull();
    expect(await page.evaluate(() => (globalThis as unknown as World).heard)).toEqual([]);
  });

  it.each([1000, 320])('stands in the card’s place and has nothing that axe objects to (%i wide)', async (width) => {
    await open(width);
    await page.addScriptTag({ path: AXE });
    await ask('show', 'khrushchev');
    await new Promise((done) => setTimeout(done, 300));
    const card = await ask('box', '.card');
    await ask('press', 'Not this');
    await new Promise((done) => setTimeout(done, 300));
    const notice = await ask('box', '.judge-notice');
    if (!card || !notice) throw new Error('nothing is shown');
    expect(notice.left).toBeGreaterThanOrEqual(0);
    expect(notice.right).toBeLessThanOrEqual(width);
    expect(notice.bottom).toBeGreaterThan(card.top);
    expect(notice.bottom).toBeLessThanOrEqual(card.bottom + 1);
    for (const selector of ['.judge-actions button', '.judge-notice .card-button']) {
      const button = await ask('box', selector);
      expect((button?.bottom ?? 0) - (button?.top ?? 0)).toBeGreaterThanOrEqual(24);
    }
    const found = await page.evaluate(async () => {
      type Axe = { run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ include: [['thaw-card']] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    });
    expect(found).toEqual([]);
  });
});
