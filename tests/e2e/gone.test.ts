/** What becomes of an open tab when the extension is updated or removed under it. */
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { hoverFirstMark, marksOf, waitForMarks } from '../../src/cli/marks';
import { GECKO_ID, hasCard, pause, type Session, startSession, until } from './harness';

const output = resolve(import.meta.dirname, '../../.output');

describe.each(ENGINES)('an open tab in %s', (engine) => {
  let session: Session;
  let page: Page;
  let faults: string[];
  afterEach(() => session?.close());

  async function openWithCard(): Promise<void> {
    session = await startSession(engine);
    page = await session.open(`${session.demo.origin}/demo.html`);
    faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await waitForMarks(page);
    await openCard();
  }

  async function openCard(): Promise<void> {
    // The script with the cards may still be on its way.
    await until(async () => {
      await page.mouse.move(5, 5);
      await hoverFirstMark(page, 'Secret');
      await pause(700);
      return isSeen();
    });
  }

  /** Whether a card can be seen and clicked on. */
  const isSeen = () =>
    page.evaluate(() => {
      for (let y = 4; y < innerHeight; y += 12)
        for (let x = 4; x < innerWidth; x += 24)
          if (document.elementFromPoint(x, y)?.localName === 'thaw-card') return true;
      return false;
    });

  async function remove(): Promise<void> {
    const worker =
      engine === 'chromium' && (await session.browser.waitForTarget((one) => one.type() === 'service_worker'));
    await session.browser.uninstallExtension(worker ? new URL(worker.url()).host : GECKO_ID);
  }

  /** What the first lines of the page look like. */
  const picture = () => page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 500 }, encoding: 'base64' });

  it('of which the extension is removed keeps marks and a card that work, or none', async () => {
    await openWithCard();
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await until(async () => !(await hasCard(page)));
    const marked = await picture();
    await openCard();
    await remove();
    if (engine === 'chromium') {
      // Its scripts live on with the page.
      await page.keyboard.press('Escape');
      await until(async () => !(await hasCard(page)));
      await openCard();
    } else {
      await until(async () => !(await isSeen()));
      const left = await picture();
      expect(left).not.toBe(marked);
      await page.evaluate(() => CSS.highlights.clear());
      expect(await picture()).toBe(left);
    }
    expect(faults).toEqual([]);
  });

  it('of which the extension is updated has one card, which works', async () => {
    await openWithCard();
    const before = await marksOf(page);
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    expect(await sheets()).toBe(1);
    await session.browser.installExtension(join(output, engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'));
    if (engine === 'firefox') await until(async () => !(await hasCard(page)));
    else await page.keyboard.press('Escape');
    await until(async () => !(await isSeen()));
    await waitForMarks(page);
    expect(await marksOf(page)).toEqual(before);
    expect(await sheets()).toBe(1);
    await openCard();
    expect(await page.evaluate(() => document.querySelectorAll('thaw-card').length)).toBe(1);
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)));
    expect(faults).toEqual([]);
  });
});
