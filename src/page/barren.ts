/** Passes over what came late and holds nothing, without reading it: feeds bring much, and little of it counts. */
import { infoOf } from './elements';

/** A larger tree is read in slices instead. */
const MOST_TEXT = 50_000;

/**
 * The elements of a tree that may have a shadow root, if nothing else in it is worth reading; undefined if there may
 * be something, and the tree has to be read.
 * @param mayHold - whether there may be something in a text in which words of different lines have run together
 */
export function hostsIfBarren(tree: Element, mayHold: (text: string) => boolean): readonly Element[] | undefined {
  const text = tree.textContent ?? '';
  if (text.length > MOST_TEXT || mayHold(text)) return undefined;
  const hosts: Element[] = [];
  for (const element of [tree, ...tree.querySelectorAll('*')]) {
    const { part, host } = infoOf(element.localName);
    // The words around what is left out may stand together.
    if (part === 'skip' || element.localName === 'sup') return undefined;
    if (host) hosts.push(element);
  }
  return hosts;
}
