/**
 * The blocks that somebody asked to keep: those with candidates, few on nearly every page. Only these are remembered
 * with their text nodes, and only until they leave the page; all other text is read and forgotten.
 */
import type { BlockId, Span } from '../text/types';
import type { Piece, Run } from './walk';

/** Kept blocks by id and by place. */
export interface Kept {
  add(id: BlockId, run: Run): void;
  has(id: BlockId): boolean;
  delete(id: BlockId): boolean;
  container(id: BlockId): Element | undefined;
  ids(): Iterable<BlockId>;
  /** Kept blocks whose line is directly in an element. */
  in(container: Element): readonly BlockId[];
  /** Live ranges of a span of a block, one for each text node; none if the block is gone or its text has changed. */
  rangesOf(id: BlockId, span: Span): Range[];
  /** Offset in the text of a kept block that a place in a text node stands for. */
  locate(node: Node, offset: number): { block: BlockId; offset: number } | undefined;
  /** Document order: negative if `a` comes first. */
  order(a: BlockId, b: BlockId): number;
}

/** Nothing kept yet. */
export function createKept(): Kept {
  const runs = new Map<BlockId, Run>();
  const byContainer = new Map<Element, BlockId[]>();
  const byNode = new WeakMap<Node, { block: BlockId; from: number }>();

  return {
    add(id, run) {
      runs.set(id, run);
      const there = byContainer.get(run.container);
      if (there) there.push(id);
      else byContainer.set(run.container, [id]);
      for (const { node, from } of run.pieces) byNode.set(node, { block: id, from });
    },
    has: (id) => runs.has(id),
    delete(id) {
      const run = runs.get(id);
      if (!run) return false;
      runs.delete(id);
      const rest = byContainer.get(run.container)?.filter((one) => one !== id) ?? [];
      if (rest.length > 0) byContainer.set(run.container, rest);
      else byContainer.delete(run.container);
      return true;
    },
    container: (id) => runs.get(id)?.container,
    ids: () => runs.keys(),
    in: (container) => byContainer.get(container) ?? [],
    rangesOf(id, span) {
      const run = runs.get(id);
      return run ? ranges(run, span) : [];
    },
    locate(node, offset) {
      const there = byNode.get(node);
      return there && runs.has(there.block) ? { block: there.block, offset: there.from + offset } : undefined;
    },
    order(a, b) {
      const first = runs.get(a)?.pieces[0]?.node;
      const second = runs.get(b)?.pieces[0]?.node;
      return first && second ? compare(first, second) : 0;
    },
  };
}

function ranges({ pieces, text }: Run, { start, end }: Span): Range[] {
  const found: Range[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const { node, from } = pieces[index] as Piece;
    if (from >= end) break;
    const until = Math.min(from + node.length, pieces[index + 1]?.from ?? text.length);
    if (until <= start || until === from) continue;
    const first = Math.max(start, from) - from;
    const last = Math.min(end, until) - from;
    // The page may have changed the node since; its mutation has not been told yet.
    if (!node.isConnected || node.data.slice(first, last) !== text.slice(from + first, from + last)) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    found.push(range);
  }
  return found;
}

/** Document order of two nodes, which may be in shadow trees: a shadow tree comes with its host. */
function compare(a: Node, b: Node): number {
  if (a === b) return 0;
  let first: Node = a;
  let second: Node = b;
  if (first.getRootNode() !== second.getRootNode()) {
    const path = rootsOf(first);
    const other = rootsOf(second);
    for (const [root, node] of path) {
      const there = other.get(root);
      if (!there) continue;
      first = node;
      second = there;
      break;
    }
  }
  if (first === second) return rootsOf(a).size - rootsOf(b).size;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Every root around a node, innermost first, with the node's stand-in there. */
function rootsOf(node: Node): Map<Node, Node> {
  const roots = new Map<Node, Node>();
  let one: Node | null = node;
  while (one) {
    const root = one.getRootNode();
    roots.set(root, one);
    one = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return roots;
}
