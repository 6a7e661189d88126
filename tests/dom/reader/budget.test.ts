/** What the built scripts make of a page, where it is exact: listeners, observers, ranges, questions of layout. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../../src/settings/migrations';
import { makePage } from '../../bench/prose';
import { engines, launchPlain } from '../../browsers';
import { type Counts, setUpWorld } from './world';

const output = resolve(import.meta.dirname, '../../../.output');
const SETTINGS = { version: VERSION, changed: { density: 'all' } };

describe.each(engines)('what the built scripts make of a page in %s', (engine) => {
  const script = (name: string) =>
    readFileSync(join(output, engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3', name), 'utf8');
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchPlain(engine);
  });
  afterEach(() => page.close());
  afterAll(() => browser?.close());

  async function open(every: number): Promise<void> {
    page = await browser.newPage();
    await page.setContent(makePage({ bytes: 60_000, every }));
    await page.evaluate(setUpWorld, SETTINGS);
  }

  /** Runs scripts, and waits until they and what they began have come to rest. */
  async function run(...names: string[]): Promise<Counts> {
    for (const name of names) await page.evaluate(script(name));
    let last = '';
    for (;;) {
      await new Promise((later) => setTimeout(later, 300));
      const counts = (await page.evaluate('counts()')) as Counts;
      const now = JSON.stringify([counts, await marks()]);
      if (now === last) return counts;
      last = now;
    }
  }

  function marks(): Promise<number> {
    return page.evaluate(() =>
      [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('thaw-') ? size : 0), 0),
    );
  }

  it('without a candidate nothing but a way to hear of changes', async () => {
    await open(0);
    const before = (await page.evaluate('document.documentElement.outerHTML')) as string;
    expect(await run('reader.js')).toEqual({
      // The one by which a newer version of the extension takes over.
      listeners: ['document thaw-reader'],
      observers: { MutationObserver: 1, ResizeObserver: 0, IntersectionObserver: 0, PerformanceObserver: 0 },
      ranges: 0,
      layoutQuestions: 0,
      sent: [],
      storageReads: 1,
    });
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
  });

  it('while nobody sees it nothing at all, and all once it is shown', async () => {
    await open(50);
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));
    const { observers, sent, listeners } = await run('reader.js');
    expect(Object.values(observers)).toEqual([0, 0, 0, 0]);
    expect(sent).toEqual([]);
    expect(listeners).toEqual(['document thaw-reader', 'document visibilitychange']);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect((await run()).sent).toEqual(['page:want-stage-two']);
  });

  it('with candidates one request, and no observer left of the first look', async () => {
    await open(50);
    const { sent, ranges, layoutQuestions } = await run('reader.js');
    expect({ sent, ranges, layoutQuestions }).toEqual({ sent: ['page:want-stage-two'], ranges: 0, layoutQuestions: 0 });
  });

  it('with marks hardly more ranges than marks, a fixed number of listeners, and few observers', async () => {
    await open(50);
    const before = await run('reader.js');
    expect((await run('stage-two.js', 'detect.js')).sent).toEqual(['page:want-stage-two']);
    await page.mouse.move(5, 5);
    expect((await run()).sent).toEqual(['page:want-stage-two', 'page:want-cards']);
    const painted = await marks();
    const after = await run('cards.js');
    expect(await marks()).toBe(painted);
    expect(painted).toBeGreaterThan(50);
    // A mark that an early decision was less sure of is painted anew.
    expect(after.ranges).toBeGreaterThanOrEqual(painted);
    expect(after.ranges).toBeLessThan(1.25 * painted);
    // Of the card's own elements no page knows.
    expect(after.listeners.filter((name) => /^(?:window|document) /.test(name))).toEqual([
      'document click',
      'document focusin',
      'document fullscreenchange',
      'document load',
      'document thaw-reader',
      'document toggle',
      'document toggle',
      'window blur',
      'window click',
      'window keydown',
      'window keydown',
      'window keydown',
      'window keypress',
      'window keyup',
      'window keyup',
      'window pointerdown',
      'window pointerdown',
      'window pointerdown',
      'window pointermove',
      'window pointerout',
      'window resize',
      'window scroll',
    ]);
    // Of the text; of the colours that the page stands on; and the one of stage one.
    expect(after.observers).toEqual({ ...before.observers, MutationObserver: 3 });
    // A question of its looks for each line with a mark, not for each line of the page.
    expect(after.layoutQuestions).toBeLessThan(12 * painted);
    expect(await page.evaluate('document.querySelector("thaw-card")')).toBeNull();
  });

  // Firefox does not tell how often it lays a page out.
  if (engine === 'chromium') {
    it('lays out nothing anew, and styles the page once where there are marks', async () => {
      await open(50);
      const passes = async () => {
        const { LayoutCount = 0, RecalcStyleCount = 0 } = await page.metrics();
        return { layouts: LayoutCount, styles: RecalcStyleCount };
      };
      const before = await passes();
      await run('reader.js');
      expect(await passes()).toEqual(before);
      await run('stage-two.js', 'detect.js');
      await run('cards.js');
      const { layouts, styles } = await passes();
      expect(layouts - before.layouts).toBe(0);
      expect(styles - before.styles).toBeLessThanOrEqual(2);
    });
  }
});
