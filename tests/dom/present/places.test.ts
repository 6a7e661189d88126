/** Where the card stands, whatever the page's layout is: columns, directions, zooms, and what lies on top of the page. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import type { Box } from './probe';
import { areApart, pause, type Screen, setStage, until } from './stage';

/** The card is by its line at this distance at most, in CSS pixels of the viewport. */
const BESIDE = 24;
const SCREEN: Screen = { width: 1000, height: 800 };

describe.each(engines)('the place of the card in %s', (engine) => {
  const stage = setStage(engine);

  /** Opens the card at a mark and checks that it stands right: beside the line, over none of its column, and in view. */
  async function opensWell(text: string, index = 0): Promise<{ box: Box; line: Box }> {
    const box = await stage.clickOn(text, index);
    return standsWell(text, box, index);
  }

  async function standsWell(text: string, box: Box, index = 0): Promise<{ box: Box; line: Box }> {
    const line = await stage.lineOf(text, index);
    const [width, height] = await stage.page().evaluate(() => [innerWidth, innerHeight] as const);
    const lines = await stage.ask('lines', text);
    for (const other of lines.filter((one) => one.left < line.right && one.right > line.left))
      expect({ apart: areApart(other, box), other, box }).toMatchObject({ apart: true });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width + 1);
    expect(box.bottom).toBeLessThanOrEqual(height + 1);
    expect(box.bottom - box.top).toBeLessThanOrEqual(0.6 * height + 1);
    // A mention may be of several lines, none of which it covers.
    const down = Math.min(...lines.map((other) => Math.max(box.top - other.bottom, other.top - box.bottom, 0)));
    const across = Math.max(box.left - line.right, line.left - box.right, 0);
    expect(Math.hypot(down, across)).toBeLessThan(BESIDE);
    return { box, line };
  }

  /** What a reader could click on at the middle of the card. */
  const onTop = async ({ left, right, top, bottom }: Box) =>
    stage.page().evaluate((x, y) => document.elementFromPoint(x, y)?.localName, (left + right) / 2, (top + bottom) / 2);

  it.each([0, -1])('is in the column of the line that was pointed at (line %i)', async (index) => {
    await stage.open(SCREEN);
    const { box, line } = await opensWell('One Day', index);
    expect(box.left).toBeLessThanOrEqual(line.right);
    expect(box.right).toBeGreaterThanOrEqual(line.left);
  });

  it('ends where the line ends on pages that are read from right to left', async () => {
    await stage.open(SCREEN, () => {
      document.documentElement.dir = 'rtl';
    });
    const { box, line } = await opensWell('Khrushchev');
    const [begin] = await stage.ask('lines', 'Khrushchev');
    expect(Math.abs(box.right - (begin ?? line).right)).toBeLessThan(3);
    // The card itself is English.
    expect(await stage.ask('style', '.card', 'direction')).toBe('ltr');
  });

  it.each([
    ['html', 0.5],
    ['html', 2],
    ['body', 0.5],
    ['body', 2],
    ['body', 3],
    ['#stage', 2],
  ])('is by its line where the page zooms %s to %d', async (selector, zoom) => {
    await stage.open(SCREEN);
    await stage.page().evaluate(
      (where, factor) => {
        const element = document.querySelector(where) as HTMLElement;
        element.style.zoom = String(factor);
        document.querySelector('#stage')?.scrollIntoView({ block: 'center' });
      },
      selector,
      zoom,
    );
    await opensWell('Beria');
  });

  it.each([0.5, 1.25, 2, 3])('is by its line at a zoom of the browser of %d', async (zoom) => {
    const [width, height] = [Math.round(1280 / zoom), Math.round(900 / zoom)];
    await stage.open({ width, height, deviceScaleFactor: zoom });
    await stage.page().evaluate(() => document.querySelector('#stage')?.scrollIntoView({ block: 'center' }));
    if (width < 480) {
      const box = await stage.clickOn('Beria');
      for (const line of await stage.ask('lines', 'Beria'))
        expect({ apart: areApart(line, box), line, box }).toMatchObject({ apart: true });
      expect(await stage.ask('attribute', '.card', 'data-sheet')).toMatch(/bottom|top/);
    } else await opensWell('Beria');
  });

  it('is on top of a modal dialog, works there, and closes before it', async () => {
    await stage.open(SCREEN);
    await stage.page().evaluate(() => document.querySelector('dialog')?.showModal());
    await until(async () => (await stage.ask('marks')).includes('thaw'));
    const { box } = await opensWell('thaw');
    expect(await onTop(box)).toBe('thaw-card');
    await stage.clickIn('[aria-label="Close"]');
    await stage.isGone();
    await stage.clickOn('thaw');
    await stage.page().keyboard.press('Escape');
    await stage.isGone();
    expect(await stage.page().evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('goes on top of a modal dialog that opens while it is shown', async () => {
    await stage.open(SCREEN);
    const box = await stage.clickOn('Khrushchev');
    await stage.page().evaluate(() => document.querySelector('dialog')?.showModal());
    await until(async () => (await onTop(box)) === 'thaw-card');
  });

  it('is on top of what fills the screen, there before or after it', async () => {
    await stage.open(SCREEN);
    const fill = () =>
      stage.page().evaluate(async () => {
        await document.querySelector('#stage')?.requestFullscreen();
      });
    const leave = () => stage.page().evaluate(() => document.exitFullscreen());
    await fill();
    await until(() => stage.page().evaluate(() => document.fullscreenElement !== null));
    const { box } = await opensWell('Beria');
    expect(await onTop(box)).toBe('thaw-card');
    // By a click: browsers keep Escape for leaving.
    await stage.clickIn('[aria-label="Close"]');
    await stage.isGone();
    await leave();
    await until(() => stage.page().evaluate(() => document.fullscreenElement === null));
    await stage.clickOn('Beria');
    await fill();
    await until(async () => {
      const now = await stage.ask('box', '.card');
      return now !== undefined && (await onTop(now)) === 'thaw-card';
    });
    await standsWell('Beria', await stage.card());
    await leave();
  });

  it('is on top of a modal dialog in a shadow tree, and works there', async () => {
    await stage.open(SCREEN, () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<dialog style="width: 400px"><p>In a web component: Lavrentiy Beria is here, and much more is said.</p></dialog>';
      document.querySelector('#stage')?.replaceChildren(host);
      host.shadowRoot?.querySelector('dialog')?.showModal();
    });
    await until(async () => (await stage.ask('marks')).includes('Lavrentiy Beria'));
    const open = () =>
      stage.page().evaluate(() => document.querySelector('#stage div')?.shadowRoot?.querySelector('dialog')?.open);
    const { left, right, top, bottom } = await stage.lineOf('Beria');
    await stage.page().mouse.click((left + right) / 2, (top + bottom) / 2);
    await stage.card();
    await stage.clickIn('[aria-label="Close"]');
    await until(async () => (await stage.ask('box', '.card')) === undefined);
    await stage.page().mouse.click((left + right) / 2, (top + bottom) / 2);
    await stage.card();
    await stage.page().keyboard.press('Escape');
    await until(async () => (await stage.ask('box', '.card')) === undefined);
    expect(await open()).toBe(true);
  });

  it('goes on top of a modal dialog in a shadow tree that opens while it is shown', async () => {
    await stage.open(SCREEN, () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>A button</button></dialog>';
      document.querySelector('#stage')?.append(host);
    });
    const box = await stage.clickOn('Khrushchev');
    await stage.page().evaluate(() => {
      document.querySelector('#stage div')?.shadowRoot?.querySelector('dialog')?.showModal();
    });
    await until(async () => (await stage.ask('onTop', box)) === 'thaw-card');
  });

  it('is on top of the modal dialog that was opened last, wherever that is in the document', async () => {
    await stage.open(SCREEN, () => {
      const other = document.createElement('dialog');
      other.id = 'other';
      document.querySelector('#dialog')?.after(other);
      other.showModal();
    });
    await stage.page().evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
    await until(async () => (await stage.ask('marks')).includes('thaw'));
    const { box } = await opensWell('thaw');
    expect(await onTop(box)).toBe('thaw-card');
  });

  it('leaves what closes at a press outside of it open', async () => {
    await stage.open(SCREEN, () => {
      const popover = document.querySelector('#stage') as HTMLElement;
      popover.popover = 'auto';
      popover.style.cssText = 'inset: 20px auto auto 20px; margin: 0';
      popover.showPopover();
    });
    await stage.clickOn('Beria');
    await stage.clickIn('h2');
    await pause(300);
    const isOpen = () => stage.page().evaluate(() => document.querySelector('#stage')?.matches(':popover-open'));
    expect(await isOpen()).toBe(true);
    expect(await stage.ask('text')).toContain('Beria');
    await stage.page().mouse.click(900, 700);
    await stage.isGone();
    expect(await isOpen()).toBe(false);
  });

  it.each([
    ['card', SCREEN],
    ['sheet', { width: 400, height: 700 }],
  ] as const)('is nowhere once its mark was scrolled away in a box of the page (%s)', async (_, screen) => {
    await stage.open(screen, () => {
      const box = document.querySelector('#stage') as HTMLElement;
      box.style.cssText = 'height: 60px; overflow: auto';
      box.insertAdjacentHTML('beforeend', '<div style="height: 400px"></div>');
    });
    await stage.page().evaluate(() => document.querySelector('#stage')?.scrollIntoView({ block: 'center' }));
    await stage.clickOn('Beria');
    await stage.page().evaluate(() => document.querySelector('#stage')?.scrollTo(0, 5));
    await pause(300);
    expect(await stage.hasCard()).toBe(true);
    await stage.page().evaluate(() => document.querySelector('#stage')?.scrollTo(0, 300));
    await stage.isGone();
  });

  it.each([
    ['the top', 'start'],
    ['the bottom', 'end'],
  ] as const)('turns to the other side of its line at %s', async (_, block) => {
    await stage.open(SCREEN);
    await stage.page().evaluate((where) => document.querySelector('#stage p')?.scrollIntoView({ block: where }), block);
    const { box, line } = await opensWell('Beria');
    if (block === 'start') expect(box.top).toBeGreaterThan(line.bottom);
    else expect(box.bottom).toBeLessThan(line.top);
  });

  it('stays by its line while the page scrolls under it', async () => {
    await stage.open(SCREEN);
    await stage.page().evaluate(() => document.querySelector('#stage p')?.scrollIntoView({ block: 'center' }));
    const { box } = await opensWell('Beria');
    await stage.page().evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await until(async () => Math.abs(((await stage.ask('box', '.card'))?.top ?? 0) - (box.top - 60)) < 2);
    await standsWell('Beria', await stage.card());
  });
});
