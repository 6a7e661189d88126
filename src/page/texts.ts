/** The text of a tree, taken in parts as large as a slice allows; what cannot hold anything is passed over whole. */
import { ELEMENT, FRAGMENT, infoOf, TEXT } from './elements';

/** Ends a line: blocks that stand in links and in elements of the page's own making, and breaks. */
const ENDS_LINE = 'br,p,div,ul,ol,h2,h3,section,article,table';
/** Elements of a part. */
const PART = 4000;
/** Those of the first one of a large page: on pages on the subject it nearly always is enough. */
const FIRST_PART = 250;
/** More units of text than this are too much for a slice. */
const MOST_TEXT = 500_000;
/** No form is longer. */
const OVERLAP = 300;

/**
 * Whether a node has more elements than are looked at in a small part of a slice. The list is asked for one of them,
 * here and below: for its length, as for what stands at an index in brackets, browsers go through all.
 */
export function isLarge(node: Node): boolean {
  return node.nodeType === ELEMENT && (node as Element).getElementsByTagName('*').item(PART) !== null;
}

/**
 * The texts of a node's lines, or of parts of them, in the order of the page; an empty one for each part that was passed
 * over. The page may change between two of them.
 * @param mayHold - whether there may be something in a text in which words of different lines have run together
 */
export function* textsOf(top: Node, mayHold: (text: string) => boolean): Generator<string> {
  if (top.nodeType !== ELEMENT) return yield* linesIn(top, top, null, mayHold);
  const elements = (top as Element).getElementsByTagName('*');
  const range = isLarge(top) ? (top.ownerDocument as Document).createRange() : undefined;
  // Most pages are small and hold nothing; they need none of what follows.
  if (!range && !holds(top.textContent ?? '', mayHold)) return yield '';
  let from = top as Element;
  for (let index = FIRST_PART; range; index += PART) {
    let to = elements.item(index);
    while (to && infoOf(to.localName).part !== 'block') {
      index += 1;
      to = elements.item(index);
    }
    if (!to) break;
    range.setStart(from, 0);
    range.setEnd(to, 0);
    if (holds(range.toString(), mayHold)) yield* linesIn(top, from, to, mayHold);
    else yield '';
    // The page may have changed meanwhile, so that the next part begins elsewhere.
    if (elements.item(index) !== to) return yield* linesIn(top, top, null, mayHold);
    from = to;
  }
  yield* linesIn(top, from, null, mayHold);
}

/** The lines of what comes in `top` from `from` on, and before `to`. */
function* linesIn(top: Node, from: Node, to: Element | null, mayHold: (text: string) => boolean): Generator<string> {
  let line = '';
  let node: Node | null = from;
  while (node && node !== to) {
    let into: Node | null = null;
    if (node.nodeType === TEXT) line += (node as Text).data;
    else if (node.nodeType === FRAGMENT) into = node.firstChild;
    else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const { part } = infoOf(element.localName);
      if (element.localName === 'br') line += '\n';
      else if (part === 'inline' && isOfLine(element, to)) line += element.textContent;
      else if (part === 'inline') into = element.firstChild;
      else {
        yield* pieces(line);
        line = '';
        if (part === 'block') {
          if (to && element.contains(to)) into = element.firstChild;
          else if (holds(element.textContent ?? '', mayHold)) into = element.firstChild;
          else yield '';
        }
      }
    }
    if (into) {
      node = into;
      continue;
    }
    while (node && node !== top && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== top && infoOf((node as Element).localName).part === 'block') {
        yield* pieces(line);
        line = '';
      }
    }
    node = node === top ? null : (node?.nextSibling ?? null);
  }
  yield* pieces(line);
}

/** Whether all of an element that is inline by its name belongs to one line, and comes before `to`. */
function isOfLine(element: Element, to: Element | null): boolean {
  if (element.firstElementChild === null) return true;
  return !(to && element.contains(to)) && element.querySelector(ENDS_LINE) === null;
}

function holds(text: string, mayHold: (text: string) => boolean): boolean {
  return text.length > MOST_TEXT || mayHold(text);
}

/** A text in pieces that fit into a slice, each with the beginning of the next. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += MOST_TEXT) yield text.slice(at, at + MOST_TEXT + OVERLAP);
}
