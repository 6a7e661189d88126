/** The lines of a mention, which may be broken over several, and be of several pieces on each. */
import type { Point } from './listeners';
import type { Anchor } from './place';

/** CSS pixels by which a point may miss a line. */
const SLACK = 3;

/** What the card is placed by: the line under `point`, else the first. Undefined if nothing is painted. */
export function anchorOf(ranges: () => readonly Range[], point: Point | undefined): Anchor | undefined {
  const context = ranges()[0]?.startContainer.parentElement;
  if (!context) return undefined;
  const index = point ? linesOf(ranges()).findIndex((line) => contains(line, point)) : 0;
  return {
    context,
    line: () => {
      const lines = linesOf(ranges());
      return lines[index] ?? lines[0];
    },
  };
}

/** One box for each line, in CSS pixels of the viewport. */
function linesOf(ranges: readonly Range[]): DOMRect[] {
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
