/**
 * Keeps the card's words out of what readers select of the page: Chromium takes the card along when all is selected,
 * and copies it. Its words can be selected from within.
 */
import { isFrom } from './focus';

/** Lets text in `frame` be selected while the reader is at it, until `signal` aborts. */
export function keepFromSelections(window: Window, host: Element, frame: HTMLElement, signal: AbortSignal): void {
  const allow = (isAllowed: boolean) => frame.toggleAttribute('data-selectable', isAllowed);
  const options = { capture: true, passive: true, signal };
  // Heard before the browser begins to select.
  window.addEventListener('pointerdown', (event) => allow(isFrom(event, host)), options);
  window.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) allow(false);
    },
    options,
  );
}
