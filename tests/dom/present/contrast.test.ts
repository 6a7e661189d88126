/** What readers see who want more contrast. No test can tell Firefox that they do; the style sheets are the same. */
import { describe, expect, it } from 'vitest';
import { setStage } from './stage';

describe('more contrast in chromium', () => {
  const stage = setStage('chromium');

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

  it('gives marks the colour of the text, and the card black on white or white on black', async () => {
    await stage.open();
    const client = await stage.page().createCDPSession();
    expect(await isColoured()).toBe(true);
    for (const [scheme, ink, surface] of [
      ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(255, 255, 255)', 'rgb(26, 34, 38)'],
    ] as const) {
      const features = [
        { name: 'prefers-contrast', value: 'more' },
        { name: 'prefers-color-scheme', value: scheme },
      ];
      await client.send('Emulation.setEmulatedMedia', { features });
      await stage.ask('set', { theme: scheme });
      expect(await isColoured()).toBe(false);
      await stage.clickOn('Beria');
      expect(await stage.ask('style', '.card', 'color')).toBe(ink);
      expect(await stage.ask('style', '.card', 'background-color')).toBe(surface);
      await stage.page().keyboard.press('Escape');
      await stage.isGone();
    }
  });
});
