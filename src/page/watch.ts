/** Watches a document and its open shadow roots, and says which text has to be read again. */
import { containerOf } from './walk';

/** What changed since the last time. Elements may have left the document since. */
export interface Changes {
  /** Blocks whose own lines changed. */
  readonly changed: ReadonlySet<Element>;
  /** Elements that came, with all that is in them. */
  readonly added: ReadonlySet<Element>;
  /** Whether something may have been shown or hidden. */
  readonly looks: boolean;
}

/** Attributes that show or hide, or that make text editable. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'contenteditable'];

/** Starts watching until `signal` aborts. Returns how to watch one more shadow root. */
export function watchTree(
  document: Document,
  signal: AbortSignal,
  onChange: (changes: Changes) => void,
): (root: ShadowRoot) => void {
  const observer = new MutationObserver((records) => {
    const changes = { changed: new Set<Element>(), added: new Set<Element>(), looks: false };
    for (const record of records) note(record, changes);
    if (changes.looks || changes.changed.size > 0 || changes.added.size > 0) onChange(changes);
  });
  const options = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  };
  observer.observe(document, options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // Not every change of looks is a change of the tree: a media query, a check box that a style sheet looks at.
  const looks = () => onChange({ changed: new Set(), added: new Set(), looks: true });
  const passive = { signal, passive: true, capture: true };
  for (const type of ['click', 'toggle']) document.addEventListener(type, looks, passive);
  document.defaultView?.addEventListener('resize', looks, passive);
  return (root) => observer.observe(root, options);
}

function note(record: MutationRecord, changes: { changed: Set<Element>; added: Set<Element>; looks: boolean }): void {
  const { target, type, attributeName } = record;
  if (type === 'attributes') {
    if (attributeName === 'contenteditable') changes.added.add(target as Element);
    else if (attributeName === 'hidden') addContainer(target, changes.changed);
    changes.looks = true;
    return;
  }
  addContainer(target, changes.changed);
  for (const node of record.addedNodes) {
    if (node.nodeType === Node.ELEMENT_NODE) changes.added.add(node as Element);
  }
}

function addContainer(node: Node, changed: Set<Element>): void {
  const container = containerOf(node);
  if (container) changed.add(container);
}
