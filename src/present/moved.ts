/** Where a card that its reader moves can stand. */
import type { Point } from './motion';

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels that stay free at the edges of the viewport. */
export const EDGE = 8;
/** CSS pixels that an arrow key moves the card by; with Shift it is more. */
const STEP = { small: 16, large: 96 };

/** The place nearest to `at` where all of the card is in view; its head, if it does not fit. */
export function clamped(at: Point, card: Size, view: Size): Point {
  const within = (value: number, length: number, room: number) =>
    Math.round(Math.max(EDGE, Math.min(value, room - length - EDGE)));
  return { x: within(at.x, card.width, view.width), y: within(at.y, card.height, view.height) };
}

/** Where an arrow key moves the card to; undefined if the key is another. */
export function stepped(at: Point, key: string, large: boolean): Point | undefined {
  const by = large ? STEP.large : STEP.small;
  switch (key) {
    case 'ArrowLeft':
      return { x: at.x - by, y: at.y };
    case 'ArrowRight':
      return { x: at.x + by, y: at.y };
    case 'ArrowUp':
      return { x: at.x, y: at.y - by };
    case 'ArrowDown':
      return { x: at.x, y: at.y + by };
    default:
      return undefined;
  }
}
