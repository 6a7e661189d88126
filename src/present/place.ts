/**
 * Where the card stands: by the line of the mention, never over it.
 */
import { autoUpdate, computePosition, flip, hide, offset, type Placement, shift, size } from '@floating-ui/dom';

/** CSS pixels between the line and the card. */
const GAP = 6;
/** CSS pixels that stay free at the edges of the viewport. */
const EDGE = 8;
/** Viewports narrower than this, in CSS pixels, get the card as a sheet at their bottom. */
const SHEET_BELOW = 480;
/** A card lower than this, in CSS pixels, cannot be read; it may then cover part of the page's edge. */
const LEAST_HEIGHT = 96;
/** A card lower than this, in CSS pixels, has no room for a scrolled part between its head and its foot. */
const LOW = 240;
/** The part of the viewport's height that the card takes at most. */
const MOST_HEIGHT = 0.6;
/** Height in CSS pixels with which a card is read in peace; below the line is the place for it if it has that there. */
const GOOD_HEIGHT = 360;

/** What the card is placed by. */
export interface Anchor {
  /** An element that scrolls with the mention. */
  readonly context: Element;
  /** What the card must not cover, in CSS pixels of the viewport; undefined if it has gone. */
  box(): DOMRect | undefined;
}

/**
 * Whether all of `card`, as it is now in the page, can be seen at `anchor` without scrolling in it, its timeline apart:
 * that adds to what was said, and may be scrolled to.
 */
export function fits(card: HTMLElement, anchor: Anchor, window: Window): boolean {
  const viewHeight = heightOf(window);
  const { above, below } = roomAt(anchor.box(), viewHeight);
  const { maxHeight } = card.style;
  if (isNarrow(window)) card.dataset.sheet = 'bottom';
  card.style.maxHeight = 'none';
  const { height } = card.getBoundingClientRect();
  const extra = card.querySelector('.timeline')?.getBoundingClientRect().height ?? 0;
  card.style.maxHeight = maxHeight;
  return height - extra <= Math.min(viewHeight * MOST_HEIGHT, Math.max(above, below));
}

/** Whether the card is a sheet at an edge of the viewport, for lack of room beside anything. */
export function isNarrow(window: Window | null): boolean {
  return window !== null && window.innerWidth < SHEET_BELOW;
}

/** The viewport's height without a scroll bar at its bottom, in CSS pixels. */
function heightOf({ visualViewport, innerHeight }: Window): number {
  return visualViewport ? visualViewport.height * visualViewport.scale : innerHeight;
}

/** CSS pixels that a card may take above and below a box. */
function roomAt(box: DOMRect | undefined, height: number): { above: number; below: number } {
  const free = GAP + EDGE;
  return { above: (box?.top ?? 0) - free, below: height - (box?.bottom ?? 0) - free };
}

/** Keeps `card` at its anchor until `signal` aborts. `onLost` is called when the anchor is out of sight. */
export function place(card: HTMLElement, anchor: Anchor, signal: AbortSignal, onLost: () => void): void {
  let last = anchor.box();
  const reference = {
    contextElement: anchor.context,
    getBoundingClientRect: () => {
      last = anchor.box() ?? last;
      return last ?? new DOMRect();
    },
  };
  const window = card.ownerDocument.defaultView;
  // Chosen once: a card that grows while it is read must not jump to the other side of its line.
  const placement = placementAt(anchor, window);
  card.style.removeProperty('max-height');
  const update = async () => {
    if (signal.aborted || !window) return;
    if (isLost(anchor.box(), window)) {
      onLost();
      return;
    }
    if (isNarrow(window)) {
      placeSheet(card, last, window);
      const { middlewareData } = await computePosition(reference, card, { strategy: 'fixed', middleware: [hide()] });
      if (middlewareData.hide?.referenceHidden && !signal.aborted) onLost();
      return;
    }
    delete card.dataset.sheet;
    const { x, y, middlewareData } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply({ availableHeight }) {
            const most = Math.min(heightOf(window) * MOST_HEIGHT, Math.max(availableHeight, LEAST_HEIGHT));
            limit(card, most);
          },
        }),
        hide(),
      ],
    });
    if (signal.aborted) return;
    // Scrolled away in a box that is in view itself.
    if (middlewareData.hide?.referenceHidden) {
      onLost();
      return;
    }
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  };
  const safely = () => {
    update().catch(() => {
      // The page took the anchor away while it was measured; the next change places anew or closes.
    });
  };
  const stop = autoUpdate(reference, card, safely);
  signal.addEventListener('abort', stop, { once: true });
}

/** Below the line if that is good enough or better than above, from where its text starts. */
function placementAt(anchor: Anchor, window: Window | null): Placement {
  const { above, below } = roomAt(anchor.box(), window ? heightOf(window) : 0);
  const side = below >= Math.min(GOOD_HEIGHT, above) ? 'bottom' : 'top';
  const rightToLeft = window?.getComputedStyle(anchor.context).direction === 'rtl';
  return rightToLeft ? `${side}-end` : `${side}-start`;
}

/** At the bottom, or at the top if the line is where there would be too little room below it. */
function placeSheet(card: HTMLElement, line: DOMRect | undefined, window: Window): void {
  const viewHeight = heightOf(window);
  // It stands at an edge, and needs to keep clear of none.
  const room = roomAt(line, viewHeight);
  const [above, below] = [room.above + EDGE, room.below + EDGE];
  const most = viewHeight * MOST_HEIGHT;
  const bottom = below >= Math.min(above, most);
  card.dataset.sheet = bottom ? 'bottom' : 'top';
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  limit(card, Math.min(most, Math.max(LEAST_HEIGHT, bottom ? below : above)));
}

/** Gives a card that stands by itself the form and the height that the viewport has room for. */
export function adapt(card: HTMLElement, window: Window): void {
  if (isNarrow(window)) {
    card.dataset.sheet ??= 'bottom';
    card.style.removeProperty('left');
    card.style.removeProperty('top');
  } else delete card.dataset.sheet;
  limit(card, heightOf(window) * MOST_HEIGHT);
}

/** Lets `card` be as high as `most` CSS pixels. A low one is scrolled as a whole. */
function limit(card: HTMLElement, most: number): void {
  card.style.maxHeight = `${Math.floor(most)}px`;
  card.toggleAttribute('data-low', most < LOW);
}

function isLost(line: DOMRect | undefined, window: Window): boolean {
  if (!line || (line.width === 0 && line.height === 0)) return true;
  return line.bottom < 0 || line.top > window.innerHeight || line.right < 0 || line.left > window.innerWidth;
}
