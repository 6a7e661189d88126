/**
 * Reads a page for as long as it lives: all of its text once, in view first and in slices, then what changes.
 *
 * Only blocks that the listener keeps are remembered. A changed block is told as one that went and one that came: ids
 * are never used for two texts. Hidden blocks are told when they are shown.
 */
import type { Block, BlockId, Span } from '../text/types';
import { isOutOfBounds, isShown, isWithin, partOf } from './elements';
import { blockInView } from './in-view';
import { createKept } from './kept';
import { createSections, roleOf } from './sections';
import { pause, SLICE, whenShown } from './slices';
import { containerOf, ownerOf, type Run, walk } from './walk';
import { watchTree } from './watch';

/** Wait after a change of looks before visibility is looked at again, in milliseconds: they come in swarms. */
const LOOKS_WAIT = 250;

/** How a page is read. */
export interface ReadOptions {
  readonly document: Document;
  /** Ends reading and watching. */
  readonly signal: AbortSignal;
  /**
   * Called with the kept blocks that went and all blocks that came, in batches of one slice or less. Blocks of which
   * `keep` is not called before it returns are forgotten.
   */
  readonly onChange: (removed: readonly BlockId[], added: readonly Block[]) => void;
}

/** A page that is being read. */
export interface PageReader {
  /**
   * Keeps a block of the batch being told. False if it is hidden: then it is told again when it is shown.
   */
  keep(id: BlockId): boolean;
  /** Live ranges of a span of a kept block, one for each text node; none if it is gone. */
  rangesOf(block: BlockId, span: Span): Range[];
  /** The kept block and the offset in it that a place in a text node stands for. */
  locate(node: Node, offset: number): { block: BlockId; offset: number } | undefined;
  /** Document order of kept blocks: negative if `a` comes first. */
  order(a: BlockId, b: BlockId): number;
  /** The document and the open shadow roots found in it so far. */
  roots(): Iterable<Document | ShadowRoot>;
  /** Calls `listener` for each root, those found later too. */
  onRoot(listener: (root: Document | ShadowRoot) => void): void;
}

