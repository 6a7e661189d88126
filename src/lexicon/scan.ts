/**
 * Finds the glossary's forms in a text, in one pass near the speed of reading it.
 *
 * A gate looks at each window of four symbols; only where one stands that some form must hold does the exact check
 * read the words around it. Plain prose opens the gate about once in a thousand characters.
 */
import { fold, needsFolding, unfold } from '../text/fold';
import type { Candidate } from '../text/types';
import { inAddress } from './address';
import { APOSTROPHE, BOUNDARY, joins, LOOKED_UP, wideSymbol } from './symbols';
import { type ExactCheck, foldedUnit, gateSlot, HASH_START, hashKey, hashStep, type Table } from './table';

const WINDOW_MASK = 0xfffff;
const POINT = 0x2e;

/**
 * All candidates in a text: every place where a form stands with word boundaries around it and capitals where the
 * form has them, nested and overlapping ones too. In order of start, longer first.
 */
export function scan(text: string, table: Table): Candidate[] {
  if (needsFolding(text)) {
    const folded = fold(text);
    return scanFolded(folded.text, table).map(({ form, start, end }) => ({ form, ...unfold(folded, start, end) }));
  }
  return scanFolded(text, table);
}

function scanFolded(text: string, table: Table): Candidate[] {
  const { symbols, gateSymbols, gate, windows } = table;
  const found: Candidate[] = [];
  /** Starts of words already tried as the first word of a form; made when the gate first opens. */
  let tried: Set<number> | undefined;
  let window = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    const symbol = code < LOOKED_UP ? (gateSymbols[code] as number) : BOUNDARY;
    window = ((window << 5) | symbol) & WINDOW_MASK;
    if (gate[gateSlot(window)] === 0) continue;
    const back = windows.get(window);
    if (back === undefined) continue;
    const word = startOfWord(text, symbol === BOUNDARY ? at - 1 : at, symbols);
    tried ??= new Set();
    for (let start = wordsBack(text, word, back, symbols); start <= word; start = nextWord(text, start, symbols)) {
      if (tried.has(start)) continue;
      tried.add(start);
      tryForms(text, start, table.exact(), symbols, found);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start || b.end - a.end) : found;
}

/** Adds every form that begins at `start`, which is the start of a word. */
function tryForms(text: string, start: number, check: ExactCheck, symbols: Uint8Array, found: Candidate[]): void {
  let hash = HASH_START;
  let words = 1;
  let at = start;
  for (;;) {
    const unit = at < text.length ? foldedUnit(text.charCodeAt(at), symbols) : BOUNDARY;
    // A form may end before an apostrophe (a possessive) as well as before a boundary.
    if (unit === BOUNDARY || unit === APOSTROPHE) match(text, start, at, hash, check, symbols, found);
    if (unit !== BOUNDARY) {
      hash = hashStep(hash, unit);
      at += 1;
      continue;
    }
    const next = skipJoin(text, at, symbols);
    words += 1;
    if (next === at || words > check.longest) return;
    at = next;
    hash = hashStep(hash, BOUNDARY);
  }
}

function match(
  text: string,
  start: number,
  end: number,
  hash: number,
  check: ExactCheck,
  symbols: Uint8Array,
  found: Candidate[],
): void {
  const forms = check.byHash.get(hashKey(hash));
  if (!forms || end === start) return;
  for (const form of forms) {
    if (agrees(check.texts[form] ?? '', text, start, end, symbols) && !inAddress(text, start, end)) {
      found.push({ form, start, end: withLastPoint(text, start, end) });
      return;
    }
  }
}

/**
 * Whether the page's letters are the form's (hashes may collide), and its capitals too: a form's word in capitals
 * needs capitals throughout, a capital at the start of a word needs one there.
 */
function agrees(form: string, text: string, start: number, end: number, symbols: Uint8Array): boolean {
  let at = start;
  let wordStart = true;
  let shouted = false;
  for (let unit = 0; unit < form.length; unit += 1) {
    const wanted = form.charAt(unit);
    if (at >= end) return false;
    if (wanted === ' ') {
      const next = skipJoin(text, at, symbols);
      if (next === at) return false;
      at = next;
      wordStart = true;
      continue;
    }
    if (foldedUnit(text.charCodeAt(at), symbols) !== foldedUnit(form.charCodeAt(unit), symbols)) return false;
    if (wordStart) shouted = isUpper(wanted) && isUpper(form.charAt(unit + 1));
    if ((wordStart || shouted) && isUpper(wanted) && isLower(text.charAt(at))) return false;
    wordStart = false;
    at += 1;
  }
  return at === end;
}

/** The offset after what joins two words of one form: white space, hyphens, or the point of `U.S.S.R.` */
function skipJoin(text: string, at: number, symbols: Uint8Array): number {
  if (text.charCodeAt(at) === POINT && at + 1 < text.length && symbolAt(text, at + 1, symbols) !== BOUNDARY) {
    return at + 1;
  }
  let next = at;
  while (next < text.length && joins(text.charCodeAt(next))) next += 1;
  return next;
}

/** The last point of an abbreviation with points belongs to it. */
function withLastPoint(text: string, start: number, end: number): number {
  const dotted = text.charCodeAt(end) === POINT && end - start > 2 && text.charCodeAt(end - 2) === POINT;
  return dotted ? end + 1 : end;
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

function symbolAt(text: string, at: number, symbols: Uint8Array): number {
  const code = text.charCodeAt(at);
  return code < LOOKED_UP ? (symbols[code] ?? BOUNDARY) : wideSymbol(code);
}

/** Start of the word that holds `at`. Leading apostrophes are quotation marks and stay outside. */
function startOfWord(text: string, at: number, symbols: Uint8Array): number {
  let start = at;
  while (start > 0 && symbolAt(text, start - 1, symbols) !== BOUNDARY) start -= 1;
  while (start < at && symbolAt(text, start, symbols) === APOSTROPHE) start += 1;
  return start;
}

/** Start of the word `count` words before the one at `word`, or of the first that joins to it. */
function wordsBack(text: string, word: number, count: number, symbols: Uint8Array): number {
  let start = word;
  for (let left = count; left > 0; left -= 1) {
    let end = start;
    if (end > 0 && text.charCodeAt(end - 1) === POINT) end -= 1;
    else while (end > 0 && joins(text.charCodeAt(end - 1))) end -= 1;
    if (end === start || end === 0 || symbolAt(text, end - 1, symbols) === BOUNDARY) return start;
    start = startOfWord(text, end - 1, symbols);
  }
  return start;
}

/** Start of the next word after the one at `start`. */
function nextWord(text: string, start: number, symbols: Uint8Array): number {
  let at = start;
  while (at < text.length && symbolAt(text, at, symbols) !== BOUNDARY) at += 1;
  while (at < text.length && (symbolAt(text, at, symbols) === BOUNDARY || symbolAt(text, at, symbols) === APOSTROPHE))
    at += 1;
  return Math.max(at, start + 1);
}
