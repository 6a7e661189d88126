import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { markCentre, marksOf, waitForMarks } from '../../src/cli/marks';
import { hasCard, pause, type Session, startSession, until } from './harness';

/**
 * Where buttons stand, in CSS pixels from the left end and the bottom of what holds them. Closed shadow trees are
 * closed to tests as well, in Firefox entirely; so these are pressed as readers press them.
 */
const FOOT = { know: { x: 48, y: 18 }, reject: { x: 128, y: 18 } };
const NOTICE = { undo: { x: 28, y: 18 }, skip: { x: 110, y: 18 } };

describe.each(ENGINES)('judging marks in %s', (engine) => {
  let session: Session;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    session = await startSession(engine);
    options = await session.openExtensionPage('options.html');
    page = await session.open(`${session.demo.origin}/demo.html`);
    await waitForMarks(page);
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await forget();
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page);
  });

  /** Puts the settings back to what they are after installing. */
  async function forget(): Promise<void> {
    await options.evaluate(async () => {
      type Storage = { local: { remove(key: string): Promise<void> } };
      const api = globalThis as unknown as { browser?: { storage: Storage }; chrome: { storage: Storage } };
      await (api.browser ?? api.chrome).storage.local.remove('settings');
    });
  }

  const texts = async (where = page) => (await marksOf(where)).map(({ text }) => text);
  const optionsText = () => options.evaluate(() => document.body.textContent ?? '');

  /** The box of what the host shows. */
  async function shownBox(): Promise<{ left: number; bottom: number; height: number }> {
    return page.evaluate(() => {
      const isShown = (x: number, y: number) => document.elementFromPoint(x, y)?.localName === 'thaw-card';
      /** How far from a point the host reaches in a direction. */
      const reach = (x: number, y: number, stepX: number, stepY: number): number => {
        let length = 0;
        while (isShown(x + stepX * (length + 1), y + stepY * (length + 1))) length += 1;
        return length;
      };
      for (let y = 6; y < innerHeight; y += 12) {
        for (let x = 12; x < innerWidth; x += 24) {
          if (!isShown(x, y)) continue;
          // From inside, where its corners are not round.
          const middle = y + Math.floor(reach(x, y, 0, 1) / 2);
          const left = x - reach(x, middle, -1, 0);
          const bottom = y + reach(x + 12, y, 0, 1);
          return { left, bottom, height: bottom - y + reach(x + 12, y, 0, -1) };
        }
      }
      return { left: innerWidth, bottom: 0, height: 0 };
    });
  }

  async function openCard(text: string): Promise<void> {
    const mark = await markCentre(page, text);
    if (!mark) throw new Error(`no mark ${text} in view`);
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page));
    await atRest();
  }

  /** What is shown comes up in a moment, and may be put elsewhere when its text is there. */
  async function atRest(): Promise<void> {
    let last = '';
    await until(async () => {
      const before = last;
      const box = await shownBox();
      last = JSON.stringify(box);
      await pause(150);
      return box.height > 0 && last === before;
    });
  }

  /** Presses a button of the card, and waits until a notice stands in its place. */
  async function judge(place: { readonly x: number; readonly y: number }): Promise<void> {
    const card = await shownBox();
    await press(place);
    await until(async () => {
      const { height } = await shownBox();
      return height > 0 && height < card.height;
    });
    await atRest();
  }

  async function press({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    const { left, bottom } = await shownBox();
    await page.mouse.click(left + x, bottom - y);
  }

  /** Clicks a button of the settings page. */
  async function pressOption(name: string): Promise<void> {
    await until(() =>
      options.evaluate((wanted) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
        found?.click();
        return found !== undefined;
      }, name),
    );
  }

  it('a term that is known fades from every page, is listed, and comes back from there', async () => {
    const other = await session.open(`${session.demo.origin}/demo.html?other`);
    await waitForMarks(other);
    await page.bringToFront();
    const before = await texts();
    expect(before.filter((text) => text.includes('Secret Speech')).length).toBeGreaterThan(0);
    await openCard('Secret');
    const card = await shownBox();
    await judge(FOOT.know);
    await until(async () => !(await texts()).some((text) => text.includes('Secret Speech')));
    const notice = await shownBox();
    expect(notice.height).toBeGreaterThan(20);
    expect(Math.abs(notice.left - card.left)).toBeLessThan(8);
    expect(Math.abs(notice.bottom - card.bottom)).toBeLessThan(8);
    await other.bringToFront();
    await until(async () => !(await texts(other)).some((text) => text.includes('Secret Speech')));
    await other.close();

    const popup = await session.openPopup('demo.html');
    await until(async () =>
      /Secret Speech not marked/.test(await popup.evaluate(() => document.body.textContent ?? '')),
    );
    await popup.close();

    await options.bringToFront();
    await until(async () => (await optionsText()).includes('Mark Secret Speech again'));
    await pressOption('Mark Secret Speech again');
    await until(async () => (await optionsText()).includes('Secret Speech is marked again.'));
    await page.bringToFront();
    await until(async () => (await texts()).join() === before.join());
  });

  it('undo brings back exactly the marks that were there', async () => {
    const before = await marksOf(page);
    await openCard('Secret');
    await judge(FOOT.know);
    await until(async () => (await marksOf(page)).length < before.length);
    await press(NOTICE.undo);
    await until(async () => (await marksOf(page)).length >= before.length);
    expect(await marksOf(page)).toEqual(before);
    // What it tells of that goes by itself.
    await page.mouse.move(5, 5);
    await until(async () => !(await hasCard(page)));
  });

  it('a wrong mark goes from here alone, whatever comes to the page, until it is loaded again', async () => {
    const other = await session.open(`${session.demo.origin}/demo.html?other`);
    await waitForMarks(other);
    await page.bringToFront();
    const before = await texts();
    await openCard('cult');
    await press(FOOT.reject);
    await until(async () => (await texts()).join() !== before.join());
    const after = await texts();
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Late: Anastas Mikoyan went to Budapest in October 1956.';
      document.querySelector('main')?.append(late);
    });
    await until(async () => (await texts()).some((text) => text.includes('Mikoyan')));
    expect((await texts()).slice(0, after.length)).toEqual(after);
    await other.bringToFront();
    expect(await texts(other)).toEqual(before);
    await other.close();
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page);
    expect(await texts()).toEqual(before);
  });

  it('a form is skipped on the site when asked for, in all its tabs, and undone by keyboard', async () => {
    const other = await session.open(`${session.demo.origin}/demo.html?other`);
    await waitForMarks(other);
    await page.bringToFront();
    const before = await texts();
    await openCard('cult');
    await judge(FOOT.reject);
    await until(async () => (await texts()).join() !== before.join());
    await press(NOTICE.skip);
    await options.bringToFront();
    await until(async () => /“[^”]*cult[^”]*” as .* on 127\.0\.0\.1/.test(await optionsText()));
    await other.bringToFront();
    await until(async () => (await texts(other)).join() !== before.join());
    expect((await texts(other)).some((text) => text.includes('cult'))).toBe(false);
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await texts()).join() === before.join());
    await other.bringToFront();
    await until(async () => (await texts(other)).join() === before.join());
    await other.close();
  });

  it('Escape sends the notice away', async () => {
    await openCard('Secret');
    await judge(FOOT.reject);
    expect(await hasCard(page)).toBe(true);
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)));
  });
});
