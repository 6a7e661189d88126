/**
 * Reads a page for as long as it lives: all of its text once, in view first and in slices, then what changes.
 *
 * The listener is told all text and keeps what it has use for; only that is remembered (see `kept.ts`). A changed
 * block is told as one that went and one that came: an id never stands for two texts. Elements are taken by their
 * names; layout is asked for blocks that are kept only. Those that turn out to be hidden, or cut wrongly, are not kept
 * and told anew when they are shown, or cut rightly.
 */
import type { Block, BlockId, Span } from '../text/types';
import { arrivals, hostsOfBarren } from './barren';
import { isHeading } from './elements';
import { afterFrame, afterLayout } from './frames';
import { blocksInView } from './in-view';
import { createKept } from './kept';
import { createLateRoots } from './late-roots';
import { isInLine, look, showsText } from './looks';
import { createParts } from './parts';
import { createRest } from './rest';
import { blockOf, createSections } from './sections';
import { createSlicer } from './slices';
import { createTodo } from './todo';
import { ownerOf, type Run, startWalk, type Walk } from './walk';
import { lookAnew, watchTree } from './watch';
import { createWeakList } from './weak';

/** Wait after a change of looks before visibility is looked at again, in milliseconds: they come in swarms. */
const LOOKS_WAIT = 250;
/** Trees that are passed over between two looks at the clock. */
const BETWEEN = 8;
/** UTF-16 units of text that are told at a time, so that what the listener does with them fits the slice. */
const BATCH = 4000;

/** How a page is read. */
export interface ReadOptions {
  readonly document: Document;
  /** Ends reading and watching. */
  readonly signal: AbortSignal;
  /**
   * Called with the kept blocks that went and all blocks that came, in batches of one slice or less. Blocks of which
   * `keep` is not called before it returns are forgotten. What was being read when it throws is not read on.
   */
  readonly onChange: (removed: readonly BlockId[], added: readonly Block[]) => void;
  /**
   * In which of some texts there may be something to keep, though words of different lines have run together in them.
   * What comes late and holds nothing is not told.
   */
  readonly holding: (texts: readonly string[]) => readonly boolean[];
  /**
   * Awaited when what is in view has been told, and whenever all has that there is, before anything else is read: what
   * is made of it goes first.
   */
  readonly whenTold: () => Promise<void>;
}

/** A page that is being read. */
export interface PageReader {
  /**
   * Keeps a block of the batch being told. False if it is hidden, or not a block by its layout: then it is told again,
   * under another id, when it is shown, or as what it is.
   */
  keep(id: BlockId): boolean;
  /** Live ranges of a span of a kept block, one for each text node; none if it is gone. */
  rangesOf(block: BlockId, span: Span): Range[];
  /** The kept block and the offset in it that a place in a text node, or between an element's children, stands for. */
  locate(node: Node, offset: number): { block: BlockId; offset: number } | undefined;
  /** Document order of kept blocks: negative if `a` comes first. */
  order(a: BlockId, b: BlockId): number;
  /** The words of the heading that a kept block stands under; none if there is no heading, or the block is gone. */
  headingOf(block: BlockId): string;
  /** The document and the open shadow roots found in it so far that still exist. */
  roots(): Iterable<Document | ShadowRoot>;
  /** Calls `listener` for each root, those found later too. */
  onRoot(listener: (root: Document | ShadowRoot) => void): void;
}

