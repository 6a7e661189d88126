/** Runs in the page: reads it as the extension would, keeps every block, and changes the page as other scripts do. */
import { type PageReader, type ReadOptions, readPage } from '../../../src/page/read-page';
import type { Block, BlockId } from '../../../src/text/types';

/** What of a block is compared. */
export type Told = Pick<Block, 'text' | 'role' | 'section'>;

const blocks = new Map<BlockId, Block>();
/** Texts in the order in which they were told first. */
export const log: string[] = [];
/** Blocks told as gone that nobody had been told of, and ids used twice; there should be none. */
export const faults: string[] = [];
let reader: PageReader | undefined;
let ending = new AbortController();
let changed = 0;
let rootsMet = 0;

/** What a reading may be told; by default all is kept, and nothing is made of what is told. */
interface Started extends Partial<Pick<ReadOptions, 'whenTold'>> {
  readonly mayHold?: (text: string) => boolean;
  /** The blocks that are kept. */
  readonly wants?: (text: string) => boolean;
}

/** Begins to read, anew if it was reading. */
export function start({ wants = () => true, mayHold = () => true, whenTold = async () => {} }: Started = {}): void {
  stop();
  blocks.clear();
  log.length = 0;
  faults.length = 0;
  rootsMet = 0;
  ending = new AbortController();
  changed = performance.now();
  const started = readPage({
    document,
    signal: ending.signal,
    holding: (texts) => texts.map(mayHold),
    whenTold,
    onChange(removed, added) {
      changed = performance.now();
      for (const id of removed) if (!blocks.delete(id)) faults.push(`removed ${id} unknown`);
      for (const block of added) {
        log.push(fold(block.text));
        if (!wants(block.text) || !started.keep(block.id)) continue;
        if (blocks.has(block.id)) faults.push(`added ${block.id} twice`);
        blocks.set(block.id, block);
      }
    },
  });
  reader = started;
  started.onRoot(() => {
    rootsMet += 1;
  });
}

/** Ends the reading. */
export function stop(): void {
  ending.abort();
}

/** Longer than anything waits that changes all the time, in milliseconds. */
export const SWARM = 500;

/** Fills the page with markup and reads it. */
export async function fill(html: string): Promise<void> {
  stop();
  document.designMode = 'off';
  const body = document.createElement('body');
  body.innerHTML = html;
  document.body.replaceWith(body);
  start();
  await settled();
}

/**
 * Waits until nothing has been told for a while, in milliseconds. A change may wait for 100, looks alone for 250, and what
 * changes again and again for {@link SWARM}.
 */
export async function settled(quiet = 200): Promise<void> {
  changed = performance.now();
  while (performance.now() - changed < quiet) await sleep(20);
}

/** The kept blocks, in document order, white space folded; a line break of the page is `⏎`. */
export function told(): Told[] {
  return ordered().map(({ text, role, section }) => ({ text: fold(text), role, section }));
}

/** Texts of {@link told}. */
export function texts(): string[] {
  return told().map(({ text }) => text);
}

/** The headings that the kept blocks stand under, in document order. */
export function headings(): string[] {
  return ordered().map(({ id }) => reader?.headingOf(id) ?? '');
}

/** Numbers of roots met. */
export function roots(): { met: number; known: number } {
  return { met: rootsMet, known: [...(reader?.roots() ?? [])].length };
}

/**
 * Checks of each kept block, for spans of all sorts, that the ranges hold just its text, and that the places in its
 * nodes are found. Returns what does not fit.
 */
export function misfits(): string[] {
  const wrong: string[] = [];
  for (const { id, text } of ordered()) {
    for (const { start: from, end } of spansOf(text)) {
      const ranges = reader?.rangesOf(id, { start: from, end }) ?? [];
      const joined = ranges.map(String).join('');
      // Line breaks and gaps are in the text but in no node.
      if (squeeze(joined) !== squeeze(text.slice(from, end))) wrong.push(`${text.slice(from, end)} <> ${joined}`);
      for (const range of ranges) {
        const { startContainer, startOffset, endContainer, endOffset } = range;
        if (startContainer !== endContainer) wrong.push(`${joined}: a range over two nodes`);
        const place = reader?.locate(startContainer, startOffset);
        if (place?.block !== id || text.slice(place.offset, place.offset + endOffset - startOffset) !== String(range)) {
          wrong.push(`${range}: located at ${JSON.stringify(place)}`);
        }
      }
    }
  }
  const order = ordered().flatMap(({ id, text }) => reader?.rangesOf(id, { start: 0, end: text.length }).at(0) ?? []);
  for (const [index, range] of order.entries()) {
    const next = order[index + 1];
    if (!next || next.startContainer.getRootNode() !== range.startContainer.getRootNode()) continue;
    if (range.compareBoundaryPoints(Range.START_TO_START, next) >= 0) wrong.push(`${range} is not before ${next}`);
  }
  return [...wrong, ...faults];
}

/** Number of ranges of the whole of the first kept block. */
export function firstRanges(): number {
  const block = ordered()[0];
  return block && reader ? reader.rangesOf(block.id, { start: 0, end: block.text.length }).length : -1;
}

/** The block and offset at the start of the first text node under `selector`, and the block's text from there. */
export function textAt(selector: string, offset: number): string | undefined {
  const element = document.querySelector(selector);
  if (!element) return undefined;
  const place = reader?.locate(element.firstChild ?? element, offset);
  return place && blocks.get(place.block)?.text.slice(place.offset);
}

