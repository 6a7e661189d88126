/**
 * Finds shadow roots that elements of a page's own making get after they were read. Nothing tells of it: their script
 * comes late, defines them, and they fill a tree of which the document hears nothing.
 */
import { createWeakList } from './weak';

/** Waits between looks, in milliseconds. After the last, only a change of the page is a reason to look. */
const WAITS = [100, 250, 500, 1000, 2000, 4000, 8000];

/** Elements that may get a shadow root. */
export interface LateRoots {
  /** Looks after an element that has no shadow root yet. */
  add(element: Element): void;
  /** Looks at all of them now. */
  look(): void;
}

/** Starts looking when there is something to look after, until `signal` aborts. */
export function createLateRoots(signal: AbortSignal, onRoot: (root: ShadowRoot) => void): LateRoots {
  const waiting = createWeakList<Element>();
  let waits = WAITS.length;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    add(element) {
      // One that is defined had its chance, or keeps its tree closed.
      if (!element.localName.includes('-') || element.matches(':defined') || !waiting.add(element)) return;
      waits = 0;
      if (timer === undefined) wait();
    },
    look,
  };

  function look(): void {
    for (const element of waiting) {
      const root = element.shadowRoot;
      if (!root && !element.matches(':defined')) continue;
      waiting.delete(element);
      if (root && element.isConnected) onRoot(root);
    }
  }

  function wait(): void {
    if (waits >= WAITS.length || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      waits += 1;
      look();
      wait();
    }, WAITS[waits]);
  }
}
