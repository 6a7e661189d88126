/** What only the browser's layout tells. Asked for the few blocks that matter, never for a whole page. */
import { isFolded, parentOf } from './elements';
import type { Run } from './walk';

const IN_LINE = /^(?:inline|contents|ruby|none)/;

/** Whether an element is shown, as far as layout tells; what is only scrolled out of sight is. */
export function isShown(element: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) {
    if (one.checkVisibility({ visibilityProperty: true })) return true;
    // An element without a box of its own is shown if what is around it is.
    if (styleOf(one)?.display !== 'contents') return false;
  }
  return false;
}

/** Whether text that is directly in an element is shown. */
export function showsText(element: Element): boolean {
  if (isFolded(element) || !isShown(element)) return false;
  return !element.shadowRoot || element.shadowRoot.querySelector('slot:not([name]),slot[name=""]') !== null;
}

/** Whether an element is part of a line. A float counts as such: it is how big initials are made. */
export function isInLine(element: Element): boolean {
  const style = styleOf(element);
  return !style || IN_LINE.test(style.display) || style.float !== 'none';
}

/** Where layout disagrees with a run that was cut by the names of elements. */
export interface Look {
  /** Whether any of its text is shown. */
  readonly shown: boolean;
  /** Innermost elements around hidden text. */
  readonly hidden: readonly Element[];
  /** Elements in the line that are blocks by their layout. */
  readonly blocks: readonly Element[];
}

/** Looks at the elements around each piece of a run. */
export function look({ container, pieces }: Pick<Run, 'container' | 'pieces'>): Look {
  const parents = new Set(pieces.map(({ node }) => node.parentElement ?? container));
  const isOfShadow = pieces[0]?.node.getRootNode() !== container.getRootNode();
  const hidden: Element[] = [];
  const blocks = new Set<Element>();
  for (const parent of parents) {
    const shows = parent === container && isOfShadow ? isShown : showsText;
    if (!shows(parent)) {
      hidden.push(parent);
      continue;
    }
    for (let one: Element | null = parent; one && one !== container; one = one.parentElement) {
      if (!isInLine(one)) blocks.add(one);
    }
  }
  const shown = hidden.length < parents.size;
  // A block that hides its own text but shows what is in it cannot be left out for that.
  return { shown, hidden: shown ? hidden.filter((one) => one !== container) : hidden, blocks: [...blocks] };
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
