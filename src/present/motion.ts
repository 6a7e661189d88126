/** How the pointer moves: how fast it is, and whether it is on its way from a mark to the card. */

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the pointer was, and when, in milliseconds. */
export interface Sample extends Point {
  readonly at: number;
}

/** The sides of a box, in CSS pixels of the viewport. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Milliseconds that say how fast the pointer is now. */
const WINDOW = 60;
/** Browsers that hide their clocks tell several moves for the same time; none takes less than a frame. */
const FRAME = 16;
/** CSS pixels a millisecond from which on a pointer is on its way elsewhere: a hand that aims is far slower. */
const FAST = 0.4;

/** The samples that still count once another one is there. */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  // The last one before the window tells where the pointer came from.
  const first = samples.findLastIndex(({ at }) => at <= next.at - WINDOW);
  return [...samples.slice(Math.max(first, 0)), next];
}

/** Whether the pointer is too fast for what is under it to be meant. */
export function isFast(samples: readonly Sample[], now: number): boolean {
  const last = samples.at(-1);
  if (!last || now - last.at > WINDOW) return false;
  let length = 0;
  for (const [index, one] of samples.entries()) {
    const before = samples[index - 1];
    if (before) length += Math.hypot(one.x - before.x, one.y - before.y);
  }
  return length / Math.max(FRAME, last.at - (samples[0]?.at ?? last.at)) > FAST;
}

/**
 * Whether a pointer that left a mark at `from` and is at `now` is in the cone between that place and the card: all that
 * it crosses on any straight way there.
 */
export function isInCone(from: Point, now: Point, card: Sides): boolean {
  // How far along the ray from `from` through `now` it is in the card: from `enter` to `leave`, 1 being at `now`.
  let [enter, leave] = [1, Number.POSITIVE_INFINITY];
  for (const [start, through, low, high] of [
    [from.x, now.x, card.left, card.right],
    [from.y, now.y, card.top, card.bottom],
  ] as const) {
    const step = through - start;
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter <= leave;
}

/** How far a place is from a box, in CSS pixels; 0 inside. */
export function distanceTo(box: Sides, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
