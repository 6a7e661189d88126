/**
 * Walks a tree and cuts its text into runs: the inline text between two edges of blocks.
 *
 * A walk can stop after any step while the page goes on, and finds its way back even if the page took away the place
 * where it was. Pointers are followed by hand: a TreeWalker with a filter calls back for each node, one without makes
 * its caller ask each node where it stands.
 */
import { CDATA, ELEMENT, FRAGMENT, infoOf, TEXT } from './elements';
import type { Parts } from './parts';

/** A text node's stretch of a run. `from` is the UTF-16 offset of the node's first unit in the run's text. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
}

/** The joined text of one run. */
export interface Run {
  /** The block element, or shadow root's host, whose line this is. */
  readonly container: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** What a walk is told. */
export interface WalkOptions {
  /** Called for each element that may have a shadow root; the walk does not enter one by itself. */
  readonly onHost?: (element: Element) => void;
  /** Whether to walk into a block inside the one walked; default: into all. */
  readonly enters?: (block: Element) => boolean;
  /** Whether an element that is inline by its name is so by its layout; asked only where words touch at its edge. */
  readonly isInLine?: (element: Element) => boolean;
}

/** A walk that is under way. */
export interface Walk {
  /** The next run; `more` if many nodes were read without coming to the end of one; undefined at the end. */
  next(): Run | 'more' | undefined;
  /**
   * To be called when the page has run since the last step. If it took away the place where the walk was, the walk
   * goes on behind the innermost node that is still in place, and returns it: all in it has to be read again.
   */
  resume(): Node | undefined;
}

/** Nodes read at a time before a step ends, so that a line of a million nodes does not hold the main thread. */
const MANY = 512;
/** Units after which a run ends at the next edge of a node: a "line" as long as a book is no line. */
const LONGEST = 50_000;

const NEWLINE = 10;
const OPENING = '([{“‘«"\'';
const CLOSING = ')]}”’»"\'.,;:!?…';

/** The element that a tree's own lines belong to. */
export function ownerOf(root: Element | ShadowRoot): Element {
  return root.nodeType === FRAGMENT ? (root as ShadowRoot).host : (root as Element);
}

/**
 * Starts a walk through what is in `root`, in document order. White space is left as it is; a line break becomes a
 * newline.
 */
export function startWalk(root: Element | ShadowRoot, parts: Parts, options: WalkOptions = {}): Walk {
  const { onHost, enters, isInLine } = options;
  /** The nodes entered and not left yet, outermost first; and of those, the ones that own lines. */
  const open: Node[] = [root];
  const containers: Element[] = [ownerOf(root)];
  /** The node to be looked at next. */
  let node: Node | null = root.firstChild;

  let pieces: Piece[] = [];
  let text = '';
  let last = NEWLINE;
  let blank = true;
  let gap = false;
  /** Inline elements entered or left since the last text. */
  const edges: Element[] = [];

  return {
    next() {
      for (let steps = 0; node; steps += 1) {
        if (steps === MANY) return 'more';
        const run = step(node);
        if (run) return run;
      }
      return take();
    },
    resume() {
      if (!node) return undefined;
      let depth = 0;
      while (depth + 1 < open.length && open[depth + 1]?.parentNode === open[depth]) depth += 1;
      const place = open[depth] as Node;
      if (depth === open.length - 1 && node.parentNode === place) return undefined;
      reset();
      for (const lost of open.splice(depth)) if (lost === containers.at(-1) && lost !== root) containers.pop();
      while (containers.length > 1 && !open.includes(containers.at(-1) as Element)) containers.pop();
      if (place === root) node = null;
      else leave(place);
      return place;
    },
  };

  /** Looks at one node and goes on to the next. A node that ends a run is looked at once more, without the run. */
  function step(at: Node): Run | undefined {
    const type = at.nodeType;
    if (type === TEXT || type === CDATA) {
      const { data } = at as Text;
      if (data !== '') {
        if (text !== '' && endsBefore(data)) {
          const run = take();
          if (run) return run;
        }
        append(at as Text, data);
      }
    } else if (type === ELEMENT) {
      const element = at as Element;
      const part = parts.of(element);
      if (part === 'inline' || part === 'block') {
        if (onHost && infoOf(element.localName).host) onHost(element);
        if (part === 'block') {
          const run = take();
          if (run) return run;
        } else {
          lineBreakOrEdge(element);
        }
        const child = element.firstChild;
        if (child && (part === 'inline' || enters === undefined || enters(element))) {
          open.push(element);
          if (part === 'block') containers.push(element);
          node = child;
          return undefined;
        }
      } else if (part === 'edge') {
        const run = take();
        if (run) return run;
      } else if (part === 'gap') {
        gap = true;
      }
    }
    return leave(at);
  }

  /** Goes on behind `from`, out of all that ends there. */
  function leave(from: Node): Run | undefined {
    let run: Run | undefined;
    let next = from.nextSibling;
    while (!next) {
      const parent = open.at(-1) as Node;
      if (parent === root) {
        node = null;
        return run;
      }
      open.pop();
      if (parent === containers.at(-1)) {
        run ??= take();
        containers.pop();
      } else {
        edges.push(parent as Element);
      }
      next = parent.nextSibling;
    }
    node = next;
    return run;
  }

  function lineBreakOrEdge(element: Element): void {
    if (element.localName === 'br') {
      text += '\n';
      last = NEWLINE;
    } else {
      edges.push(element);
    }
  }

  /** Whether the line ends before `data`: words that touch at the edge of an element may stand far apart. */
  function endsBefore(data: string): boolean {
    if (text.length > LONGEST) return true;
    if (!isInLine || edges.length === 0 || last <= 32 || data.charCodeAt(0) <= 32) return false;
    if (OPENING.includes(String.fromCharCode(last)) || CLOSING.includes(data[0] as string)) return false;
    return !edges.every(isInLine);
  }

  function append(at: Text, data: string): void {
    if (gap && last > 32 && data.charCodeAt(0) > 32) text += ' ';
    pieces.push({ node: at, from: text.length });
    text += data;
    last = data.charCodeAt(data.length - 1);
    if (blank) blank = !/\S/.test(data);
    gap = false;
    if (edges.length > 0) edges.length = 0;
  }

  function take(): Run | undefined {
    const run = blank ? undefined : { container: containers.at(-1) as Element, text, pieces };
    if (text !== '' || edges.length > 0) reset();
    return run;
  }

  function reset(): void {
    pieces = [];
    text = '';
    last = NEWLINE;
    blank = true;
    gap = false;
    edges.length = 0;
  }
}
