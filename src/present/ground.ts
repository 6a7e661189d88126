/** What text on a page stands on, as far as style sheets tell: whether it is light or dark, and how much so. */

/** Red, green, blue and opacity, each from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Colour = [1, 1, 1, 1];
const BLACK: Colour = [0, 0, 0, 1];

/**
 * The luminance, from 0 to 1 as WCAG 2 has it, of what text in an element stands on. Where a picture lies behind it, or
 * nothing that hides the browser's own canvas, the colour of the text tells: it was chosen to be read.
 */
export function groundOf(element: Element): number {
  const window = element.ownerDocument.defaultView;
  if (!window) return 1;
  /** What was met so far, the nearest first. */
  const veils: Colour[] = [];
  let ground: Colour | undefined;
  for (let one: Element | null = element; one && !ground; one = around(one)) {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(one);
    if (backgroundImage !== 'none' && backgroundImage !== '') break;
    const colour = parse(backgroundColor);
    if (!colour || colour[3] === 0) continue;
    if (colour[3] === 1) ground = colour;
    else veils.push(colour);
  }
  ground ??= isLight(window.getComputedStyle(element).color) ? BLACK : WHITE;
  return luminance(veils.reduceRight(laidOver, ground));
}

/** Whether letters read better in white than in black on a ground of this luminance. */
export function isDark(ground: number): boolean {
  return 1.05 / (ground + 0.05) > (ground + 0.05) / 0.05;
}

function isLight(colour: string): boolean {
  const ink = parse(colour);
  return ink !== undefined && !isDark(luminance(ink));
}

/** The element that an element is shown in. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  if (parentNode?.nodeType === 11 && 'host' in parentNode) return (parentNode as ShadowRoot).host;
  return element.parentElement;
}

/** A colour as browsers compute it. Undefined if it cannot be told. */
function parse(colour: string): Colour | undefined {
  const [, space, list] = /^(rgba?|color)\((.*)\)$/.exec(colour) ?? [];
  if (!list) return painted(colour);
  if (space === 'color' && !list.startsWith('srgb ')) return painted(colour);
  const scale = space === 'color' ? 1 : 255;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (list.match(/(?<![a-z])-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  return [red / scale, green / scale, blue / scale, alpha];
}

/** What a browser paints for a colour that is not written as red, green and blue. */
function painted(colour: string): Colour | undefined {
  if (colour === '' || typeof OffscreenCanvas === 'undefined') return undefined;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return undefined;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

function laidOver(ground: Colour, veil: Colour): Colour {
  const mixed = (at: 0 | 1 | 2) => veil[at] * veil[3] + ground[at] * (1 - veil[3]);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** The luminance of an opaque colour. */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
