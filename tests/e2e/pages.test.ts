import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { marksOf, waitForMarks } from '../../src/cli/marks';
import { hasCard, pause, type Session, startSession, until } from './harness';

describe.each(ENGINES)('popup and options in %s', (engine) => {
  let session: Session;
  let article: Page;
  beforeAll(async () => {
    session = await startSession(engine);
    article = await session.open(`${session.demo.origin}/demo.html`);
    await waitForMarks(article);
  });
  afterAll(() => session?.close());

  const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
  const marked = async () => (await marksOf(article)).length;

  /** Clicks the control whose label or text is `name`. */
  async function press(page: Page, name: string): Promise<void> {
    const pressed = await page.evaluate((wanted) => {
      const nameOf = (element: Element) =>
        (
          element.getAttribute('aria-label') ??
          (element as HTMLInputElement).labels?.[0]?.textContent ??
          element.textContent ??
          ''
        ).trim();
      const all = [...document.querySelectorAll<HTMLElement>('button, input, a, [role=switch], label')];
      const found =
        all.find((element) => nameOf(element) === wanted) ?? all.find((element) => nameOf(element).startsWith(wanted));
      found?.click();
      return found !== undefined;
    }, name);
    if (!pressed) throw new Error(`nothing named ${name}`);
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const result = await (window as unknown as { axe: Axe }).axe.run();
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    });
  }

  it.each([
    ['the beginning of a word', 'khru', 'Nikita Khrushchev'],
    ['a slip', 'krushev', 'Nikita Khrushchev'],
    ['Cyrillic', 'Хрущ', 'Nikita Khrushchev'],
    ['another spelling', 'Chruschtschow', 'Nikita Khrushchev'],
    ['an abbreviation', 'kgb', 'KGB'],
  ])('the popup finds by %s', async (_, query, label) => {
    const popup = await session.openPopup('demo.html');
    await popup.type('input', query);
    await until(async () =>
      (await popup.evaluate(() => document.querySelector('[role=option]')?.textContent ?? '')).includes(label),
    );
    await popup.close();
  });

  it('the popup goes from search to entry and back by keyboard alone', async () => {
    const popup = await session.openPopup('demo.html');
    await popup.type('input', 'beria');
    await until(() => popup.evaluate(() => document.querySelector('[role=option]') !== null));
    await popup.keyboard.press('Enter');
    await until(async () => (await textOf(popup)).includes('scapegoat'));
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await until(() => popup.evaluate(() => document.querySelector('[role=option]') !== null));
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('the popup lists the terms of the page, leads to them, and switches the site', async () => {
    const popup = await session.openPopup('demo.html');
    await until(async () => /terms/.test(await textOf(popup)));
    expect(await textOf(popup)).toContain('Secret Speech');
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'Mark terms on 127.0.0.1');
    await article.bringToFront();
    await until(async () => (await marked()) === 0);
    await popup.bringToFront();
    await press(popup, 'Mark terms on 127.0.0.1');
    await article.bringToFront();
    await until(async () => (await marked()) > 0);
    await popup.bringToFront();
    await press(popup, 'Pause on all sites');
    await article.bringToFront();
    await until(async () => (await marked()) === 0);
    await popup.bringToFront();
    await press(popup, 'Pause on all sites');
    await article.bringToFront();
    await waitForMarks(article);
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('button, [role=button], a')];
      rows.find((row) => row.textContent?.includes('Secret Speech') && !row.getAttribute('aria-label'))?.click();
    });
    await until(() => hasCard(article));
    await article.keyboard.press('Escape');
    await article.keyboard.press('Escape');
  });

  it('the options are seen at once in an open tab', async () => {
    const options = await session.openExtensionPage('options.html');
    expect(await violations(options)).toEqual([]);
    const before = await marked();
    await press(options, 'Every mention');
    await article.bringToFront();
    await until(async () => (await marked()) > before);
    await options.bringToFront();
    await press(options, 'First mention on a page');
    await article.bringToFront();
    await until(async () => (await marked()) < before);
    await options.bringToFront();
    await press(options, 'Figures');
    await article.bringToFront();
    await until(async () => (await marksOf(article)).every(({ kind }) => kind !== 'figure'));
    expect(await marked()).toBeGreaterThan(0);
    const clip = { x: 0, y: 0, width: 1000, height: 300 };
    const lines = await article.screenshot({ clip, encoding: 'base64' });
    await options.bringToFront();
    await press(options, 'Tint');
    await article.bringToFront();
    await until(async () => (await article.screenshot({ clip, encoding: 'base64' })) !== lines);
    await options.close();
  });

  it('a corrupt stored setting falls back to its default and keeps the rest', async () => {
    const options = await session.openExtensionPage('options.html');
    await options.evaluate(async () => {
      type Storage = { local: { set(items: object): Promise<void> } };
      const api = globalThis as unknown as { browser?: { storage: Storage }; chrome: { storage: Storage } };
      const settings = { version: 1, changed: { delay: 'soon', density: 'all', kinds: { figure: 7, event: false } } };
      await (api.browser ?? api.chrome).storage.local.set({ settings });
    });
    await article.bringToFront();
    await until(async () => (await marksOf(article)).filter(({ text }) => text.includes('Khrushchev')).length > 2);
    expect((await marksOf(article)).filter(({ kind }) => kind === 'event')).toEqual([]);
    await options.reload({ timeout: 3000 }).catch(() => undefined);
    await pause(300);
    await until(async () => (await textOf(options)).includes('400 ms'));
    await options.close();
  });

  it('nothing asks the network for anything', async () => {
    const asked: string[] = [];
    const page = await session.browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${session.demo.origin}/demo.html`);
    await page.bringToFront();
    await waitForMarks(page);
    expect(asked.filter((url) => /^(?:https?|wss?):/.test(url) && !url.startsWith(session.demo.origin))).toEqual([]);
  });
});
