/** Where the keyboard's focus is on the page, also in what web components are made of. */

/** Elements that are windows of their own: what happens in them is not heard outside. */
const FRAMES = 'iframe, frame, embed, object';

/** The innermost element with focus; of `host`, whose inside is nobody's business, the element itself. */
export function focusedIn(document: Document, host?: Element): Element | null {
  let active = document.activeElement;
  while (active && active !== host && active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Gives focus to an element without scrolling to it. False if it has gone, or takes none. */
export function giveFocus(element: Element | null): boolean {
  if (!element?.isConnected || element.localName === 'body' || !('focus' in element)) return false;
  (element as HTMLElement).focus({ preventScroll: true });
  return true;
}

/** What can be reached with Tab; of a group of radio buttons it is the one that is chosen. */
const STOPS = 'a[href], button:enabled, summary, input:enabled:not([type=radio]:not(:checked))';

/** Whether no element in `box` comes after an element of it at Tab. */
export function isLastStop(element: Element | null, box: Element): boolean {
  return element !== null && [...box.querySelectorAll(STOPS)].findLast((one) => one.checkVisibility()) === element;
}

/** Whether an event's target is a window of its own in the page. */
export function isFrame(target: EventTarget | null): boolean {
  return target !== null && 'matches' in target && (target as Element).matches(FRAMES);
}

/** Whether an event comes from an element or from what is in it, whichever shadow trees are around them. */
export function isFrom(event: Event, element: Element): boolean {
  return event.target === element || event.composedPath().includes(element);
}
