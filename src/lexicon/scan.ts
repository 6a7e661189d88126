/**
 * Finds the glossary's forms in a text, in one pass near the speed of reading it.
 *
 * A gate looks at each window of four symbols; only where one stands that some form must hold does the exact check
 * read the words around it. Plain prose opens the gate about once in a thousand characters.
 */
import { fold, needsFolding, unfold } from '../text/fold';
import type { Candidate } from '../text/types';
import { inAddress } from './address';
import { FORM_GAP, fits, gapAfter, gapBefore, isWord, symbolAt } from './gaps';
import { APOSTROPHE, BOUNDARY, LOOKED_UP } from './symbols';
import { type ExactCheck, foldedUnit, gateSlot, HASH_START, hashKey, hashStep, type Table } from './table';

const WINDOW_MASK = 0xfffff;
const POINT = 0x2e;
/** No word of a form and no form with its gaps is longer than these, in UTF-16 units. */
const LONGEST_WORD = 64;
const LONGEST_FORM = 512;

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
    if (word < 0) continue;
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
    if (at - start > LONGEST_FORM) return;
    if (unit !== BOUNDARY && (unit !== APOSTROPHE || isWord(text, at + 1, symbols))) {
      hash = hashStep(hash, unit);
      at += 1;
      continue;
    }
    const gap = gapAfter(text, at, symbols);
    words += 1;
    if (!gap || words > check.longest) return;
    at = gap.end;
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
    const last = agreedEnd(check.texts[form] ?? '', text, start, end, symbols);
    if (last !== undefined && !inAddress(text, start, last)) {
      found.push({ form, start, end: withLastPoint(text, start, last) });
      return;
    }
  }
}

/**
 * Where the form ends on the page, if the page's letters are the form's (hashes may collide), its gaps are those of the
 * form, and its capitals too: a form's word in capitals needs capitals throughout, a capital at the start of a word
 * needs one there.
 */
function agreedEnd(form: string, text: string, start: number, end: number, symbols: Uint8Array): number | undefined {
  let at = start;
  let wordStart = true;
  let shouted = false;
  for (let unit = 0; unit < form.length; unit += 1) {
    FORM_GAP.lastIndex = unit;
    const written = FORM_GAP.exec(form)?.[0];
    if (written && unit + written.length === form.length) {
      return at === end && text.charAt(at) === written ? at + 1 : undefined;
    }
    if (written) {
      const gap = gapAfter(text, at, symbols);
      if (!gap || !fits(gap, written)) return undefined;
      at = gap.end;
      unit += written.length - 1;
      wordStart = true;
      continue;
    }
    if (at >= end) return undefined;
    const wanted = form.charAt(unit);
    if (foldedUnit(text.charCodeAt(at), symbols) !== foldedUnit(form.charCodeAt(unit), symbols)) return undefined;
    if (wordStart) shouted = isUpper(wanted) && isUpper(form.charAt(unit + 1));
    if ((wordStart || shouted) && isUpper(wanted) && isLower(text.charAt(at))) return undefined;
    wordStart = false;
    at += 1;
  }
  return at === end ? at : undefined;
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

/**
 * Start of the word that holds `at`; -1 if the word is longer than any of a form, which keeps time linear. Leading
 * apostrophes are quotation marks and stay outside.
 */
function startOfWord(text: string, at: number, symbols: Uint8Array): number {
  let start = at;
  while (start > 0 && symbolAt(text, start - 1, symbols) !== BOUNDARY) {
    if (at - start >= LONGEST_WORD) return -1;
    start -= 1;
  }
  while (start < at && symbolAt(text, start, symbols) === APOSTROPHE) start += 1;
  return start;
}

/** Start of the word `count` words before the one at `word`, or of the first that joins to it. */
function wordsBack(text: string, word: number, count: number, symbols: Uint8Array): number {
  let start = word;
  for (let left = count; left > 0; left -= 1) {
    const end = gapBefore(text, start, symbols);
    const before = end === start ? -1 : startOfWord(text, end - 1, symbols);
    if (before < 0) return start;
    start = before;
  }
  return start;
}

/** Start of the next word after the one at `start`. */
function nextWord(text: string, start: number, symbols: Uint8Array): number {
  let at = start;
  while (at < text.length && symbolAt(text, at, symbols) !== BOUNDARY) at += 1;
  while (at < text.length && !isWord(text, at, symbols)) at += 1;
  return Math.max(at, start + 1);
}