/** Ways in which other scripts change a page without changing how it reads. */
export const disguises = {
  /** Cuts text nodes in two, words too. */
  split() {
    for (const node of pageTexts()) if (node.length > 1) node.splitText(Math.ceil(node.length / 2));
  },
  /** Puts each word into an element of its own, as readers of vocabulary do. */
  wrap() {
    for (const node of pageTexts()) {
      const words = node.data.split(/(?<=\s)(?=\S)/);
      const wrapped = words.map((word) => {
        const span = document.createElement('span');
        span.textContent = word;
        return span;
      });
      if (words.length > 1) node.replaceWith(...wrapped);
    }
  },
  /** Puts comments and empty nodes between the halves of each text. */
  comment() {
    for (const node of pageTexts()) {
      if (node.length < 2) continue;
      node.splitText(Math.ceil(node.length / 2)).before(document.createComment('x'), document.createTextNode(''));
    }
  },
  /** Takes everything off the page and puts it back. */
  replace() {
    const all = [...document.body.childNodes];
    document.body.replaceChildren();
    document.body.append(...all);
  },
  /** Moves each element of the page to a place behind the others and so, in the end, to where it was. */
  turn() {
    for (const element of [...document.body.childNodes]) document.body.append(element);
  },
} as const;

/**
 * Changes a page in ways that follow from `seed`, some at once and some while it is read, and compares what is known
 * then with what a reading from scratch finds.
 */
export async function shaken(seed: number, steps: number): Promise<{ kept: string[]; scratch: string[] }> {
  const random = randomOf(seed);
  await fill(grown(random, 3));
  for (let step = 0; step < steps; step += 1) {
    shake(random);
    if (random() < 0.1) await sleep(random() * 10);
  }
  await settled(SWARM);
  const kept = texts();
  start();
  await settled();
  return { kept, scratch: texts() };
}

function shake(random: () => number): void {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const elements = [...document.body.querySelectorAll('*')];
  for (const { shadowRoot } of elements) if (shadowRoot) elements.push(...shadowRoot.querySelectorAll('*'));
  const element = elements.length > 0 ? pick(elements) : document.body;
  const child = element.childNodes.length > 0 ? pick([...element.childNodes]) : null;
  const parsed = () => document.createRange().createContextualFragment(grown(random, 1));
  const toggle = (name: string, value: string) =>
    element.hasAttribute(name) ? element.removeAttribute(name) : element.setAttribute(name, value);
  pick([
    () => element.insertBefore(parsed(), child),
    () => element.insertBefore(document.createTextNode(pick([' text', 'word', ' ', ''])), child),
    () => elements.length > 15 && element.remove(),
    () => child?.remove(),
    () => child instanceof Text && child.appendData(' more'),
    () => child instanceof Text && child.length > 2 && child.splitText(2),
    () => element.normalize(),
    () => element.replaceWith(...element.childNodes),
    () => {
      const target = pick(elements) ?? document.body;
      if (!element.contains(target) && !element.shadowRoot?.contains(target)) target.append(element);
    },
    () => toggle('hidden', ''),
    () => toggle('contenteditable', 'true'),
    () => toggle('style', pick(['display: none', 'color: red', 'display: block', 'visibility: hidden'])),
    () => toggle('role', pick(['textbox', 'heading', 'note'])),
    () => toggle('open', ''),
    () => {
      if (!element.shadowRoot && /^(?:div|span|section)$/.test(element.localName)) {
        element.attachShadow({ mode: 'open' }).append(parsed(), document.createElement('slot'));
        element.append(' ', element.firstChild ?? '');
        element.replaceWith(element);
        const { parentNode, nextSibling } = element;
        element.remove();
        parentNode?.insertBefore(element, nextSibling);
      }
    },
  ])();
}

function grown(random: () => number, depth: number): string {
  const names = 'p div span b a section li h2 details sup pre x-item code'.split(' ');
  let html = '';
  for (let count = 1 + random() * 5; count > 0; count -= 1) {
    const name = names[Math.floor(random() * names.length)];
    const inner = depth > 0 ? grown(random, depth - 1) : '';
    html += `${random() < 0.5 ? `w${Math.floor(random() * 100)} ` : ''}<${name}>t${Math.floor(random() * 100)}${inner}</${name}>`;
  }
  return html;
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The texts of a page that other scripts may change without changing how it reads. */
function pageTexts(): Text[] {
  const found: Text[] = [];
  const visit = (root: Node) => {
    for (const node of root.childNodes) {
      if (node instanceof Text) found.push(node);
      else if (node instanceof Element && !node.matches('script, style, template, svg, math, [data-still]')) {
        visit(node);
        if (node.shadowRoot) visit(node.shadowRoot);
      }
    }
  };
  visit(document.body);
  return found;
}

function ordered(): Block[] {
  return [...blocks.values()].sort((a, b) => reader?.order(a.id, b.id) ?? 0);
}

function spansOf(text: string): { start: number; end: number }[] {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const pairs = words.slice(1).map(({ end }, index) => ({ start: words[index]?.start ?? 0, end }));
  const middle = { start: text.length >> 2, end: text.length - (text.length >> 2) };
  return [{ start: 0, end: text.length }, middle, ...words, ...pairs];
}

function fold(text: string): string {
  return text
    .replace(/(\S)\n(?=\S)|(\S)\n(?=\n\S)/g, '$1$2⏎')
    .replace(/⏎\n/g, '⏎⏎')
    .replace(/\s+/g, ' ')
    .trim();
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

function sleep(time: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, time));
}
