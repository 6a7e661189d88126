/** What text on a page stands on, as far as style sheets tell: whether it is light or dark, and how much so. */

import { around } from './tree';

/** Red, green, blue and opacity, each from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Colour = [1, 1, 1, 1];
const BLACK: Colour = [0, 0, 0, 1];
const CLEAR: Colour = [0, 0, 0, 0];
type Style = CSSStyleDeclaration;
/** The least contrast with which somebody may have meant text to be read. */
const LEGIBLE = 1.5;

/** What was found so far, of a page that is not styled anew meanwhile: marks stand in the same few elements. */
export interface Grounds {
  readonly behind: Map<Element, Colour | undefined>;
  readonly colours: Map<string, Seen | undefined>;
}

/** A colour, and its luminance if it were opaque. */
interface Seen {
  readonly colour: Colour;
  readonly luminance: number;
}

/** To be kept for one turn. */
export function createGrounds(): Grounds {
  return { behind: new Map(), colours: new Map() };
}

/**
 * The luminance, from 0 to 1 as WCAG 2 has it, of what a node's text stands on. Undefined if there is a picture, or
 * something that is in no element around: text that could not be read on what was found stands on something else.
 * @param known - what was found for other elements of the page at the same time
 */
export function groundOf(node: Node, known: Grounds = createGrounds()): number | undefined {
  const element = node.nodeType === 1 ? (node as Element) : around(node);
  const style = element && styleOf(element);
  const colour = element ? behind(element, known, style) : undefined;
  if (!colour) return undefined;
  const ground = luminance(colour);
  const ink = inkOf(style, known);
  return ink === undefined || contrast(ink, ground) >= LEGIBLE ? ground : undefined;
}

/**
 * Whether the part of the page that an element is in is light on dark; words that are set off in their line count for
 * nothing. Over a picture the colour of the text tells: it was chosen to be read.
 */
export function isOnDark(element: Element): boolean {
  const known = createGrounds();
  const block = blockOf(element);
  const ground = groundOf(block, known);
  return ground === undefined ? isLight(inkOf(styleOf(block), known)) : isDark(ground);
}

function blockOf(element: Element): Element {
  let block: Element | null = element;
  while (block && styleOf(block)?.display.startsWith('inline')) block = around(block);
  return block ?? element;
}

/** @param style - that of the element, if it was asked for already */
function behind(element: Element, known: Grounds, style?: Style | null): Colour | undefined {
  if (known.behind.has(element)) return known.behind.get(element);
  const ground = lookBehind(element, style ?? styleOf(element), known);
  known.behind.set(element, ground);
  return ground;
}

function lookBehind(element: Element, style: Style | undefined, known: Grounds): Colour | undefined {
  if (style?.backgroundImage && style.backgroundImage !== 'none') return undefined;
  const colour = read(style?.backgroundColor ?? '', known)?.colour ?? CLEAR;
  if (colour[3] === 1) return colour;
  const parent = around(element);
  // The browser's own canvas is dark where it gives light letters to those who have not chosen any.
  const below = parent ? behind(parent, known) : isLight(inkOf(style, known)) ? BLACK : WHITE;
  return below && colour[3] > 0 ? laidOver(below, colour) : below;
}

function styleOf(element: Element): Style | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** The luminance of the text in an element of a style. */
function inkOf(style: Style | null | undefined, known: Grounds): number | undefined {
  return read(style?.color ?? '', known)?.luminance;
}

function isLight(ink: number | undefined): boolean {
  return ink !== undefined && !isDark(ink);
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whether letters read better in white than in black on a ground of this luminance. */
function isDark(ground: number): boolean {
  return contrast(1, ground) > contrast(ground, 0);
}

function read(written: string, { colours }: Grounds): Seen | undefined {
  if (!colours.has(written)) {
    const colour = parse(written);
    colours.set(written, colour && { colour, luminance: luminance(colour) });
  }
  return colours.get(written);
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
