import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { markCentre, waitForMarks } from '../../src/cli/marks';
import { documentText, hasCard, pause, type Session, startSession, until } from './harness';

describe.each(ENGINES)('the card in %s', (engine) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(engine);
    page = await session.open(`${session.demo.origin}/demo.html`);
    await waitForMarks(page);
  });
  afterAll(() => session?.close());

  async function at(text: string): Promise<{ x: number; y: number }> {
    const centre = await markCentre(page, text);
    if (!centre) throw new Error(`no mark ${text} in view`);
    return centre;
  }

  async function reset(): Promise<void> {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await page.evaluate(() => scrollTo(0, 0));
    await until(async () => !(await hasCard(page)));
  }

  /** Where the card is, in CSS pixels of the viewport: found by asking what is under each point of a grid. */
  async function cardBox(): Promise<{ left: number; top: number; right: number; bottom: number }> {
    return page.evaluate(() => {
      const box = { left: innerWidth, top: innerHeight, right: 0, bottom: 0 };
      for (let y = 2; y < innerHeight; y += 4) {
        for (let x = 2; x < innerWidth; x += 8) {
          if (document.elementFromPoint(x, y)?.localName !== 'thaw-card') continue;
          box.left = Math.min(box.left, x);
          box.right = Math.max(box.right, x);
          box.top = Math.min(box.top, y);
          box.bottom = Math.max(box.bottom, y);
        }
      }
      return box;
    });
  }

  /** What assistive technology is told; closed shadow trees are part of it in Chromium alone. */
  async function spoken(): Promise<string> {
    const names: string[] = [];
    type Node = { role: string; name?: string; children?: Node[] };
    const visit = (node: Node | null) => {
      if (!node) return;
      names.push(`${node.role}: ${node.name ?? ''}`);
      for (const child of node.children ?? []) visit(child);
    };
    visit((await page.accessibility.snapshot({ interestingOnly: false })) as Node | null);
    return names.join('\n');
  }

  it('opens when the pointer rests on a mark, not before, and beside the line', async () => {
    await reset();
    const mark = await at('Secret');
    await page.mouse.move(mark.x, mark.y + 60);
    await page.mouse.move(mark.x, mark.y, { steps: 3 });
    await pause(150);
    expect(await hasCard(page)).toBe(false);
    await until(() => hasCard(page));
    await pause(300);
    const box = await cardBox();
    expect(box.right - box.left).toBeGreaterThan(300);
    expect(mark.y < box.top || mark.y > box.bottom).toBe(true);
  });

  it('opens where a screen has two pixels to a CSS pixel', async () => {
    await reset();
    const usual = page.viewport();
    try {
      await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: 2 });
      const mark = await at('Secret');
      await page.mouse.move(mark.x, mark.y + 60);
      await page.mouse.move(mark.x, mark.y, { steps: 3 });
      expect(await until(() => hasCard(page))).toBe(true);
    } finally {
      await page.setViewport(usual);
    }
  });

  it('is not opened by a pointer that passes', async () => {
    await reset();
    const mark = await at('Secret');
    await page.mouse.move(mark.x - 200, mark.y, { steps: 2 });
    await page.mouse.move(mark.x, mark.y, { steps: 4 });
    await page.mouse.move(mark.x + 400, mark.y + 300, { steps: 4 });
    await pause(800);
    expect(await hasCard(page)).toBe(false);
  });

  it('stays while the pointer is on it and goes when it has left', async () => {
    await reset();
    const mark = await at('Secret');
    await page.mouse.move(mark.x, mark.y, { steps: 3 });
    await until(() => hasCard(page));
    await pause(300);
    const box = await cardBox();
    await page.mouse.move((box.left + box.right) / 2, box.top + 60, { steps: 12 });
    await pause(900);
    expect(await hasCard(page)).toBe(true);
    await page.mouse.move(10, 880, { steps: 12 });
    await until(async () => !(await hasCard(page)));
  });

  it('opens at once on a click; Escape and a click elsewhere close it', async () => {
    await reset();
    const mark = await at('cult');
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page), 350);
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)));
    await page.mouse.move(10, 400);
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page));
    await page.mouse.click(30, 850);
    await until(async () => !(await hasCard(page)));
  });

  it('leaves links to the page', async () => {
    await reset();
    const mark = await at('Twentieth');
    await page.mouse.click(mark.x, mark.y);
    await until(() => page.evaluate(() => location.hash === '#congress'));
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
  });

  it('changes nothing in the page but for its host', async () => {
    await reset();
    const before = await documentText(page);
    const mark = await at('Secret');
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page));
    expect(await documentText(page)).toBe(before);
    await reset();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('opens on a touch', async () => {
    await reset();
    const mark = await at('Secret');
    await page.touchscreen.tap(mark.x, mark.y);
    await until(() => hasCard(page));
    await page.touchscreen.tap(30, 850);
    await until(async () => !(await hasCard(page)));
  });

  it('comes back when the page removes it', async () => {
    await reset();
    const mark = await at('Secret');
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page));
    await page.evaluate(() => document.querySelector('thaw-card')?.remove());
    await page.mouse.move(5, 5);
    await pause(600);
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page));
  });

  // Only Chromium tells what is in a closed shadow tree; the same component is tested for both in tests/dom.
  if (engine !== 'chromium') return;
  it('explains, shows its sources, and goes to related entries and back', async () => {
    await reset();
    const mark = await at('Secret');
    await page.mouse.click(mark.x, mark.y);
    await until(() => hasCard(page));
    const client = await page.createCDPSession();
    const press = async (name: string) => {
      const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
      const { nodes } = await client.send('Accessibility.queryAXTree', { nodeId: root.nodeId, accessibleName: name });
      const id = nodes.find((node) => node.role?.value === 'button')?.backendDOMNodeId;
      if (id === undefined) throw new Error(`no button ${name} in\n${await spoken()}`);
      const { object } = await client.send('DOM.resolveNode', { backendNodeId: id });
      await client.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: 'function () { this.click(); }',
      });
    };
    await until(async () => (await spoken()).includes('dialog: Secret Speech'));
    // How much there is at first depends on the room.
    if ((await spoken()).includes('button: More')) await press('More');
    await until(async () => (await spoken()).includes('button: Full entry'));
    await press('Full entry');
    const card = await until(async () => {
      const text = await spoken();
      return text.includes('primary source') ? text : '';
    });
    expect(card).toMatch(/25 February 1956/);
    expect(card).toMatch(/link: .*opens in a new tab/);
    const related = /button: (20th Congress[^\n]*)/.exec(card)?.[1] ?? '';
    await press(related);
    await until(async () => (await spoken()).includes('dialog: 20th Congress'));
    await press(/button: (Back[^\n]*)/.exec(await spoken())?.[1] ?? 'Back');
    await until(async () => (await spoken()).includes('dialog: Secret Speech'));
  });
});
