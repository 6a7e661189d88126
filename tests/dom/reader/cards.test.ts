/** How the built stage two and the script with the cards come together in a page. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VERSION } from '../../../src/settings/migrations';
import { makePage } from '../../bench/prose';
import { engines, launchPlain } from '../../browsers';
import { setUpWorld } from './world';

const output = resolve(import.meta.dirname, '../../../.output');
const SETTINGS = { version: VERSION, changed: { density: 'all' } };

describe.each(engines)('stage two and the cards in %s', (engine) => {
  const script = (name: string) =>
    readFileSync(join(output, engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3', name), 'utf8');
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchPlain(engine);
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());
  afterAll(() => browser?.close());

  async function open(every: number): Promise<void> {
    await page.setContent(makePage({ bytes: 10_000, every }));
    await page.evaluate(setUpWorld, SETTINGS);
  }

  const marks = (): Promise<number> =>
    page.evaluate(() =>
      [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('thaw-') ? size : 0), 0),
    );
  const sent = async () => ((await page.evaluate('counts()')) as { sent: string[] }).sent;
  const waitForMarks = () =>
    page.waitForFunction(() => [...CSS.highlights].some(([name, { size }]) => name.startsWith('thaw-') && size > 0));

  /** Everything up to the marks. */
  async function mark(): Promise<void> {
    await open(50);
    await page.evaluate(script('reader.js'));
    await page.waitForFunction('counts().sent.length > 0');
    await page.evaluate(script('stage-two.js'));
    await page.evaluate(script('detect.js'));
    await waitForMarks();
  }

  const ofMark = () =>
    page.evaluate(() => {
      const range = [...CSS.highlights].flatMap(([name, found]) => (name.startsWith('thaw-') ? [...found] : []))[0];
      if (!(range instanceof Range)) throw new Error('nothing is marked');
      range.startContainer.parentElement?.scrollIntoView();
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
  const untilAsked = () => page.waitForFunction('counts().sent.includes("page:want-cards")');

  it('mark also when the detector comes before stage two', async () => {
    await open(50);
    await page.evaluate(script('reader.js'));
    await page.waitForFunction('counts().sent.length > 0');
    await page.evaluate(script('detect.js'));
    await new Promise((later) => setTimeout(later, 100));
    await page.evaluate(script('stage-two.js'));
    await waitForMarks();
  });

  it('ask for no cards while nobody moves', async () => {
    await mark();
    await new Promise((later) => setTimeout(later, 300));
    expect(await sent()).toEqual(['page:want-stage-two']);
  });

  it('open the card of a click that came before the cards', async () => {
    await mark();
    await page.mouse.click(...(await ofMark()));
    await untilAsked();
    await page.evaluate(script('cards.js'));
    await page.waitForSelector('thaw-card');
  });

  it('open the card of a mark that the pointer has rested on since before the cards', async () => {
    await mark();
    await page.mouse.move(...(await ofMark()));
    await untilAsked();
    await page.evaluate(script('cards.js'));
    await page.waitForSelector('thaw-card');
  });

  it('ask for the cards at a key, and once only', async () => {
    await mark();
    await page.keyboard.press('Shift');
    await untilAsked();
    await page.mouse.move(5, 5);
    await page.keyboard.press('Shift');
    expect(await sent()).toEqual(['page:want-stage-two', 'page:want-cards']);
  });

  it('ask for the cards at once where a tap may want one', async () => {
    await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 }));
    await page.goto('about:blank');
    await mark();
    await untilAsked();
  });

  it('take the marks back if nobody can bring the cards any more', async () => {
    await open(50);
    await page.evaluate(script('reader.js'));
    await page.waitForFunction('counts().sent.length > 0');
    await page.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
      runtime.sendMessage = () => {
        const { seen } = globalThis as { seen?: number };
        (globalThis as { seen?: number }).seen = (seen ?? 0) + 1;
        return Promise.reject(new Error('Extension context invalidated.'));
      };
    });
    await page.evaluate(script('stage-two.js'));
    await page.evaluate(script('detect.js'));
    await waitForMarks();
    await page.mouse.move(5, 5);
    await page.waitForFunction('globalThis.seen > 0');
    await expect.poll(marks).toBe(0);
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0);
  });

  it('ask for nothing where nothing is marked', async () => {
    await open(0);
    await page.evaluate(() => {
      // Worth a second look, and then no mention.
      document.querySelector('main')?.append('Lenin Moreno was president of Ecuador. A Molotov cocktail burned a car.');
    });
    await page.evaluate(script('reader.js'));
    await page.waitForFunction('counts().sent.length > 0');
    await page.evaluate(script('stage-two.js'));
    await page.evaluate(script('detect.js'));
    await new Promise((later) => setTimeout(later, 700));
    expect(await marks()).toBe(0);
    expect(await sent()).toEqual(['page:want-stage-two']);
  });
});
