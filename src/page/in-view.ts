/** Finds where the reader looks. */
import type { Parts } from './parts';
import { isInside } from './todo';

/** Of what height, in viewports, a block may be to be read first as a whole, unless it is a single line of text. */
const AT_MOST = 1;
/** Blocks in a row that are looked at: where hundreds are in view, they are small, and reading is soon there. */
const ROW = 100;
/** Where the page is probed, as parts of the viewport's height: something may lie over its middle. */
const PROBES = [0.5, 0.2, 0.8];

/** The blocks in view, of which none holds another; they are read first. */
export function blocksInView(document: Document, parts: Parts): ReadonlySet<Element> {
  const window = document.defaultView;
  const found = new Set<Element>();
  if (!window) return found;
  const { innerWidth, innerHeight } = window;
  for (const height of PROBES) {
    const y = innerHeight * height;
    // To ask what stands at a point takes long on a long page.
    if (covers(found, y)) continue;
    const hit = document.elementFromPoint(innerWidth / 2, y);
    const around = hit && parts.containerOf(hit);
    if (!around || parts.isLeftOut(around)) continue;
    const block = parts.containerOf(nearest(around, y, AT_MOST * innerHeight));
    if (!block || isFrame(block, document)) continue;
    const middle = grown(block, document, parts, AT_MOST * innerHeight);
    if ([...found].some((one) => one.contains(middle))) continue;
    for (const one of row(middle, innerHeight)) if (parts.of(one) === 'block') found.add(one);
  }
  for (const one of found) if (isInside(one.parentElement, found)) found.delete(one);
  return found;
}

/** Whether `y` is within what was found, from the first of it to the last. */
function covers(found: ReadonlySet<Element>, y: number): boolean {
  const ends = [...found].map((element) => element.getBoundingClientRect());
  return ends.some(({ top }) => top <= y) && ends.some(({ bottom }) => bottom >= y);
}

/** What stands nearest to `y` in a block that is higher than `height`: the point may be in a gap between its lines. */
function nearest(block: Element, y: number, height: number): Element {
  let one = block;
  while (one.getBoundingClientRect().height > height) {
    const child = childAt(one.children, y);
    if (!child) break;
    one = child;
  }
  return one;
}

/** The first of `children`, which mostly stand one below the other, that ends below `y`; the last if none does. */
function childAt(children: HTMLCollection, y: number): Element | null {
  let first = 0;
  let last = children.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    let laidOut = middle;
    while (laidOut < last && isEmpty(children[laidOut] as Element)) laidOut += 1;
    if ((children[laidOut] as Element).getBoundingClientRect().bottom > y) last = middle;
    else first = laidOut + 1;
  }
  return children[Math.min(first, children.length - 1)] ?? null;
}

function isEmpty(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width === 0 && height === 0;
}

/** The largest block around `block` that is no higher than `height`, in CSS pixels. */
function grown(block: Element, document: Document, parts: Parts, height: number): Element {
  for (let one = block; ; ) {
    const around: Element | undefined = one.parentElement ? parts.containerOf(one.parentElement) : undefined;
    if (!around || isFrame(around, document) || around.getBoundingClientRect().height > height) return one;
    one = around;
  }
}

/** `middle` and what stands before and after it as far as it is in view. */
function row(middle: Element, height: number): Element[] {
  const found = [middle];
  for (let one = middle.previousElementSibling; one && found.length < ROW; one = one.previousElementSibling) {
    const { bottom } = one.getBoundingClientRect();
    if (bottom < 0) break;
    found.unshift(one);
  }
  for (let one = middle.nextElementSibling; one && found.length < 2 * ROW; one = one.nextElementSibling) {
    if (one.getBoundingClientRect().top > height) break;
    found.push(one);
  }
  return found;
}

function isFrame(element: Element, document: Document): boolean {
  return element === document.documentElement || element === document.body;
}
