/**
 * Glances at all text of a page, and at what comes later, as cheaply as the platform allows: to find out whether there
 * is anything that is worth reading. Whole parts of a page are taken at once and passed over where they cannot hold
 * anything. Hidden and edited text is seen too; which text counts is found out by reading.
 */
import { ELEMENT, FRAGMENT, infoOf, TEXT } from './elements';
import { hostsIn } from './hosts';
import { createLateRoots } from './late-roots';
import { createSlicer, type Slicer } from './slices';

/** How a page is glanced at. */
export interface GlanceOptions {
  readonly document: Document;
  /** Ends glancing. */
  readonly signal: AbortSignal;
  /** Whether there may be something in a text in which words of different lines have run together. */
  readonly mayHold: (text: string) => boolean;
  /** Called with lines of text, or with parts of them: with all that may hold something. */
  readonly onText: (text: string) => void;
}

/** Blocks that hold nothing but one line: their text is taken at once. */
const LINES = new Set('p h1 h2 h3 h4 h5 h6 dt caption figcaption legend summary'.split(' '));
/** With more than this waiting, the whole document is glanced at again, and no dead node is held meanwhile. */
const MOST = 2000;
/** A part of a page that has more elements, or more units of text, is too much for a slice. */
const MOST_ELEMENTS = 5000;
const MOST_TEXT = 300_000;

/** Starts once the document is shown. */
export function glance({ document, signal, mayHold, onText }: GlanceOptions): void {
  const slicer = createSlicer(document, signal);
  const roots = new WeakSet<Node>();
  const lateRoots = createLateRoots(signal, (root) => {
    addRoot(root);
    wake();
  });
  let waiting = new Set<Node>([document.documentElement]);
  let busy = false;

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') waiting.add(target);
      else for (const node of addedNodes) waiting.add(node);
    }
    if (waiting.size > MOST) waiting = new Set([document.documentElement]);
    lateRoots.look();
    wake();
  });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  wake();

  function wake(): void {
    if (busy || signal.aborted || waiting.size === 0) return;
    busy = true;
    void work(slicer).finally(() => {
      busy = false;
      wake();
    });
  }

  async function work(slices: Slicer): Promise<void> {
    await slices.next();
    const nodes = waiting;
    waiting = new Set();
    for (const node of nodes) {
      if (!node.isConnected || (node.parentNode && nodes.has(node.parentNode))) continue;
      for (const text of textsOf(node, mayHold)) {
        onText(text);
        if (signal.aborted) return;
        if (slices.over()) await slices.next();
      }
      for (const element of hostsIn(node)) {
        onHost(element);
        if (slices.over()) await slices.next();
      }
    }
  }

  function onHost(element: Element): void {
    if (element.shadowRoot) addRoot(element.shadowRoot);
    else lateRoots.add(element);
  }

  function addRoot(root: ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, WATCHED);
    waiting.add(root);
  }
}

const WATCHED = { subtree: true, childList: true, characterData: true } as const;

/**
 * The texts under a node that may hold something, a line at a time where lines can be told by names alone; empty ones
 * where there was work without a text. Nodes may come and go between two texts: what comes is told by mutations, and the
 * walk ends early where its place has gone.
 */
export function* textsOf(top: Node, mayHold: GlanceOptions['mayHold']): Generator<string> {
  let node: Node | null = top;
  while (node) {
    let into: Node | null = null;
    if (node.nodeType === TEXT) yield* pieces((node as Text).data);
    else if (node.nodeType === FRAGMENT) into = node.firstChild;
    else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const name = element.localName;
      const { part, host } = infoOf(name);
      const isCustom = host && part === 'inline' && name !== 'span';
      if ((part === 'inline' && !isCustom) || LINES.has(name)) yield* pieces(element.textContent ?? '');
      else if (part === 'block' || isCustom) {
        if (isPassedOver(element, mayHold)) yield '';
        else into = element.firstChild;
      }
    }
    if (into) {
      node = into;
      continue;
    }
    while (node && node !== top && !node.nextSibling) node = node.parentNode;
    node = node === top ? null : (node?.nextSibling ?? null);
  }
}

function isPassedOver(element: Element, mayHold: GlanceOptions['mayHold']): boolean {
  if (element.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  const text = element.textContent ?? '';
  return text.length <= MOST_TEXT && !mayHold(text);
}

/** A text in pieces that fit into a slice, each with the beginning of the next. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += MOST_TEXT) yield text.slice(at, at + MOST_TEXT + OVERLAP);
}

/** No form is longer. */
const OVERLAP = 300;
