/** What readers see who want more contrast. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { setStage } from './stage';

/** Firefox takes the wish from the theme of the system, and what it amounts to from its own colours: black on white. */
const WISH = { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1 };

describe.each(engines)('more contrast in %s', (engine) => {
  const stage = setStage(engine, 'opening.html', { preferences: WISH });

  /** Whether there is anything at a mark but greys. */
  async function isColoured(): Promise<boolean> {
    const { left, top, right, bottom } = await stage.lineOf('Beria');
    const clip = { x: left, y: top, width: right - left, height: bottom - top + 6 };
    const picture = await stage.page().screenshot({ clip, encoding: 'base64' });
    return stage.page().evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data: units = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      for (let at = 0; at < units.length; at += 4) {
        const colour = [...units.slice(at, at + 3)];
        if (Math.max(...colour) - Math.min(...colour) > 60) return true;
      }
      return false;
    }, picture);
  }

  it.each([
    ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(255, 255, 255)', 'rgb(26, 34, 38)'],
  ] as const)('gives marks the colour of the text, and a %s card in black and white', async (theme, ink, surface) => {
    await stage.open();
    if (engine === 'chromium') {
      expect(await isColoured()).toBe(true);
      const client = await stage.page().createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }] });
    }
    expect(await stage.page().evaluate(() => matchMedia('(prefers-contrast: more)').matches)).toBe(true);
    await stage.ask('set', { theme });
    expect(await isColoured()).toBe(false);
    await stage.clickOn('Beria');
    expect(await stage.ask('style', '.card', 'color')).toBe(ink);
    expect(await stage.ask('style', '.card', 'background-color')).toBe(surface);
  });
});
