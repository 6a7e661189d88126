/** Where in the page the card has to stand in order to be seen and used: what lies on top makes all else inert. */
import { closest, deepElementAt, isIn } from './tree';

/** Elements that may fill the screen and show nothing of what is put into them. */
const CLOSED = 'iframe, frame, embed, object, video, audio, img, canvas, svg';

/** What closes at a press outside of it. */
const CLOSING = '[popover]:not([popover=manual]):popover-open';

/**
 * The element to put the card into.
 * @param roots - the document and the shadow trees in it
 * @param context - where the mark is
 */
export function parentFor(
  document: Document,
  roots: Iterable<Document | ShadowRoot>,
  context: Element | undefined,
): Element {
  const dialog = topmost(document, roots);
  const full = fullscreenIn(document);
  const layer = dialog && !(full && isIn(full, dialog)) ? dialog : full;
  const popover = context && closest(context, CLOSING);
  if (popover && (!layer || isIn(popover, layer))) return popover;
  return layer && !layer.matches(CLOSED) ? layer : document.documentElement;
}

/** The modal dialog that can be used. */
function topmost(document: Document, roots: Iterable<Document | ShadowRoot>): Element | undefined {
  const dialogs = [...roots].flatMap((root) => [...root.querySelectorAll('dialog:modal')]);
  if (dialogs.length < 2) return dialogs[0];
  // Their order on top is the order in which they were opened, which only shows.
  const isHit = (dialog: Element) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const there = deepElementAt(document, (left + right) / 2, (top + bottom) / 2);
    return there !== null && isIn(there, dialog);
  };
  return dialogs.findLast(isHit) ?? dialogs.at(-1);
}

/** What fills the screen, in an open shadow tree too. */
function fullscreenIn(tree: Document | ShadowRoot): Element | null {
  const { fullscreenElement } = tree;
  const root = fullscreenElement?.shadowRoot;
  return (root && fullscreenIn(root)) || fullscreenElement;
}
