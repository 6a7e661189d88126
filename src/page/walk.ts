/**
 * Walks a document and cuts its text into runs: the inline text between two edges of blocks.
 */
import { partOf } from './elements';

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
  /** Called for each element that has an open shadow root; the walk does not enter it by itself. */
  readonly onShadow?: (root: ShadowRoot) => void;
  /** Whether to walk into a block inside the one walked; default: into all. */
  readonly enters?: (block: Element) => boolean;
}

/** The element that a tree's own lines belong to. */
export function ownerOf(root: Element | ShadowRoot): Element {
  return 'host' in root ? root.host : root;
}

/**
 * Yields the runs under `root`, in document order. White space is left as it is; a line break becomes a newline.
 * A generator, so that whoever walks may stop between two runs and go on later. Returns false if the place it was at
 * has left the document meanwhile, so that what was to come has not been walked.
 */
export function* walk(root: Element | ShadowRoot, options: WalkOptions = {}): Generator<Run, boolean, void> {
  const containers: Element[] = [ownerOf(root)];
  let pieces: Piece[] = [];
  let text = '';
  let node: Node | null = root.firstChild;

  while (node) {
    let enter: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      const value = (node as Text).data;
      if (value !== '') {
        pieces.push({ node: node as Text, from: text.length });
        text += value;
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'br') {
        text += '\n';
      } else {
        const part = partOf(element);
        if (part !== 'skip' && element.shadowRoot) options.onShadow?.(element.shadowRoot);
        if (part === 'block') {
          const run = take();
          if (run) yield run;
          if (options.enters?.(element) ?? true) {
            containers.push(element);
            enter = element.firstChild;
            if (!enter) containers.pop();
          }
        } else if (part === 'inline') {
          enter = element.firstChild;
        }
      }
    }
    if (enter) {
      node = enter;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent) return false;
      if (parent === root) {
        node = null;
        break;
      }
      if (parent === containers[containers.length - 1]) {
        const run = take();
        if (run) yield run;
        containers.pop();
      }
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  const last = take();
  if (last) yield last;
  return true;

  function take(): Run | undefined {
    const container = containers[containers.length - 1];
    const run = container && pieces.length > 0 && /\S/.test(text) ? { container, text, pieces } : undefined;
    pieces = [];
    text = '';
    return run;
  }
}

/** The block that a node's line belongs to: the nearest block around it, or the shadow root's host, or undefined. */
export function containerOf(node: Node): Element | undefined {
  let one: Node | null = node;
  while (one) {
    if (one.nodeType === Node.ELEMENT_NODE && partOf(one as Element) === 'block') return one as Element;
    if ('host' in one) return (one as ShadowRoot).host;
    one = one.parentNode;
  }
  return undefined;
}
