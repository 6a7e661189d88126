/** What has to be read again, gathered until there is time. */
import { FRAGMENT } from './elements';

/** Work to be done, taken at once. None of it lies inside another part of it. */
export interface Work {
  /** Blocks, or hosts of shadow roots, whose own lines changed. */
  readonly lines: ReadonlySet<Element>;
  /** Elements, and shadow roots, of which everything is to be read. */
  readonly trees: ReadonlySet<Element | ShadowRoot>;
}

/** The pile of work. */
export interface Todo {
  line(container: Element | undefined): void;
  tree(root: Element | ShadowRoot): void;
  /** Something went that had been read: there may be nothing to read, but something to forget. */
  gone(): void;
  readonly empty: boolean;
  take(): Work;
  clear(): void;
}

/** With more than this waiting, reading the whole document is less work, and holds no dead nodes meanwhile. */
const MOST = 5000;

/** Nothing to do yet. */
export function createTodo(document: Document): Todo {
  const lines = new Set<Element>();
  const trees = new Set<Element | ShadowRoot>();
  let isGone = false;
  return {
    line(container) {
      if (container) lines.add(container);
      limit();
    },
    tree(root) {
      trees.add(root);
      limit();
    },
    gone() {
      isGone = true;
    },
    get empty() {
      return lines.size + trees.size === 0 && !isGone;
    },
    take() {
      const all = new Set([...trees].filter((root) => root.isConnected));
      const outer = outermost(all);
      const own = new Set([...lines].filter((element) => element.isConnected && !isInside(element, outer)));
      clear();
      return { lines: own, trees: outer };
    },
    clear,
  };

  function clear(): void {
    lines.clear();
    trees.clear();
    isGone = false;
  }

  function limit(): void {
    if (lines.size + trees.size <= MOST) return;
    clear();
    trees.add(document.documentElement);
  }
}

/** Those that stand in no other. Many are of one parent, of which it is found out once. */
function outermost(roots: ReadonlySet<Element | ShadowRoot>): Set<Element | ShadowRoot> {
  const inside = new Map<Node | null, boolean>();
  const outer = new Set<Element | ShadowRoot>();
  for (const root of roots) {
    const parent = around(root);
    let isIn = inside.get(parent);
    if (isIn === undefined) {
      isIn = isInside(parent, roots);
      inside.set(parent, isIn);
    }
    if (!isIn) outer.add(root);
  }
  return outer;
}

/** Whether `node` is one of `roots` or stands in one, across the edges of shadow trees. */
export function isInside(node: Node | null, roots: ReadonlySet<Node>): boolean {
  if (roots.size === 0) return false;
  for (let one = node; one; one = around(one)) if (roots.has(one)) return true;
  return false;
}

function around(node: Node): Node | null {
  return node.nodeType === FRAGMENT ? ((node as Partial<ShadowRoot>).host ?? null) : node.parentNode;
}
