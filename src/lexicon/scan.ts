/**
 * Finds the glossary's forms in a text, in one pass near the speed of reading it.
 *
 * A gate looks at each window of five symbols; only where one stands that some form must hold does the exact check
 * read the words around it. Plain prose opens the gate about once in a thousand characters.
 */
import { type Folded, fold, hasLineCuts, needsFolding, unfold } from '../text/fold';
import type { Candidate } from '../text/types';
import { inAddress } from './address';
import { FORM_GAP, fits, gapAfter, gapBefore, isWord, symbolAt } from './gaps';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, S, Z } from './symbols';
import { type Forms, foldedUnit, gateSlot, type Table, wordHash } from './table';

const WINDOW_MASK = 0x1ffffff;
const POINT = 0x2e;
const HYPHEN = 0x2d;
/** No word of a form is longer than this, in UTF-16 units. */
const LONGEST_WORD = 64;
/** More than there are windows. */
const MOST_WINDOWS = 4096;

/**
 * All candidates in a text: every place where a form stands with word boundaries around it and capitals where the
 * form has them, nested and overlapping ones too. In order of start, longer first.
 */
export function scan(text: string, table: Table): Candidate[] {
  if (!needsFolding(text)) return scanFolded(text, table);
  if (!hasLineCuts(text)) return scanUnfolded(fold(text), table);
  // `Stalin-` at the end of a line may be half a name, or a whole one before `era`.
  return inOrder([...scanUnfolded(fold(text), table), ...scanUnfolded(fold(text, false), table)]);
}

function scanUnfolded(folded: Folded, table: Table): Candidate[] {
  return scanFolded(folded.text, table).map(({ form, start, end }) => ({ form, ...unfold(folded, start, end) }));
}

function scanFolded(text: string, table: Table): Candidate[] {
  const { symbols, gateSymbols, gate } = table;
  const found: Candidate[] = [];
  /** Words and windows already tried together; made when the gate first opens. */
  let tried: Set<number> | undefined;
  let window = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    const symbol = code < LOOKED_UP ? (gateSymbols[code] as number) : BOUNDARY;
    window = ((window << 5) | symbol) & WINDOW_MASK;
    if (gate[gateSlot(window)] === 0) continue;
    const forms = table.behind(window);
    if (forms === undefined) continue;
    const word = startOfWord(text, symbol === BOUNDARY ? at - 1 : at, symbols);
    if (word < 0 || !forms.words.has(wordHash(text, word, symbols))) continue;
    tried ??= new Set();
    for (
      let start = wordsBack(text, word, forms.back, symbols);
      start <= word;
      start = nextWord(text, start, symbols)
    ) {
      const attempt = start * MOST_WINDOWS + forms.window;
      if (tried.has(attempt)) continue;
      tried.add(attempt);
      tryForms(text, start, forms, symbols, found);
    }
  }
  return found.length > 1 ? inOrder(found) : found;
}

/** In order of start, longer first; of those with the same ends the one listed first. */
function inOrder(found: Candidate[]): Candidate[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.form - b.form);
  return found.filter(({ start, end }, index) => {
    const before = found[index - 1];
    return before?.start !== start || before.end !== end;
  });
}

/** Adds every form of a window that begins at `start`, which is the start of a word. */
function tryForms(text: string, start: number, forms: Forms, symbols: Uint8Array, found: Candidate[]): void {
  const begin = foldedUnit(text.charCodeAt(start), symbols);
  const { begins, texts, first } = forms;
  for (let index = 0; index < begins.length; index += 1) {
    if (begins[index] !== begin) continue;
    const end = agreedEnd(texts[index] as string, text, start, symbols);
    if (end === undefined || inAddress(text, start, end)) continue;
    found.push({ form: first + index, start, end: withLastPoint(text, start, end) });
  }
}

/**
 * Where the form ends on the page, if the page's letters are the form's, its gaps are those of the form, and its
 * capitals too: a form's word in capitals needs capitals throughout, a capital at the start of a word needs one there,
 * but for a part of a word behind a hyphen.
 */
function agreedEnd(form: string, text: string, start: number, symbols: Uint8Array): number | undefined {
  let at = start;
  let wordStart = true;
  let shouted = false;
  for (let unit = 0; unit < form.length; unit += 1) {
    const wanted = form.charCodeAt(unit);
    if (isGap(wanted) || (isApostrophe(wanted) && isGap(form.charCodeAt(unit + 1)))) {
      FORM_GAP.lastIndex = unit;
      const written = FORM_GAP.exec(form)?.[0] ?? '';
      unit += written.length - 1;
      if (unit === form.length - 1) return text.charAt(at) === written ? at + 1 : undefined;
      const gap = gapAfter(text, at, symbols);
      if (!gap || !fits(gap, written)) return undefined;
      at = gap.end;
      wordStart = true;
      continue;
    }
    if (wanted === HYPHEN) {
      const gap = gapAfter(text, at, symbols);
      if (gap && fits(gap, ' ')) at = gap.end;
      wordStart = false;
      shouted = false;
      continue;
    }
    const folded = foldedUnit(wanted, symbols);
    const there = at < text.length ? foldedUnit(text.charCodeAt(at), symbols) : BOUNDARY;
    if (folded === APOSTROPHE && there !== APOSTROPHE) continue;
    if (there !== folded && !(folded === Z && there === S && isEnding(form, unit))) return undefined;
    if (wordStart) shouted = isUpper(form.charAt(unit)) && isUpper(form.charAt(unit + 1));
    if ((wordStart || shouted) && isUpper(form.charAt(unit)) && isLower(text.charAt(at))) return undefined;
    wordStart = false;
    at += 1;
  }
  return isWord(text, at, symbols) ? undefined : at;
}

/** Whether the `z` at `unit` is that of -ize, -ized, -ization, …, for which -ise may be written. */
function isEnding(form: string, unit: number): boolean {
  return form.charAt(unit - 1) === 'i' && 'aei'.includes(form.charAt(unit + 1) || '-');
}

function isGap(code: number): boolean {
  return code === 0x20 || code === POINT || code === 0x28 || code === 0x29;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
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
