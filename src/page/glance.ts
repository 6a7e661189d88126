/**
 * Glances at all text of a page, and at what comes later, as cheaply as the platform allows: to find out whether there
 * is anything that is worth reading. Whole parts of a page are taken at once and passed over where they cannot hold
 * anything. Hidden and edited text is seen too; which text counts is found out by reading.
 */
import { ELEMENT } from './elements';
import { hostsIn } from './hosts';
import { createLateRoots } from './late-roots';
import { createSlicer, type Slicer } from './slices';
import { isLarge, textsOf } from './texts';

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

/** With more than this waiting, the whole document is glanced at again, and no dead node is held meanwhile. */
const MOST = 2000;

/** Elements between two looks at the clock. */
const BETWEEN = 200;

/** Starts once the document is shown. */
export function glance({ document, signal, mayHold, onText }: GlanceOptions): void {
  const slicer = createSlicer(document, signal);
  const roots = new WeakSet<Node>();
  const lateRoots = createLateRoots(signal, (root) => {
    addRoot(root);
    wake();
  });
  let waiting = new Set<Node>([top()]);
  /** Whether the task is still that in which glancing was begun. */
  let isFirst = true;
  let busy = false;

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') waiting.add(target);
      else for (const node of addedNodes) waiting.add(node);
    }
    if (waiting.size > MOST) waiting = new Set([top()]);
    lateRoots.look();
    wake();
  });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  wake();

  /** What holds all text: not the head, with its scripts and styles. */
  function top(): Element {
    return document.body ?? document.documentElement;
  }

  function wake(): void {
    if (busy || signal.aborted || waiting.size === 0) return;
    busy = true;
    void work(slicer).finally(() => {
      busy = false;
      wake();
    });
  }

  async function work(slices: Slicer): Promise<void> {
    if (isFirst) slices.begin();
    else await slices.next();
    isFirst = false;
    const nodes = waiting;
    waiting = new Set();
    for (const node of nodes) {
      if (!node.isConnected || (node.parentNode && nodes.has(node.parentNode))) continue;
      for (const text of textsOf(node, mayHold)) {
        if (text !== '') onText(text);
        if (signal.aborted) return;
        if (slices.over()) await slices.next();
      }
      // They are looked for all at once.
      if (isLarge(node)) await slices.next();
      if (node.nodeType === ELEMENT) onHost(node as Element);
      const hosts = hostsIn(node);
      for (let at = 0; at < hosts.length; at += 1) {
        onHost(hosts[at] as Element);
        if (at % BETWEEN === 0 && slices.over()) await slices.next();
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
