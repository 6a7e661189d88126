/** What has to be read again, gathered until there is time. */
import { parentOf } from './elements';
import type { Parts } from './parts';

/** Work to be done, taken at once. */
export interface Work {
  /** Blocks, or hosts of shadow roots, whose own lines changed. None is inside one of `trees`. */
  readonly lines: ReadonlySet<Element>;
  /** Elements of which everything is to be read, and none holds another. */
  readonly trees: ReadonlySet<Element>;
  /** Shadow roots of which everything is to be read. */
  readonly roots: ReadonlySet<ShadowRoot>;
}

/** The pile of work. */
export interface Todo {
  line(container: Element | undefined): void;
  tree(element: Element): void;
  root(root: ShadowRoot): void;
  readonly empty: boolean;
  take(): Work;
  clear(): void;
}

/** With more than this waiting, reading the whole document is less work, and holds no dead nodes meanwhile. */
const MOST = 5000;

/** Nothing to do yet. */
export function createTodo(document: Document, parts: Parts): Todo {
  const lines = new Set<Element>();
  const trees = new Set<Element>();
  const roots = new Set<ShadowRoot>();
  return {
    line(container) {
      if (container && !trees.has(document.documentElement)) lines.add(container);
    },
    tree(element) {
      trees.add(element);
      if (trees.size + lines.size <= MOST) return;
      trees.clear();
      lines.clear();
      trees.add(document.documentElement);
    },
    root: (root) => void roots.add(root),
    get empty() {
      return lines.size + trees.size + roots.size === 0;
    },
    take() {
      for (const element of trees) {
        // What is left out now must be taken off the page's kept blocks, but what came with its line goes with it.
        if (!element.isConnected) trees.delete(element);
        else if (element.parentNode) lines.add(parts.containerOf(element.parentNode) ?? element);
      }
      const outer = new Set([...trees].filter((element) => !isInside(parentOf(element), trees)));
      const own = new Set([...lines].filter((element) => element.isConnected && !isInside(element, outer)));
      const work = { lines: own, trees: outer, roots: new Set(roots) };
      this.clear();
      return work;
    },
    clear() {
      lines.clear();
      trees.clear();
      roots.clear();
    },
  };
}

/** Whether `element` is one of `elements` or stands in one, across the edges of shadow trees. */
export function isInside(element: Element | null, elements: ReadonlySet<Element>): boolean {
  if (elements.size === 0) return false;
  for (let one = element; one; one = parentOf(one)) if (elements.has(one)) return true;
  return false;
}