/** Starts reading once the document is shown. */
export function readPage({ document, signal, onChange, holding, whenTold }: ReadOptions): PageReader {
  const parts = createParts();
  const kept = createKept();
  const sections = createSections();
  const slicer = createSlicer(document, signal);
  const todo = createTodo(document);
  const rest = createRest();
  const roots = createWeakList<Document | ShadowRoot>();
  const rootListeners: ((root: Document | ShadowRoot) => void)[] = [];
  /** Elements around text that a listener wanted and that was hidden. */
  const hidden = createWeakList<Element>();
  const lateRoots = createLateRoots(signal, (root) => {
    meet(root);
    todo.tree(root);
    // What stood in the element is hidden by it, or shown through it.
    lookLater(true);
    wake();
  });
  /** What was read and not told yet. */
  let found = new Map<BlockId, Run>();
  let foundUnits = 0;
  /** The heading that was read last. */
  let passed: Element | undefined;
  /** What is being told. */
  let batch: ReadonlyMap<BlockId, Run> = new Map();
  let nextId = 1;
  let busy = false;
  /** Whether looks are to be looked at: after a while, now, and those of kept blocks too. */
  const looks = { waiting: false, due: false, all: false };

  roots.add(document);
  const watchRoot = watchTree(document, parts, signal, {
    line: todo.line,
    tree: todo.tree,
    gone() {
      if (kept.size > 0) todo.gone();
    },
    headings: sections.refresh,
    looks: () => lookLater(true),
    done() {
      lateRoots.look();
      // What was hidden may have been moved to where it is shown.
      lookLater(false);
      wake();
    },
  });
  run(readAll);

  return {
    keep,
    rangesOf: kept.rangesOf,
    locate: kept.locate,
    order: kept.order,
    headingOf(block) {
      const text = kept.run(block)?.pieces[0]?.node;
      return (text && sections.headingOf(text)?.textContent) ?? '';
    },
    roots: () => roots,
    onRoot(listener) {
      rootListeners.push(listener);
      for (const root of roots) listener(root);
    },
  };

  function keep(id: BlockId): boolean {
    const run = batch.get(id);
    if (!run) return kept.has(id);
    const { shown, hidden: unseen, blocks } = look(run);
    const apart = shown ? unseen : [];
    for (const element of unseen) hidden.add(element);
    for (const element of apart) parts.set(element, 'skip');
    for (const element of blocks) {
      parts.set(element, 'block');
      lookAnew(element, parts, todo);
    }
    if (apart.length + blocks.length > 0) todo.line(run.container);
    else if (shown) kept.add(id, run);
    return kept.has(id);
  }

  /** Does one job at a time, and after it whatever has come up meanwhile. */
  function run(job: () => Promise<void>): void {
    busy = true;
    slicer
      .next()
      .then(job)
      .finally(whenTold)
      .finally(() => {
        busy = false;
        wake();
      });
  }

  function wake(): void {
    if (busy || signal.aborted) return;
    if (looks.due) run(lookAgain);
    else if (!todo.empty && rest.over(wake)) run(readChanges);
  }

  async function readAll(): Promise<void> {
    if (document.designMode === 'on') return;
    await afterLayout(document, slicer);
    const first = blocksInView(document, parts);
    for (const block of first) await read(startWalk(block, parts, { onHost, isInLine }));
    tell([]);
    await whenTold();
    await afterFrame(document, slicer);
    await read(startWalk(document.documentElement, parts, { onHost, isInLine, enters: (block) => !first.has(block) }));
    tell([]);
  }

  async function readChanges(): Promise<void> {
    const work = todo.take();
    const readable = document.designMode !== 'on';
    tell(readable ? kept.lost(work) : [...kept.ids()]);
    if (!readable) return;
    for (const container of work.lines) await readLines(container);
    for (const { trees, texts } of arrivals(work.trees)) {
      const holds = texts && holding(texts);
      for (const [index, tree] of trees.entries()) {
        if (index % BETWEEN === 0 && slicer.over()) await slicer.next();
        if (!tree.isConnected || (holds?.[index] === false && passOver(tree as Element))) continue;
        await readTree(tree);
      }
    }
    tell([]);
    // Not if reading itself has found more: trees of shadow roots may be deep.
    if (todo.empty) rest.begin();
  }

  /** Passes over what holds nothing to keep; false if it has to be read all the same. */
  function passOver(tree: Element): boolean {
    const hosts = hostsOfBarren(tree);
    for (const host of hosts ?? []) onHost(host);
    return hosts !== undefined;
  }

  async function readTree(tree: Element | ShadowRoot): Promise<void> {
    const element = ownerOf(tree);
    if (parts.isLeftOut(element)) return;
    const isLine = tree === element && parts.of(element) === 'inline';
    if (tree === element) onHost(element);
    // Its own text was read with the line that it is part of.
    await read(startWalk(tree, parts, { onHost, isInLine }), isLine ? element : undefined);
  }

  async function readLines(container: Element): Promise<void> {
    if (!container.isConnected || parts.isLeftOut(container)) return;
    const options = { onHost: onNewHost, isInLine, enters: () => false };
    if (parts.of(container) === 'block') await read(startWalk(container, parts, options));
    if (container.shadowRoot) await read(startWalk(container.shadowRoot, parts, options));
  }

  /** Reads a walk to its end, in slices, but for the lines of `except`. */
  async function read(walk: Walk, except?: Element): Promise<void> {
    for (let next = walk.next(); next; next = walk.next()) {
      if (next !== 'more' && next.container !== except) {
        found.set(nextId, next);
        nextId += 1;
        foundUnits += next.text.length;
        if (foundUnits >= BATCH) tell([]);
      }
      if (!slicer.over()) continue;
      tell([]);
      await slicer.next();
      const lost = walk.resume();
      if (lost) todo.tree(lost as Element | ShadowRoot);
    }
  }

  function tell(removed: readonly BlockId[]): void {
    for (const id of removed) kept.delete(id);
    if (removed.length === 0 && found.size === 0) return;
    batch = found;
    found = new Map();
    foundUnits = 0;
    const added = [...batch].map(([id, run]) => {
      if (isHeading(run.container)) passed = run.container;
      return blockOf(id, run, sections, passed);
    });
    onChange(removed, added);
    batch = new Map();
  }

  function onHost(element: Element): void {
    const root = element.shadowRoot;
    if (root) {
      meet(root);
      todo.tree(root);
    } else {
      lateRoots.add(element);
    }
  }

  function onNewHost(element: Element): void {
    if (!element.shadowRoot || !roots.has(element.shadowRoot)) onHost(element);
  }

  function meet(root: ShadowRoot): void {
    if (!roots.add(root)) return;
    watchRoot(root);
    for (const listener of rootListeners) listener(root);
  }

  function lookLater(all: boolean): void {
    if (hidden.size + (all ? kept.size : 0) === 0) return;
    looks.all ||= all;
    if (looks.waiting) return;
    looks.waiting = true;
    setTimeout(() => {
      looks.waiting = false;
      looks.due = true;
      wake();
    }, LOOKS_WAIT);
  }

  /** Has blocks read again of which the looks are not what they were when they were kept, or not kept. */
  async function lookAgain(): Promise<void> {
    const ids = looks.all ? [...kept.ids()] : [];
    looks.due = false;
    looks.all = false;
    for (const id of ids) {
      if (slicer.over()) await slicer.next();
      const run = kept.run(id);
      if (run) lookAt(run);
    }
    for (const element of hidden) {
      if (slicer.over()) await slicer.next();
      if (!element.isConnected || !showsText(element)) continue;
      hidden.delete(element);
      anew(element);
      todo.line(parts.containerOf(element));
    }
  }

  function lookAt(run: Run): void {
    const { hidden: unseen, blocks } = look(run);
    if (unseen.length + blocks.length > 0) todo.line(run.container);
    if (parts.isSet(run.container) && isInLine(run.container)) anew(run.container);
  }

  /** Takes an element by its name again, whatever layout said of it before. */
  function anew(element: Element): void {
    parts.forget(element);
    if (parts.of(element) === 'inline') lookAnew(element, parts, todo);
  }
}
