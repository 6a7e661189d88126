/** Numbers the sections of a page: a heading begins one, the page begins with section 0. */
import type { Block, BlockId, BlockRole } from '../text/types';
import { FOLLOWING, FRAGMENT, HEADINGS, isHeading, parentOf } from './elements';
import type { Run } from './walk';

/** Tells where blocks stand. */
export interface Sections {
  /**
   * The number of the section that a text stands in; that of a heading stands in its own.
   * @param near - a heading that is likely to be the section's, or one shortly before
   */
  sectionOf(text: Node, near?: Element): number;
  /** The heading that the section of a text begins with. */
  headingOf(text: Node): Element | undefined;
  /** Headings may have come or gone; numbers given before stay with their headings. */
  refresh(): void;
}

/** The headings of a tree, in document order. */
interface Headings {
  readonly headings: readonly Element[];
  readonly indexes: ReadonlyMap<Element, number>;
  /** Index of the one that was last asked for; -1 if that was none. */
  last: number;
}

/** Sections of a page; its headings are looked up when first asked for. */
export function createSections(): Sections {
  const numbers = new WeakMap<Element, number>();
  let next = 1;
  let headings = new WeakMap<Node, Headings>();
  return {
    headingOf: (text) => headingOf(text),
    refresh() {
      headings = new WeakMap();
    },
    sectionOf(text, near) {
      const heading = headingOf(text, near);
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

  /** The heading of a text's section: in its own tree, else in the one around that. */
  function headingOf(text: Node, near?: Element): Element | undefined {
    let node: Node | undefined = text;
    while (node) {
      const root: Node = node.getRootNode();
      const close = headings.has(root) ? undefined : headingClose(node, near ? CLOSE : FAR);
      if (close) return close;
      const known = headingsIn(root);
      const hint = (near && known.indexes.get(near)) ?? known.last;
      known.last = lastBefore(known.headings, node, hint);
      const heading = known.headings[known.last];
      if (heading) return heading;
      node = root.nodeType === FRAGMENT ? (root as Partial<ShadowRoot>).host : undefined;
    }
    return undefined;
  }

  function headingsIn(root: Node): Headings {
    let found = headings.get(root);
    if (!found) {
      const all = 'querySelectorAll' in root ? [...(root as ParentNode).querySelectorAll(HEADINGS)] : [];
      found = { headings: all, indexes: new Map(all.map((heading, index) => [heading, index])), last: -1 };
      headings.set(root, found);
    }
    return found;
  }
}

/** A run as a block; where it stands is found out when it is asked for, which is for those that are kept only. */
export function blockOf(id: BlockId, run: Run, sections: Sections, near?: Element): Block {
  return new RunBlock(id, run, sections, near);
}

/** A class, since accessors of single objects are slow to make, and most blocks are forgotten at once. */
class RunBlock implements Block {
  readonly text: string;

  constructor(
    readonly id: BlockId,
    private readonly run: Run,
    private readonly sections: Sections,
    private readonly near: Element | undefined,
  ) {
    this.text = run.text;
  }

  get role(): BlockRole {
    return roleOf(this.run.container);
  }

  get section(): number {
    return this.sections.sectionOf(this.run.pieces[0]?.node ?? this.run.container, this.near);
  }
}

/** Blocks whose text is short text that is no sentence. */
const LABELS = new Set('caption dt figcaption legend li summary td th'.split(' '));

/** What a block is on its page, by the elements it stands in. */
export function roleOf(container: Element): BlockRole {
  for (let one: Element | null = container; one; one = parentOf(one)) {
    if (isHeading(one)) return 'heading';
    if (LABELS.has(one.localName)) return 'label';
    if (one.localName === 'p' || one.localName === 'blockquote') return 'prose';
  }
  return 'prose';
}

/** Elements that are looked at before all headings of a tree are asked for. */
const CLOSE = 32;
/** The same for what is read first, while a reader waits: on a long page to ask for all takes a slice. */
const FAR = 250;

/** The heading around a node, or before it, if it is close. Pages that grow mostly bring text with its heading. */
function headingClose(node: Node, most: number): Element | undefined {
  let one = elementBefore(node);
  for (let steps = 0; one && steps < most; steps += 1) {
    if (isHeading(one)) return one;
    one = elementBefore(one);
  }
  return undefined;
}

/** The element that begins last before a node does. */
function elementBefore(node: Node): Element | null {
  let one = (node as Partial<NonDocumentTypeChildNode>).previousElementSibling;
  while (one?.lastElementChild) one = one.lastElementChild;
  return one ?? node.parentElement;
}

/** Headings that are looked at one by one before the middle of the rest is. */
const NEAR = 4;

/**
 * The last of `headings`, which are in document order, that holds `node` or stands before it. Pages are read from top to
 * bottom, so that it is nearly always the one of the last answer. Browsers look for the one place from the other, and
 * backwards: asked the wrong way round they go through all that stands before.
 * @param hint - index of the last answer
 */
function lastBefore(headings: readonly Element[], node: Node, hint: number): number {
  const isBefore = (heading: Element) => (heading.compareDocumentPosition(node) & FOLLOWING) !== 0;
  const isAfter = (heading: Element) => (node.compareDocumentPosition(heading) & FOLLOWING) !== 0;
  let low = 0;
  let high = headings.length;
  const same = headings[hint];
  if (!same || isBefore(same)) {
    for (low = hint + 1; low <= hint + NEAR; low += 1) {
      const next = headings[low];
      if (!next || isAfter(next)) return low - 1;
    }
  } else {
    high = hint;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(headings[middle] as Element)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
