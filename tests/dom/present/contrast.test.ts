/** What readers see who want more contrast. No test can tell Firefox that they do; the style sheets are the same. */
import { describe, expect, it } from 'vitest';
import { setStage } from './stage';

describe('more contrast in chromium', () => {
  const stage = setStage('chromium');

  it('gives marks the colour of the text, and the card black on white or white on black', async () => {
    await stage.open();
    const client = await stage.page().createCDPSession();
    // All elements inherit what the root has, the word `currentcolor` for their own.
    const lineOf = () =>
      stage.page().evaluate(() => {
        const { color } = getComputedStyle(document.documentElement);
        const line = getComputedStyle(document.documentElement, '::highlight(thaw-figure)');
        return { color: line.textDecorationColor, width: line.textDecorationThickness, text: color };
      });
    const usual = await lineOf();
    expect(usual.color).not.toBe(usual.text);
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
      const strong = await lineOf();
      expect(strong.color).toBe(strong.text);
      expect(strong.width).toBe('2.5px');
      await stage.clickOn('Beria');
      expect(await stage.ask('style', '.card', 'color')).toBe(ink);
      expect(await stage.ask('style', '.card', 'background-color')).toBe(surface);
      await stage.page().keyboard.press('Escape');
      await stage.isGone();
    }
  });
});
