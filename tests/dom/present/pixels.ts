/** What is seen of marks, told from screenshots. */
import type { Stage } from './stage';

/**
 * The contrast with the ground of the row of pixels under the letters of a mark in which that of nine tenths of them is
 * highest: a line, whatever letters reach down to it.
 */
export async function contrastOfLine(stage: Stage, mark: string): Promise<number> {
  const { left, right, top, bottom } = await stage.lineOf(mark);
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
