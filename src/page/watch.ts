/** Watches a document and its open shadow roots, and says which text has to be read again. */
import { ELEMENT, hidesByStyle, infoOf, isHiddenByMarkup, TEXT } from './elements';
import type { Parts } from './parts';

/** Told of what changes. Elements may have left the document since. */
export interface ChangeListener {
  /** The lines of a block changed. */
  line(container: Element | undefined): void;
  /** An element came, with all that is in it, or has to be seen in a new light. */
  tree(element: Element): void;
  /** An element left the document, with all that is in it. */
  gone(): void;
  /** Headings may have come or gone. */
  headings(): void;
  /** Something may have been shown or hidden. */
  looks(): void;
  /** All changes up to now have been told. */
  done(): void;
}

/** Attributes that show or hide, or that make text editable. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'contenteditable', 'role'];
/** Events after which a style sheet may show or hide something though no attribute changed. */
const EVENTS = ['click', 'toggle', 'load'];

/** Starts watching until `signal` aborts. Returns how to watch one more shadow root. */
export function watchTree(
  document: Document,
  parts: Parts,
  signal: AbortSignal,
  listener: ChangeListener,
): (root: ShadowRoot) => void {
  const observer = new MutationObserver((records) => {
    for (const record of records) note(record, parts, listener);
    listener.done();
  });
  const options: MutationObserverInit = {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
    attributeOldValue: true,
  };
  observer.observe(document, options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const passive = { signal, passive: true, capture: true };
  const looks = () => listener.looks();
  for (const type of EVENTS) document.addEventListener(type, looks, passive);
  document.defaultView?.addEventListener('resize', looks, passive);
  return (root) => {
    observer.observe(root, options);
    for (const type of EVENTS) root.addEventListener(type, looks, passive);
  };
}

function note(record: MutationRecord, parts: Parts, listener: ChangeListener): void {
  if (record.type === 'attributes') noteAttribute(record, parts, listener);
  else if (record.type === 'characterData') listener.line(parts.containerOf(record.target));
  else noteChildren(record, parts, listener);
}

function noteAttribute({ target, attributeName, oldValue }: MutationRecord, parts: Parts, to: ChangeListener): void {
  const element = target as Element;
  to.looks();
  if (attributeName === 'role') to.headings();
  // What a class does is only known when layout is asked.
  if (attributeName === 'class' || attributeName === 'open') return;
  const { part } = infoOf(element.localName);
  if (part !== 'inline' && part !== 'block') return;
  if (attributeName === 'style' || attributeName === 'hidden') {
    const before = attributeName === 'style' ? hidesByStyle(oldValue) : oldValue !== null;
    if (part === 'block' || before === isHiddenByMarkup(element)) return;
  }
  lookAnew(element, parts, to);
}

/** An element that a walk may have left out before, and may leave out now, is read again with the line around it. */
export function lookAnew(element: Element, parts: Parts, to: Pick<ChangeListener, 'line' | 'tree'>): void {
  to.tree(element);
  if (element.parentNode) to.line(parts.containerOf(element.parentNode));
}

/** Loops over lists as they are: to ask one for its iterator, or to copy it, takes longer than all else here. */
function noteChildren(record: MutationRecord, parts: Parts, to: ChangeListener): void {
  const { target, addedNodes, removedNodes } = record;
  let hasElements = false;
  let hasContent = false;
  for (let at = 0; at < addedNodes.length; at += 1) {
    const node = addedNodes[at] as Node;
    if (node.nodeType === ELEMENT) {
      hasElements = true;
      to.tree(node as Element);
    }
    hasContent ||= isContent(node);
  }
  for (let at = 0; at < removedNodes.length; at += 1) {
    const node = removedNodes[at] as Node;
    if (node.nodeType === ELEMENT) {
      hasElements = true;
      // Moved: it may have gone into a shadow tree that nobody watches.
      if (node.isConnected) to.tree(node as Element);
      else to.gone();
    }
    hasContent ||= isContent(node);
  }
  if (hasElements) to.headings();
  const container = parts.containerOf(target);
  // Inside an element that is part of a line, the line goes on around it.
  const inLine = container !== target && target.nodeType === ELEMENT;
  if (container && (inLine || hasContent || joinsLines(record))) to.line(container);
}

/**
 * Whether lines come together, or apart, where nodes came or went that are no part of a line. Blocks and blank text that
 * come or go where there is no text, as in any list that grows, change no line; to read the list's lines each time would
 * take time with the square of its length.
 */
function joinsLines(record: MutationRecord): boolean {
  // Most of what comes comes last.
  return hasText(record.nextSibling, 'nextSibling') && hasText(record.previousSibling, 'previousSibling');
}

/** Whether a line begins or ends next to a place: blank text and comments are passed over, a block ends the search. */
function hasText(from: Node | null, next: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = from; node; node = node[next]) {
    if (isContent(node)) return true;
    if (node.nodeType === ELEMENT && infoOf((node as Element).localName).part !== 'skip') return false;
  }
  return false;
}

function isContent(node: Node): boolean {
  if (node.nodeType === ELEMENT) {
    const { part } = infoOf((node as Element).localName);
    return part === 'inline' || part === 'gap';
  }
  return node.nodeType === TEXT && /\S/.test((node as Text).data);
}
