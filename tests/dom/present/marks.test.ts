/** How marks look on what pages put behind their text, told from screenshots. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { setStage } from './stage';

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

  /**
   * The contrast with the ground of the row of pixels under the letters in which that of nine tenths of them is highest:
   * a line, whatever letters reach down to it.
   */
  async function contrastOfLine(): Promise<number> {
    const { left, right, top, bottom } = await stage.lineOf('Beria');
    const y = top + (bottom - top) * 0.66;
    const clip = { x: left + 1, y, width: right - left - 2, height: bottom - y + 4 };
    const picture = await stage.page().screenshot({ clip, encoding: 'base64' });
    return stage.page().evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const units = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      const luminance = (at: number) => {
        const [red = 0, green = 0, blue = 0] = [...units.slice(at, at + 3)].map((unit) => {
          const value = unit / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      // The last row is under all letters and lines.
      const ground = luminance((image.height - 1) * image.width * 4);
      const rows = Array.from({ length: image.height }, (_, row) => {
        const contrasts = Array.from({ length: image.width }, (_, column) => {
          const one = luminance((row * image.width + column) * 4);
          return (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05);
        });
        return contrasts.sort((a, b) => a - b)[Math.floor(contrasts.length / 10)] ?? 1;
      });
      return Math.max(...rows);
    }, picture);
  }

  it.each(GROUNDS)('keep 3:1 on %s', async (ground, ink) => {
    await openOn(ground, ink);
    expect(await contrastOfLine()).toBeGreaterThanOrEqual(3);
  });

  it('keep 3:1 over a picture', async () => {
    await openOn('linear-gradient(#808080, #808080)', '#000000');
    expect(await contrastOfLine()).toBeGreaterThanOrEqual(3);
  });

  it('have a stronger line while their card is open', async () => {
    await openOn('#ffffff', '#000000');
    const before = await contrastOfLine();
    await stage.clickOn('Beria');
    expect(await contrastOfLine()).toBeGreaterThan(before + 3);
  });
});
