/**
 * Where the card stands: by the line of the mention, never over it.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** CSS pixels between the line and the card. */
const GAP = 6;
/** CSS pixels that stay free at the edges of the viewport. */
const EDGE = 8;
/** Viewports narrower than this, in CSS pixels, get the card as a sheet at their bottom. */
const SHEET_BELOW = 480;
/** A card lower than this, in CSS pixels, cannot be read; it may then cover part of the page's edge. */
const LEAST_HEIGHT = 120;
/** The part of the viewport's height that the card takes at most. */
const MOST_HEIGHT = 0.6;

/** What the card is placed by. */
export interface Anchor {
  /** An element that scrolls with the mention. */
  readonly context: Element;
  /** The line's box now, in CSS pixels of the viewport; undefined if it has gone. */
  line(): DOMRect | undefined;
}

/** Keeps `card` at its anchor until `signal` aborts. `onLost` is called when the line has left the viewport. */
export function place(card: HTMLElement, anchor: Anchor, signal: AbortSignal, onLost: () => void): void {
  let last = anchor.line();
  const reference = {
    contextElement: anchor.context,
    getBoundingClientRect: () => {
      last = anchor.line() ?? last;
      return last ?? new DOMRect();
    },
  };
  const update = async () => {
    const window = card.ownerDocument.defaultView;
    if (signal.aborted || !window) return;
    if (isLost(anchor.line(), window)) {
      onLost();
      return;
    }
    if (window.innerWidth < SHEET_BELOW) {
      placeSheet(card, last, window);
      return;
    }
    delete card.dataset.sheet;
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply({ availableHeight }) {
            const most = Math.min(window.innerHeight * MOST_HEIGHT, Math.max(availableHeight, LEAST_HEIGHT));
            card.style.maxHeight = `${Math.floor(most)}px`;
          },
        }),
      ],
    });
    if (signal.aborted) return;
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

/** At the bottom, or at the top if the line is where there would be too little room below it. */
function placeSheet(card: HTMLElement, line: DOMRect | undefined, { innerHeight }: Window): void {
  const below = innerHeight - (line?.bottom ?? 0) - GAP;
  const above = (line?.top ?? 0) - GAP;
  const most = innerHeight * MOST_HEIGHT;
  const bottom = below >= Math.min(above, most);
  card.dataset.sheet = bottom ? 'bottom' : 'top';
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  card.style.maxHeight = `${Math.floor(Math.min(most, Math.max(LEAST_HEIGHT, bottom ? below : above)))}px`;
}

function isLost(line: DOMRect | undefined, window: Window): boolean {
  if (!line || (line.width === 0 && line.height === 0)) return true;
  return line.bottom < 0 || line.top > window.innerHeight || line.right < 0 || line.left > window.innerWidth;
}
