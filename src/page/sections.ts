/** Numbers the sections of a page: a heading begins one, the page begins with section 0. */
import type { BlockRole } from '../text/types';
import { isHeading, isLabel, parentOf } from './elements';

/** Tells where blocks stand. */
export interface Sections {
  /** The number of the section that a block stands in; a heading stands in its own. */
  sectionOf(container: Element): number;
  /** Headings may have come or gone; numbers given before stay with their headings. */
  refresh(): void;
}

/** Sections of a document; looks its headings up when first asked. */
export function createSections(document: Document): Sections {
  const numbers = new WeakMap<Element, number>();
  let next = 1;
  let headings: Element[] | undefined;
  return {
    refresh() {
      headings = undefined;
    },
    sectionOf(container) {
      headings ??= [...document.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"]')];
      const heading = lastBefore(headings, container);
      if (!heading) return 0;
      let number = numbers.get(heading);
      if (number === undefined) {
        number = next;
        next += 1;
        numbers.set(heading, number);
      }
      return number;
    },
  };
}

/** What a block is on its page, by the elements it stands in. */
export function roleOf(container: Element): BlockRole {
  for (let one: Element | null = container; one; one = parentOf(one)) {
    if (isHeading(one)) return 'heading';
    if (isLabel(one)) return 'label';
    if (one.localName === 'p' || one.localName === 'blockquote') return 'prose';
  }
  return 'prose';
}

/** The last of `headings`, which are in document order, that is `node`, holds it, or stands before it. */
function lastBefore(headings: readonly Element[], node: Element): Element | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle] as Element;
    const position = heading.compareDocumentPosition(node);
    if (heading === node || position & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}
