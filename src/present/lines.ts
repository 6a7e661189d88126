/** The lines of a mention, which may be broken over several. */

import type { Point } from './listeners';
import type { Painter } from './painter';
import type { Anchor } from './place';

/** CSS pixels by which a point may miss a line. */
const SLACK = 3;

/** What the card of an annotation is placed by: its line under `point`, else its first. Undefined if it is not painted. */
export function anchorOf(painter: Painter, annotation: number, point: Point | undefined): Anchor | undefined {
  const context = painter.rangesOf(annotation)[0]?.startContainer.parentElement;
  if (!context) return undefined;
  const index = point
    ? Math.max(
        0,
        boxesOf(painter, annotation).findIndex((box) => contains(box, point)),
      )
    : 0;
  return {
    context,
    line: () => {
      const boxes = boxesOf(painter, annotation);
      return boxes[index] ?? boxes[0];
    },
  };
}

function boxesOf(painter: Painter, annotation: number): DOMRect[] {
  return painter.rangesOf(annotation).flatMap((range) => [...range.getClientRects()]);
}

function contains(box: DOMRect, { x, y }: Point): boolean {
  const across = x >= box.left - SLACK && x <= box.right + SLACK;
  return across && y >= box.top - SLACK && y <= box.bottom + SLACK;
}
