/** Marks, card and ring on a page in real browsers. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { cardEntries } from '../../../src/glossary/card';
import { engines } from '../../browsers';
import { type ModuleBrowser, startModules } from '../modules';
import type * as Probe from './probe';

const root = resolve(import.meta.dirname, '../../..');
const WIDE = { width: 1000, height: 900 };

const FORMS: Probe.Script['forms'] = [
  ['Nikita Khrushchev', 'khrushchev', 'sure'],
  ['One Day in the Life of Ivan Denisovich', 'ivan-denisovich', 'sure'],
  ['Secret Speech', 'secret-speech', 'sure'],
  ['Stalingrad', 'renaming-of-cities', 'sure'],
  ['Lavrentiy Beria', 'beria', 'sure'],
  ['Anastas Mikoyan', 'mikoyan', 'sure'],
  ['Vyacheslav Molotov', 'molotov', 'sure'],
  ['thaw', 'khrushchev-thaw', 'possible'],
  ['Georgy Malenkov', 'malenkov', 'sure'],
];

type World = { probe: typeof Probe; heard: string[]; faults: string[] };
type Calls = Omit<typeof Probe, 'start'>;

describe.each(engines)('presenting in %s', (engine) => {
  let modules: ModuleBrowser;
  let page: Page;
  let script: Probe.Script;

  beforeAll(async () => {
    const { entries, sources, article } = loadGlossary(`${root}/glossary`);
    const used = new Set(FORMS.map(([, entry]) => entry));
    for (const entry of used) expect(entries.map(({ id }) => id)).toContain(entry);
    const words = parse(readFileSync(`${root}/src/locales/en.yml`, 'utf8')) as object;
    script = { cards: cardEntries(entries, sources, article), forms: FORMS, words };
    modules = await startModules(engine);
  });
  afterAll(() => modules?.close());
  afterEach(async () => {
    const faults = await page.evaluate(() => (globalThis as unknown as World).faults);
    await page.close();
    expect(faults).toEqual([]);
  });

  async function open(viewport = WIDE, before?: () => void): Promise<void> {
    page = await modules.open('presenting.html', 'tests/dom/present/probe.ts');
    await page.setViewport(viewport);
    if (before) await page.evaluate(before);
    await page.evaluate((given) => (globalThis as unknown as World).probe.start(given), script);
    await until(async () => (await ask('marks')).includes('Georgy Malenkov'));
    await page.mouse.move(1, 1);
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

  async function lineOf(text: string, index = 0): Promise<Probe.Box> {
    const line = (await ask('lines', text)).at(index);
    if (!line) throw new Error(`no mark ${text}`);
    return line;
  }

  async function pointAt(text: string, index = 0): Promise<void> {
    const { left, right, top, bottom } = await lineOf(text, index);
    await page.mouse.move((left + right) / 2, bottom + 30);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
  }

  async function clickOn(text: string, index = 0): Promise<Probe.Box> {
    const { left, right, top, bottom } = await lineOf(text, index);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    return card();
  }

  /** The card's box when it has come to rest. */
  async function card(): Promise<Probe.Box> {
    await until(async () => (await ask('box', '.card')) !== undefined);
    let last = '';
    return until(async () => {
      const box = await ask('box', '.card');
      const same = JSON.stringify(box) === last && box;
      last = JSON.stringify(box);
      return same;
    });
  }

  /** Scrolls to a mention that is below the viewport. */
  async function bringIntoView(text: string): Promise<void> {
    await page.evaluate((words) => {
      const range = [...CSS.highlights.values()]
        .flatMap((one) => [...(one as Iterable<Range>)])
        .find((one) => String(one).includes(words));
      const place = range?.startContainer.parentElement;
      if ((place?.getBoundingClientRect().bottom ?? 0) > innerHeight) place?.scrollIntoView({ block: 'end' });
    }, text);
  }

  /** Whether head, body and foot of the card follow each other. */
  async function partsApart(): Promise<boolean> {
    const [head, body, foot] = await Promise.all(
      ['.card-head', '.card-body', '.card-foot'].map((part) => ask('box', part)),
    );
    if (!head || !body || !foot) return false;
    return head.bottom <= body.top + 1 && body.bottom <= foot.top + 1;
  }

  const hasCard = () => page.evaluate(() => document.querySelector('thaw-card') !== null);
  const isGone = () => until(async () => !(await hasCard()));

  it.each([
    ['a long mention, from its first line', 'One Day', 0, WIDE],
    ['a long mention, from its last line', 'One Day', -1, WIDE],
    ['a mention beside the right edge', 'Stalingrad', 0, { width: 500, height: 600 }],
    ['a mention in a low window', 'One Day', 0, { width: 900, height: 420 }],
    ['a mention on a narrow screen', 'One Day', -1, { width: 320, height: 640 }],
    ['a mention at a zoom of 400 %', 'Khrushchev', 0, { width: 320, height: 256 }],
    ['a mention at the bottom', 'thaw', 0, { width: 900, height: 520 }],
  ] as const)('covers no line of %s and stays in view', async (_name, text, index, viewport) => {
    await open(viewport);
    await bringIntoView(text);
    for (const press of ['', 'More', 'Full entry']) {
      if (press) await ask('press', press);
      const box = press ? await card() : await clickOn(text, index);
      for (const line of await ask('lines', text)) {
        const apart =
          line.bottom <= box.top || line.top >= box.bottom || line.right <= box.left || line.left >= box.right;
        expect({ apart, line, box }).toMatchObject({ apart: true });
      }
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(viewport.width);
      expect(box.bottom).toBeLessThanOrEqual(viewport.height + 1);
      expect(box.bottom - box.top).toBeLessThanOrEqual(viewport.height * 0.6 + 1);
      expect(await partsApart()).toBe(true);
    }
  });

  it.each([
    ['low', { width: 900, height: 300 }],
    ['low and narrow', { width: 320, height: 256 }],
    ['high', { width: 900, height: 700 }],
  ] as const)('lets all of it be read and pressed in a %s window', async (_name, viewport) => {
    await open(viewport);
    await bringIntoView('Khrushchev');
    await clickOn('Khrushchev');
    await ask('press', 'More');
    await ask('press', 'Cite');
    for (const selector of ['.card-title', '.card-body p', '.why', '.card-foot button', '.cite-copy']) {
      expect(await ask('reveal', selector), selector).toBe(true);
    }
    expect(await partsApart()).toBe(true);
  });

  it('grows on the side where it stands', async () => {
    await open({ width: 900, height: 700 });
    const before = await clickOn('thaw');
    const line = await lineOf('thaw');
    await ask('press', 'More');
    await ask('press', 'Full entry');
    const after = await card();
    expect(after.bottom - after.top).toBeGreaterThan(before.bottom - before.top - 1);
    expect(after.top > line.bottom).toBe(before.top > line.bottom);
  });

  it('begins where the text of its mention begins, in either direction', async () => {
    await open();
    const { left } = await clickOn('Khrushchev');
    expect(Math.abs(left - (await lineOf('Nikita')).left)).toBeLessThan(100);
    const { right } = await clickOn('Stalingrad');
    expect(Math.abs(right - (await lineOf('Stalingrad')).right)).toBeLessThan(2);
  });

  it('opens on the text of a broken mention, not on the space beside it', async () => {
    await open();
    const [first, last] = [await lineOf('One Day', 0), await lineOf('One Day', -1)];
    expect(last.top).toBeGreaterThan(first.top);
    // Beside the last line: inside the box around the mention, but on none of its words.
    await page.mouse.move(last.right + 40, last.bottom + 40);
    await page.mouse.move(last.right + 25, (last.top + last.bottom) / 2, { steps: 3 });
    await pause(700);
    expect(await hasCard()).toBe(false);
    await pointAt('One Day', -1);
    await card();
  });

  it('opens in shadow trees, and not through what covers a mark', async () => {
    await open();
    await pointAt('Beria');
    await pause(700);
    expect(await hasCard()).toBe(false);
    await pointAt('Mikoyan');
    await card();
    expect(await ask('text')).toContain('Mikoyan');
    await page.keyboard.press('Escape');
    await isGone();
    await pointAt('Molotov');
    await until(async () => (await ask('text')).includes('Molotov'));
  });

  it('lets a click follow its link, and explains on hover', async () => {
    await open();
    await pointAt('Secret');
    await card();
    const { left, right, top, bottom } = await lineOf('Secret');
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    await isGone();
    expect(await page.evaluate(() => location.hash)).toBe('#followed');
  });

  it('leads the keyboard along, into the card and back, and keeps its keys to itself', async () => {
    await open();
    await page.focus('#field');
    await ask('next');
    expect(await ask('focused')).toBe('Nikita Khrushchev, figure, 1 of 9');
    await ask('next');
    expect(await ask('focused')).toMatch(/, work, 2 of 9$/);
    const [rings, lines] = [await ask('rings'), await ask('lines', 'One Day')];
    expect(rings).toHaveLength(lines.length);
    for (const [at, ring] of rings.entries()) expect(Math.abs(ring.top - (lines[at]?.top ?? 0))).toBeLessThan(2);
    await page.keyboard.press('Enter');
    await card();
    expect(await ask('focused')).toBe('card');
    await page.keyboard.press('Tab');
    expect(await ask('focused')).toBe('Keep open');
    await page.keyboard.press('Escape');
    expect(await ask('focused')).toMatch(/2 of 9$/);
    expect(await ask('text')).toBe('');
    await page.keyboard.press('Escape');
    expect(await ask('focused')).toBe('A field of the page');
    await isGone();
    expect(await page.evaluate(() => (globalThis as unknown as World).heard)).toEqual([]);
    await page.keyboard.press('a');
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('a');
    expect(await page.evaluate(() => (globalThis as unknown as World).heard.length)).toBe(6);
  });

  it('says what is uncertain', async () => {
    await open();
    await clickOn('thaw');
    expect(await ask('text')).toContain('not sure');
  });

  it('shows the context at once where it fits, else the gist alone', async () => {
    const { gist = '', context = '' } = script.cards.find(({ id }) => id === 'khrushchev') ?? {};
    await open({ width: 1200, height: 1200 });
    await clickOn('Khrushchev');
    expect(await ask('text')).toContain(context);
    await page.close();
    await open({ width: 900, height: 420 });
    await clickOn('Khrushchev');
    expect(await ask('text')).toContain(gist);
    expect(await ask('text')).not.toContain(context);
    await ask('press', 'More');
    await until(async () => (await ask('text')).includes(context));
  });

  it('is not reached by the styles of the page', async () => {
    await open();
    await clickOn('Khrushchev');
    expect(await ask('style', '.card', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await ask('style', 'h2', 'letter-spacing')).toBe('normal');
    expect(await ask('style', '.card', 'font-size')).toBe('14px');
    expect(await ask('backdrop')).toBe('none');
    const box = await card();
    expect(box.right - box.left).toBe(360);
  });

  it('goes when its mention is scrolled away', async () => {
    await open();
    await clickOn('Khrushchev');
    await page.evaluate(() => scrollTo(0, 1200));
    await isGone();
  });

  it('leaves nothing behind', async () => {
    await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await clickOn('Khrushchev');
    await page.keyboard.press('Escape');
    await isGone();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await clickOn('Khrushchev');
    await ask('stop');
    await isGone();
    const left = await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
    expect(left).toEqual([0, 0]);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function until<T>(check: () => Promise<T>, timeout = 6000): Promise<Exclude<T, false | undefined>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await check();
    if (value !== false && value !== undefined) return value as Exclude<T, false | undefined>;
    if (Date.now() > end) throw new Error(`waited in vain: ${check}`);
    await pause(60);
  }
}
