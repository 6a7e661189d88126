import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { waitForMarks } from '../../src/cli/marks';
import { covered, hasCard, runCommand, type Session, startSession, until } from './harness';

describe.each(ENGINES)('the keyboard in %s', (engine) => {
  let session: Session;
  let page: Page;
  let extension: Page;
  beforeAll(async () => {
    session = await startSession(engine);
    extension = await session.openExtensionPage('options.html');
    page = await session.open(`${session.demo.origin}/demo.html`);
    await waitForMarks(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      document.addEventListener('keydown', (event) => heard.push(event.key));
    });
  });
  afterAll(() => session?.close());

  const command = (name: string) => runCommand(extension, page, name);
  const focused = () => page.evaluate(() => document.activeElement?.localName ?? '');
  it('goes from mention to mention, opens the card, and gives focus back', async () => {
    expect(await focused()).toBe('body');
    await command('next-mention');
    await until(() => hasCard(page));
    await until(async () => (await focused()) === 'thaw-card');
    expect(await covered(page)).toBeLessThan(200);
    await command('next-mention');
    await page.keyboard.press('Enter');
    await until(async () => (await covered(page)) > 600);
    expect(await focused()).toBe('thaw-card');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('thaw-card');
    await page.keyboard.press('Escape');
    await until(async () => (await covered(page)) < 200);
    expect(await focused()).toBe('thaw-card');
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)));
    expect(await focused()).toBe('body');
  });

  it('keeps from the page what is typed into the card, and nothing else', async () => {
    await command('previous-mention');
    await until(async () => (await focused()) === 'thaw-card');
    await page.evaluate(() => {
      (window as unknown as { heard: string[] }).heard.length = 0;
    });
    await page.keyboard.press('Enter');
    await until(async () => (await covered(page)) > 600);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)));
    const heard = () => page.evaluate(() => [...(window as unknown as { heard: string[] }).heard]);
    expect(await heard()).toEqual([]);
    await page.keyboard.press('j');
    expect(await heard()).toEqual(['j']);
  });

  it('answers in one frame of a page: where the reader is, else on top', async () => {
    const inner = `${session.pages.origin}/presenting.html`;
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width: 600px; height: 300px';
      frame.src = src;
      document.body.prepend(frame);
    }, inner);
    const frame = (await until(() => page.frames().find((one) => one.url() === inner))) as Frame;
    const marked = () => frame.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0));
    await until(marked);
    const shown = async () => [
      await hasCard(page),
      await frame.evaluate(() => document.querySelector('thaw-card') !== null),
    ];
    await page.evaluate(() => window.focus());
    await command('next-mention');
    await until(() => hasCard(page));
    expect(await shown()).toEqual([true, false]);
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)));
    await frame.click('#field');
    await command('next-mention');
    await until(async () => (await shown())[1]);
    expect(await shown()).toEqual([false, true]);
    await page.keyboard.press('Escape');
    await until(async () => !(await shown())[1]);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  it('tells on a page without marks that there are none, and leaves it as it was', async () => {
    const plain = await session.open(`${session.pages.origin}/plain.html`);
    const before = await plain.evaluate(() => document.documentElement.outerHTML);
    await runCommand(extension, plain, 'next-mention');
    await until(() => hasCard(plain));
    await until(() => isInView(plain));
    if (engine === 'chromium') {
      const spoken = await until(() => liveText(plain));
      expect(spoken).toBe('Nothing is marked on this page.');
    }
    // Asked again, it is told again, in place of what was told.
    await runCommand(extension, plain, 'previous-mention');
    expect(await plain.evaluate(() => document.querySelectorAll('thaw-card').length)).toBe(1);
    await until(async () => !(await hasCard(plain)));
    expect(await plain.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await plain.close();
    await page.bringToFront();
  });

  it('switches the site off and on', async () => {
    await command('toggle-site');
    await until(() => page.evaluate(() => [...CSS.highlights].every(([, one]) => one.size === 0)));
    await command('toggle-site');
    await waitForMarks(page);
    expect(await page.evaluate(() => [...CSS.highlights].some(([, one]) => one.size > 0))).toBe(true);
  });
});

/** Whether what is told can be read. */
function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.querySelector('thaw-card')?.getBoundingClientRect();
    return box !== undefined && box.width > 100 && box.top > 0 && box.bottom < innerHeight;
  });
}

/** What screen readers are told by a live region. */
async function liveText(page: Page): Promise<string | undefined> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const status = nodes.find(({ role }) => role?.value === 'status');
  const texts = nodes.filter(({ nodeId }) => status?.childIds?.includes(nodeId)).map(({ name }) => name?.value);
  return texts.length > 0 ? texts.join('') : undefined;
}
