/** The lines of a mention, which may be broken over several, and be of several pieces on each. */
import type { Point } from './motion';
import type { Anchor } from './place';

/** CSS pixels by which a point may miss a line. */
const SLACK = 3;

/**
 * What the card is placed by: as wide as the line under `point`, else the first one, and as high as all lines that it
 * touches, so that the card covers none of them. Undefined if nothing is painted.
 */
export function anchorOf(ranges: () => readonly Range[], point: Point | undefined): Anchor | undefined {
  const context = ranges()[0]?.startContainer.parentElement;
  if (!context) return undefined;
  const under = point ? linesOf(ranges()).findIndex((line) => contains(line, point)) : 0;
  return {
    context,
    box: () => {
      const lines = linesOf(ranges());
      return withNeighbours(lines, lines[under] ? under : 0);
    },
  };
}

/** The box of a line, as high as it and the lines directly above and below it together. */
function withNeighbours(lines: readonly DOMRect[], index: number): DOMRect | undefined {
  const line = lines[index];
  if (!line) return undefined;
  let [first, last] = [line, line];
  for (let at = index - 1, above = lines[at]; above && isNext(above, first); at -= 1, above = lines[at]) first = above;
  for (let at = index + 1, below = lines[at]; below && isNext(last, below); at += 1, below = lines[at]) last = below;
  return new DOMRect(line.left, first.top, line.width, last.bottom - first.top);
}

/** Whether `below` is the next line of the same column. */
function isNext(above: DOMRect, below: DOMRect): boolean {
  return below.top > above.top && below.top - above.bottom < above.height;
}

/** One box for each line, in CSS pixels of the viewport. */
export function linesOf(ranges: readonly Range[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const range of ranges) {
    for (const box of range.getClientRects()) {
      const line = lines.at(-1);
      if (line && isBeside(line, box)) lines[lines.length - 1] = around(line, box);
      else if (box.width > 0) lines.push(box);
    }
  }
  return lines;
}

/** The smallest box around all lines; an empty one if there are none. */
export function whole(lines: readonly DOMRect[]): DOMRect {
  const [first = new DOMRect(), ...more] = lines;
  return more.reduce(around, first);
}

/** Whether two boxes share more than half of the lower one's height. */
function isBeside(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.height, b.height) / 2;
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

function contains(box: DOMRect, { x, y }: Point): boolean {
  const across = x >= box.left - SLACK && x <= box.right + SLACK;
  return across && y >= box.top - SLACK && y <= box.bottom + SLACK;
}
