/**
 * The blocks that somebody asked to keep: those with candidates, few on nearly every page. Only these are remembered
 * with their text nodes; all other text is read and forgotten. Building the map of nodes anew from a block's element
 * whenever it is asked for would keep less still, but costs a walk for each question (the pointer asks at each move),
 * and would have to be checked against the text all the same.
 */

import type { BlockId, Span } from '../text/types';
import { FOLLOWING, FRAGMENT, TEXT } from './elements';
import { isInside, type Work } from './todo';
import type { Piece, Run } from './walk';

/** Kept blocks by id and by place. Refers to nodes weakly. */
export interface Kept {
  add(id: BlockId, run: Run): void;
  has(id: BlockId): boolean;
  delete(id: BlockId): boolean;
  ids(): Iterable<BlockId>;
  readonly size: number;
  /** Blocks that have left the page, or are to be read again. */
  lost(work: Work): BlockId[];
  /** The run of a kept block with those of its nodes that still exist; undefined if it has lost its element. */
  run(id: BlockId): Run | undefined;
  /** Live ranges of a span of a block, one for each text node; none if the block is gone or its text has changed. */
  rangesOf(id: BlockId, span: Span): Range[];
  /** The block, and the offset in its text, that a place in a text node, or between an element's children, is. */
  locate(node: Node, offset: number): { block: BlockId; offset: number } | undefined;
  /** Document order: negative if `a` comes first. */
  order(a: BlockId, b: BlockId): number;
}

interface KeptPiece {
  readonly node: WeakRef<Text>;
  readonly from: number;
  readonly until: number;
}

interface KeptRun {
  readonly container: WeakRef<Element>;
  readonly text: string;
  readonly pieces: readonly KeptPiece[];
}

/** Nothing kept yet. */
export function createKept(): Kept {
  const runs = new Map<BlockId, KeptRun>();
  const byNode = new WeakMap<Node, { block: BlockId; from: number }>();
  const firstNode = (id: BlockId) => runs.get(id)?.pieces[0]?.node.deref();

  return {
    add(id, { container, text, pieces }) {
      for (const { node, from } of pieces) byNode.set(node, { block: id, from });
      const weak = pieces.map(({ node, from }) => ({ node: new WeakRef(node), from, until: from + node.length }));
      runs.set(id, { container: new WeakRef(container), text, pieces: weak });
    },
    has: (id) => runs.has(id),
    delete: (id) => runs.delete(id),
    ids: () => runs.keys(),
    get size() {
      return runs.size;
    },
    lost({ lines, trees }) {
      const found: BlockId[] = [];
      for (const [id, run] of runs) {
        const container = run.container.deref();
        if (!container?.isConnected || lines.has(container) || isInside(container, trees)) found.push(id);
      }
      return found;
    },
    run(id) {
      const run = runs.get(id);
      const container = run?.container.deref();
      if (!run || !container) return undefined;
      const pieces: Piece[] = [];
      for (const { node: weak, from } of run.pieces) {
        const node = weak.deref();
        if (node) pieces.push({ node, from });
      }
      return { container, text: run.text, pieces };
    },
    rangesOf(id, span) {
      const run = runs.get(id);
      return run ? ranges(run, span) : [];
    },
    locate(node, offset) {
      const place = node.nodeType === TEXT ? { node, offset } : textAt(node, offset);
      const there = place && byNode.get(place.node);
      if (!there || !runs.has(there.block)) return undefined;
      return { block: there.block, offset: there.from + place.offset };
    },
    order(a, b) {
      const first = firstNode(a);
      const second = firstNode(b);
      return first && second ? compare(first, second) : 0;
    },
  };
}

/** The text node that a place between two children is at. */
function textAt(parent: Node, offset: number): { node: Node; offset: number } | undefined {
  const after = parent.childNodes[offset];
  if (after?.nodeType === TEXT) return { node: after, offset: 0 };
  const before = parent.childNodes[offset - 1];
  return before?.nodeType === TEXT ? { node: before, offset: (before as Text).length } : undefined;
}

function ranges({ pieces, text }: KeptRun, { start, end }: Span): Range[] {
  const found: Range[] = [];
  for (const { node: weak, from, until } of pieces) {
    if (from >= end) break;
    if (until <= start) continue;
    const node = weak.deref();
    const first = Math.max(start, from) - from;
    const last = Math.min(end, until) - from;
    // The page may have changed the node since; its mutation has not been told yet.
    if (!node?.isConnected || node.data.slice(first, last) !== text.slice(from + first, from + last)) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    found.push(range);
  }
  return found;
}

/** Document order of two nodes, which may be in shadow trees: a shadow tree comes right after its host's start. */
function compare(a: Node, b: Node): number {
  if (a === b) return 0;
  let first: Node = a;
  let second: Node = b;
  if (first.getRootNode() !== second.getRootNode()) {
    const other = rootsOf(second);
    for (const [root, node] of rootsOf(first)) {
      const there = other.get(root);
      if (!there) continue;
      first = node;
      second = there;
      break;
    }
  }
  return first.compareDocumentPosition(second) & FOLLOWING ? -1 : 1;
}

/** Every root around a node, innermost first, with the node's stand-in there. */
function rootsOf(node: Node): Map<Node, Node> {
  const roots = new Map<Node, Node>();
  let one: Node | undefined = node;
  while (one) {
    const root: Node = one.getRootNode();
    roots.set(root, one);
    one = root.nodeType === FRAGMENT ? (root as Partial<ShadowRoot>).host : undefined;
  }
  return roots;
}
