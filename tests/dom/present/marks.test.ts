/** How marks look on what pages put behind their text, told from screenshots. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { contrastOfLine } from './pixels';
import { setStage, until } from './stage';

/** Grounds, each with letters that can be read on it. */
const GROUNDS = [
  ['#ffffff', '#000000'],
  ['#dddddd', '#000000'],
  ['#bbbbbb', '#000000'],
  ['#999999', '#000000'],
  ['#808080', '#000000'],
  ['#666666', '#ffffff'],
  ['#313338', '#dbdee1'],
  ['#121212', '#dddddd'],
] as const;

describe.each(engines)('marks in %s', (engine) => {
  const stage = setStage(engine);

  /** Opens the page with letters on a ground around the mark “Beria”. */
  async function openOn(ground: string, ink: string): Promise<void> {
    await stage.open({ width: 800, height: 700, deviceScaleFactor: 2 }, undefined, [
      `#stage { background: ${ground}; color: ${ink} }`,
    ]);
  }

  it.each(GROUNDS)('keep 3:1 on %s', async (ground, ink) => {
    await openOn(ground, ink);
    expect(await contrastOfLine(stage, 'Beria')).toBeGreaterThanOrEqual(3);
  });

  it('keep 3:1 over a picture', async () => {
    await openOn('linear-gradient(#808080, #808080)', '#000000');
    expect(await contrastOfLine(stage, 'Beria')).toBeGreaterThanOrEqual(3);
  });

  it('keep 3:1 when the page changes its colours, and take their hue again when it changes back', async () => {
    await stage.open({ width: 800, height: 700, deviceScaleFactor: 2 }, undefined, [
      'html.dim body, html.dim #stage { background: #808080 }',
    ]);
    const before = await contrastOfLine(stage, 'Beria');
    const setDim = (on: boolean) =>
      stage.page().evaluate((dim) => document.documentElement.classList.toggle('dim', dim), on);
    await setDim(true);
    await until(async () => (await contrastOfLine(stage, 'Beria')) >= 3);
    await setDim(false);
    await until(async () => Math.abs((await contrastOfLine(stage, 'Beria')) - before) < 0.1);
  });

  it('have a stronger line while their card is open', async () => {
    await openOn('#ffffff', '#000000');
    const before = await contrastOfLine(stage, 'Beria');
    await stage.clickOn('Beria');
    await until(async () => (await contrastOfLine(stage, 'Beria')) > before + 3);
  });
});

describe.each(engines)('forced colours in %s', (engine) => {
  const stage = setStage(engine, 'opening.html', { preferences: { 'browser.display.document_color_use': 2 } });

  it('leave marks that are seen, and a card with an edge', async () => {
    await stage.open({ width: 800, height: 700, deviceScaleFactor: 2 });
    if (engine === 'chromium') {
      const client = await stage.page().createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await client.send('Emulation.setEmulatedMedia', { features });
    }
    expect(await stage.page().evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const { left, right, top, bottom } = await stage.lineOf('Beria');
    const clip = { x: left, y: top, width: right - left, height: bottom - top + 4 };
    const picture = () => stage.page().screenshot({ clip, encoding: 'base64' });
    const marked = await picture();
    await stage.clickOn('Beria');
    expect(await stage.ask('style', '.card', 'border-top-width')).toBe('2px');
    expect(await stage.ask('style', '.card', 'border-top-style')).toBe('solid');
    await stage.page().keyboard.press('Escape');
    await stage.isGone();
    await stage.page().evaluate(() => CSS.highlights.clear());
    expect(await picture()).not.toBe(marked);
  });
});
