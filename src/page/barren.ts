/** Passes over what came late and holds nothing, without reading it: feeds bring much, and little of it counts. */
import { ELEMENT, infoOf } from './elements';

/** A larger tree is read in slices instead. */
const MOST_TEXT = 50_000;
/** UTF-16 units of text that are looked at together: most of what comes is short, and each look has its price. */
const TOGETHER = 16_000;

/** Trees that came one after another. */
export interface Arrivals {
  readonly trees: readonly (Element | ShadowRoot)[];
  /** The text of each; undefined if they have to be read, whatever it is. */
  readonly texts: readonly string[] | undefined;
}

/** What came, in parts that are looked at together. The page may change between two of them. */
export function* arrivals(all: Iterable<Element | ShadowRoot>): Generator<Arrivals> {
  let trees: Element[] = [];
  let texts: string[] = [];
  let units = 0;
  for (const tree of all) {
    const text = tree.nodeType === ELEMENT ? (tree.textContent ?? '') : undefined;
    if (text === undefined || text.length > MOST_TEXT) {
      yield { trees: [tree], texts: undefined };
      continue;
    }
    trees.push(tree as Element);
    texts.push(text);
    units += text.length;
    if (units < TOGETHER) continue;
    yield { trees, texts };
    trees = [];
    texts = [];
    units = 0;
  }
  if (trees.length > 0) yield { trees, texts };
}

/**
 * The elements of a tree without anything worth reading that may have a shadow root; undefined if the words around it
 * have to be read.
 */
export function hostsOfBarren(tree: Element): readonly Element[] | undefined {
  const hosts: Element[] = [];
  const inside = tree.querySelectorAll('*');
  for (let at = -1; at < inside.length; at += 1) {
    const element = at < 0 ? tree : (inside[at] as Element);
    const name = element.localName;
    const { part, host } = infoOf(name);
    // The words around what is left out may stand together.
    if (part === 'skip' || name === 'sup') return undefined;
    if (host) hosts.push(element);
  }
  return hosts;
}