/** Starts reading once the document is shown. */
export function readPage({ document, signal, onChange }: ReadOptions): PageReader {
  const kept = createKept();
  const sections = createSections(document);
  const roots = new Set<Document | ShadowRoot>([document]);
  const rootListeners: ((root: Document | ShadowRoot) => void)[] = [];
  /** Runs of the batch being told, by id. */
  let batch: ReadonlyMap<BlockId, Run> = new Map();
  /** Containers of hidden blocks that would have been kept. */
  const hidden = new Set<Element>();
  /** What is to be read again. */
  const todo = { changed: new Set<Element>(), added: new Set<Element>(), roots: new Set<ShadowRoot>(), looks: false };
  let nextId = 1;
  let working = true;

  const watchRoot = watchTree(document, signal, (changes) => {
    for (const element of changes.changed) todo.changed.add(element);
    for (const element of changes.added) todo.added.add(element);
    if (changes.looks) lookAgainLater();
    void work();
  });
  void start();

  return {
    keep(id) {
      const run = batch.get(id);
      if (!run) return kept.has(id);
      if (!isShown(run.container)) {
        hidden.add(run.container);
        return false;
      }
      kept.add(id, run);
      return true;
    },
    rangesOf: kept.rangesOf,
    locate: kept.locate,
    order: kept.order,
    roots: () => roots,
    onRoot(listener) {
      rootListeners.push(listener);
      for (const root of roots) listener(root);
    },
  };

  async function start(): Promise<void> {
    await whenShown(document, signal);
    if (document.designMode !== 'on') {
      const first = blockInView(document);
      if (first) await read(walk(first, { onShadow }));
      const rest = () => walk(document.documentElement, { onShadow, enters: (block) => block !== first });
      if (!(await read(rest()))) await readEverything();
    }
    working = false;
    void work();
  }

  /** The page threw away the place where reading was: begins again with what is there now. */
  async function readEverything(): Promise<void> {
    for (let complete = false; !complete && !signal.aborted; ) {
      tell([...kept.ids()], new Map());
      complete = await read(walk(document.documentElement, { onShadow }));
    }
  }

  /** Reads a walk to its end, in slices. False if the walk lost its place. */
  async function read(runs: Generator<Run, boolean, void>): Promise<boolean> {
    while (!signal.aborted) {
      const found = new Map<BlockId, Run>();
      const until = performance.now() + SLICE;
      let next = runs.next();
      while (!next.done) {
        found.set(nextId, next.value);
        nextId += 1;
        if (performance.now() >= until) break;
        next = runs.next();
      }
      tell([], found);
      if (next.done) return next.value;
      await pause();
    }
    return true;
  }

  function onShadow(root: ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    watchRoot(root);
    for (const listener of rootListeners) listener(root);
    todo.roots.add(root);
    void work();
  }

  /** Reads again what has changed, until nothing is left to read. */
  async function work(): Promise<void> {
    if (working || signal.aborted) return;
    working = true;
    await pause();
    while (!signal.aborted && todo.changed.size + todo.added.size + todo.roots.size > 0) {
      await whenShown(document, signal);
      const changed = take(todo.changed);
      const added = outermost(take(todo.added).filter((element) => element.isConnected));
      const newRoots = take(todo.roots);
      sections.refresh();
      await readChanges(changed, added);
      for (const root of newRoots) await read(walk(root, { onShadow }));
    }
    working = false;
  }

  async function readChanges(changed: readonly Element[], added: readonly Element[]): Promise<void> {
    const isNew = (element: Element) => added.some((one) => isWithin(element, one));
    /** Blocks whose own lines are read again; what is new is read whole. */
    const lines = new Set(changed);
    for (const element of added) {
      const around = element.parentNode && containerOf(element.parentNode);
      if (around) lines.add(around);
    }
    const gone = [...kept.ids()].filter((id) => {
      const container = kept.container(id);
      return !container?.isConnected || lines.has(container) || isNew(container);
    });
    tell(gone, new Map());
    for (const element of hidden) if (!element.isConnected) hidden.delete(element);

    for (const element of lines) {
      if (!element.isConnected || isNew(element) || isOutOfBounds(element)) continue;
      hidden.delete(element);
      for (const tree of element.shadowRoot ? [element, element.shadowRoot] : [element]) {
        await read(walk(tree, { onShadow, enters: () => false }));
      }
    }
    for (const element of added) {
      if (!element.isConnected || isOutOfBounds(element)) continue;
      const inLine = partOf(element) === 'inline';
      await read(inLine ? blocksOnly(element) : walk(element, { onShadow }));
    }
  }

  /** What is in an element that is part of a line, without its own text: that was read with the line. */
  function* blocksOnly(element: Element): Generator<Run, boolean, void> {
    const runs = walk(element, { onShadow });
    for (;;) {
      const next = runs.next();
      if (next.done) return next.value;
      if (next.value.container !== ownerOf(element)) yield next.value;
    }
  }

  function lookAgainLater(): void {
    if (todo.looks) return;
    todo.looks = true;
    setTimeout(() => {
      todo.looks = false;
      if (signal.aborted || document.hidden) return;
      const gone = [...kept.ids()].filter((id) => {
        const container = kept.container(id);
        if (!container || isShown(container)) return false;
        hidden.add(container);
        return true;
      });
      tell(gone, new Map());
      for (const element of hidden) if (isShown(element)) todo.changed.add(element);
      void work();
    }, LOOKS_WAIT);
  }

  function tell(removed: readonly BlockId[], runs: ReadonlyMap<BlockId, Run>): void {
    for (const id of removed) kept.delete(id);
    if (removed.length === 0 && runs.size === 0) return;
    batch = runs;
    onChange(
      removed,
      [...runs].map(([id, { container, text }]): Block => {
        return { id, text, role: roleOf(container), section: sections.sectionOf(container) };
      }),
    );
    batch = new Map();
  }
}

function take<T>(set: Set<T>): T[] {
  const all = [...set];
  set.clear();
  return all;
}

/** Those of `elements` that are not inside another of them. */
function outermost(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && isWithin(element, other)));
}
