import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { markCentre, waitForMarks } from '../../src/cli/marks';
import { hasCard, pause, type Session, startSession, until } from './harness';

/** Where the button stands, in CSS pixels from the left end and the bottom of the card, which is closed to tests. */
const CITE = { x: 250, y: 18 };

describe.each(ENGINES)('footnotes in %s', (engine) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(engine);
    page = await session.open(`${session.demo.origin}/demo.html#somewhere`);
    await page.evaluate(() => {
      const author = document.createElement('meta');
      Object.assign(author, { name: 'author', content: 'Erik van Ree' });
      document.head.append(author);
      const field = document.createElement('textarea');
      field.id = 'paste';
      field.style.position = 'fixed';
      field.style.inset = 'auto 0 0 auto';
      document.body.prepend(field);
    });
    await waitForMarks(page);
  });
  afterAll(() => session?.close());

  /** The card's left and bottom, if there is a card. */
  const corner = () =>
    page.evaluate(() => {
      let found: { left: number; bottom: number } | undefined;
      for (let y = 1; y < innerHeight; y += 2) {
        for (let x = 1; x < innerWidth; x += 8) {
          if (document.elementFromPoint(x, y)?.localName !== 'thaw-card') continue;
          found = { left: Math.min(found?.left ?? x, x), bottom: y };
        }
      }
      return found;
    });

  async function openStyles(): Promise<void> {
    await page.evaluate(() => scrollTo(0, 0));
    const at = await markCentre(page, 'Secret');
    if (!at) throw new Error('no mark in view');
    await page.mouse.click(at.x, at.y);
    await until(() => hasCard(page));
    await pause(300);
    const before = await corner();
    if (!before) throw new Error('no card in view');
    await page.mouse.click(before.left + CITE.x, before.bottom - CITE.y);
    await until(async () => ((await corner())?.bottom ?? 0) > before.bottom + 20);
  }

  async function pasted(): Promise<string> {
    for (let presses = 0; (await hasCard(page)) && presses < 3; presses += 1) {
      await page.keyboard.press('Escape');
      await pause(100);
    }
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#paste');
      if (field) field.value = '';
      field?.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v', engine === 'chromium' ? { commands: ['Paste'] } : {});
    await page.keyboard.up('Control');
    return until(() => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value ?? ''));
  }

  it('name the page and the sources, in the style that was chosen, then and the next time', async () => {
    await openStyles();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pause(1500);
    const title = await page.title();
    const records = await pasted();
    expect(records).toMatch(/^TY {2}- ELEC\nAU {2}- van Ree, Erik\nTI {2}- /);
    expect(records).toContain(`UR  - ${session.demo.origin}/demo.html\nY2  - ${new Date().getFullYear()}/`);
    expect(title).toContain(/^TI {2}- (.*)$/m.exec(records)?.[1]);
    expect(records.match(/^TY {2}- /gm)?.length).toBeGreaterThan(1);
    await pause(500);
    await openStyles();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pause(1500);
    expect(await pasted()).toBe(records);
  });
});
