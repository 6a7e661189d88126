/**
 * The one element that is ever added to a page, while a card or a focus ring is shown: its contents are in a closed
 * shadow root that the page's scripts and styles do not reach, in the top layer above everything of the page.
 */
import { createSheet } from './sheets';

/** Events of the card that are no business of the page: its keyboard shortcuts, trackers and closing menus. */
const KEPT_IN = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'copy', 'focusin', 'focusout'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'dragstart', 'selectstart'],
];

/** The host and what is in it. */
export interface CardHost {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Puts the host into the page, on top of it. */
  show(): void;
  /** Takes the host out of the page. */
  hide(): void;
}

/** Makes the host; the page does not see it before it is shown. It goes when `signal` aborts. */
export function createHost(document: Document, css: string, signal: AbortSignal): CardHost {
  const window = document.defaultView;
  if (!window) throw new Error('the document has no window');
  const element = document.createElement('thaw-card');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = createSheet(window, signal);
  sheet.set(css);
  sheet.adopt(shadow);
  for (const type of KEPT_IN) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return {
    element,
    shadow,
    show() {
      if (signal.aborted) return;
      const parent = parentFor(document);
      if (element.parentNode !== parent) parent.append(element);
      if (element.popover !== 'manual') element.popover = 'manual';
      // Anew each time, to be above what the page has put into the top layer meanwhile.
      if (element.matches(':popover-open')) return;
      element.showPopover();
    },
    hide: () => element.remove(),
  };
}

/** Outside of an open modal dialog everything is inert, the top layer included. */
function parentFor(document: Document): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}
