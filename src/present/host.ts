/**
 * The one element that is ever added to a page, while a card or a focus ring is shown: its contents are in a closed
 * shadow root that the page's scripts and styles do not reach, in the top layer above everything of the page.
 */
import type { Settings } from '../settings/schema';
import { isFrom } from './focus';
import { isOnDark } from './ground';
import { parentFor } from './layers';
import { createPulse } from './pulse';
import { safely } from './safely';
import { keepFromSelections } from './selecting';
import { createSheet } from './sheets';

/** Events of the card that are no business of the page, its trackers and closing menus. For keys see {@link keepKeys}. */
const KEPT_IN = [
  ...['beforeinput', 'input', 'change', 'copy', 'focusin', 'focusout'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'dragstart', 'selectstart'],
];

/** The host and what is in it. */
export interface CardHost {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** What all that is shown stands in. */
  readonly frame: HTMLElement;
  /** Puts the host into the page, on top of it, for what is shown in an element; without one, for what was before. */
  show(context?: Element): void;
  /** Takes the host out of the page. */
  hide(): void;
  setTheme(theme: Settings['theme']): void;
}

/** What the host needs. */
interface HostOptions {
  readonly document: Document;
  readonly css: string;
  readonly signal: AbortSignal;
  /** The document and the shadow trees in it. */
  readonly roots: () => Iterable<Document | ShadowRoot>;
}

/** Makes the host; the page does not see it before it is shown. It goes when `signal` aborts. */
export function createHost({ document, css, signal, roots }: HostOptions): CardHost {
  const window = document.defaultView;
  if (!window) throw new Error('the document has no window');
  const element = document.createElement('thaw-card');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = createSheet(window, signal);
  sheet.set(css);
  sheet.adopt(shadow);
  const frame = document.createElement('div');
  frame.className = 'thaw';
  shadow.append(frame);
  const pulse = createPulse(frame);
  keepFromSelections(window, element, frame, signal);
  let theme: Settings['theme'] = 'auto';
  let context = new WeakRef<Element>(document.documentElement);
  for (const type of KEPT_IN) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  signal.addEventListener('abort', hide, { once: true });
  // What the page puts on top of everything would cover the card, and a modal dialog would make it inert.
  const raiseSoon = (event: Event) => {
    const isDialog = (event.target as Element | null)?.localName === 'dialog';
    // Of a dialog in a shadow tree, and in Chromium before 132 of any, nothing is told but that focus goes into it.
    const moved = event.type === 'focusin';
    if (moved || event.type === 'fullscreenchange' || isDialog) safely(() => raise(moved));
  };
  for (const type of ['toggle', 'focusin', 'fullscreenchange']) {
    document.addEventListener(type, raiseSoon, { capture: true, passive: true, signal });
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => safely(followPage), { signal });
  return {
    element,
    shadow,
    frame,
    show(at) {
      if (signal.aborted) return;
      if (at) context = new WeakRef(at);
      // Before anything is painted.
      followPage();
      const parent = parentFor(document, roots(), context.deref());
      if (element.parentNode !== parent) moveTo(parent);
      if (element.popover !== 'manual') element.popover = 'manual';
      // Anew each time, to be above what the page has put into the top layer meanwhile.
      if (element.matches(':popover-open')) return;
      element.showPopover();
      pulse.start();
    },
    hide,
    setTheme(next) {
      theme = next;
      followPage();
    },
  };

  function followPage(): void {
    const at = context.deref();
    const follows = theme === 'page' && at?.isConnected;
    frame.dataset.theme = follows ? (isOnDark(at) ? 'dark' : 'light') : theme;
  }

  function hide(): void {
    pulse.stop();
    element.remove();
  }

  /** The host has the size that it has on a page without zoom, so that places are those of the viewport. */
  function moveTo(parent: Element): void {
    parent.append(element);
    element.style.setProperty('--unzoomed', String(1 / parent.currentCSSZoom));
  }

  /** Puts what is shown on top again, or only where it belongs now; focus stays where it is. */
  function raise(onlyMove: boolean): void {
    if (!element.isConnected) return;
    const focused = shadow.activeElement as HTMLElement | null;
    const parent = parentFor(document, roots(), context.deref());
    if (element.parentNode === parent && (onlyMove || document.fullscreenElement === null)) return;
    if (element.parentNode === parent) element.hidePopover();
    else moveTo(parent);
    element.showPopover();
    if (focused && shadow.activeElement !== focused) focused.focus({ preventScroll: true });
  }
}

/**
 * Keeps keys that are pressed in the card from every listener of the page that is called after this one, capturing
 * ones too; what the keys do by themselves (tabbing, pressing buttons, scrolling) they still do. Listeners of our own
 * have to be there before; inside the card there can be none.
 */
export function keepKeys(window: Window, host: Element, signal: AbortSignal): void {
  /** Keys that went down in the card: the page hears nothing of their coming up, wherever focus is then. */
  const down = new Set<string>();
  const on = (type: 'keydown' | 'keypress' | 'keyup', isKept: (event: KeyboardEvent) => boolean) =>
    window.addEventListener(type, (event) => isKept(event) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  on('keydown', (event) => {
    if (!isFrom(event, host)) {
      down.delete(event.code);
      return false;
    }
    down.add(event.code);
    // It closes the card, and not the page's dialog or full-screen video around it as well.
    if (event.key === 'Escape') event.preventDefault();
    return true;
  });
  on('keypress', (event) => isFrom(event, host));
  on('keyup', (event) => down.delete(event.code));
}
