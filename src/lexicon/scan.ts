/**
 * Finds the glossary's forms in a text, in one pass near the speed of reading it.
 *
 * A gate looks at each window of five symbols; only where one stands that some form must hold does the exact check
 * read the words around it. Plain prose opens the gate about once in some hundred characters.
 */
import { type Folded, fold, hasLineCuts, isFolded, unfold } from '../text/fold';
import type { Candidate } from '../text/types';
import { inAddress } from './address';
import { asciiOf } from './ascii';
import { FORM_GAP, fits, gapAfter, gapBefore, isWord, symbolAt } from './gaps';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, S, Z } from './symbols';
import { type Forms, foldedUnit, gateSlot, type PatternForms, type Table } from './table';

const WINDOW_MASK = 0x1ffffff;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const SPACE = 0x20;
/** No word of a form is longer than this, in UTF-16 units. */
const LONGEST_WORD = 64;

/**
 * All candidates in a text: every place where a form stands with word boundaries around it and capitals where the
 * form has them, nested and overlapping ones too. In order of start, longer first.
 */
export function scan(text: string, table: Table): Candidate[] {
  // `Stalin-` at the end of a line may be half a name, or a whole one before `era`.
  if (hasLineCuts(text)) return inOrder([...scanFolded(fold(text), table), ...scanFolded(fold(text, false), table)]);
  return scanText(text, table) ?? scanFolded(fold(text), table);
}

function scanFolded(folded: Folded, table: Table): Candidate[] {
  const found = scanUnits(folded.text, table, false) ?? [];
  return found.map(({ form, start, end }) => ({ form, ...unfold(folded, start, end) }));
}

/** Undefined if the text is to be folded first. */
function scanText(text: string, table: Table): Candidate[] | undefined {
  const bytes = asciiOf(text);
  return bytes ? scanAscii(text, bytes, table) : scanUnits(text, table, true);
}

/** Most text is nothing but ASCII, and bytes are read several times as fast as the units of a string. */
function scanAscii(text: string, bytes: Uint8Array, table: Table): Candidate[] {
  const { gateSymbols, gate } = table;
  const { length } = text;
  const found: Candidate[] = [];
  let window = 0;
  for (let at = 0; at <= length; at += 1) {
    // Behind the text stands the boundary of its last word.
    const symbol = at < length ? (gateSymbols[bytes[at] as number] as number) : BOUNDARY;
    window = ((window << 5) | symbol) & WINDOW_MASK;
    if (gate[gateSlot(window)] !== 0) open(text, symbol === BOUNDARY ? at - 1 : at, window, table, found);
  }
  return found.length > 1 ? inOrder(found) : found;
}

/** The same for any text; undefined if a unit is met that folding takes away or apart, and `isRaw`. */
function scanUnits(text: string, table: Table, isRaw: boolean): Candidate[] | undefined {
  const { gateSymbols, gate } = table;
  const { length } = text;
  const found: Candidate[] = [];
  let window = 0;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : SPACE;
    if (code > ASCII && isRaw && isFolded(code)) return undefined;
    const symbol = code < LOOKED_UP ? (gateSymbols[code] as number) : BOUNDARY;
    window = ((window << 5) | symbol) & WINDOW_MASK;
    if (gate[gateSlot(window)] !== 0) open(text, symbol === BOUNDARY ? at - 1 : at, window, table, found);
  }
  return found.length > 1 ? inOrder(found) : found;
}

const ASCII = 0x7f;

/** Adds the forms behind a window of the word that holds `at`, if it is one. Some may be found more than once. */
function open(text: string, at: number, window: number, table: Table, found: Candidate[]): void {
  const forms = table.behind(window);
  if (forms === undefined) return;
  const { symbols } = table;
  let start = startOfWord(text, at, symbols);
  for (let left = forms.back; start >= 0; left -= 1) {
    tryForms(text, start, forms, symbols, found);
    start = left > 0 ? wordBefore(text, start, symbols) : -1;
  }
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
  const bit = 1 << symbolAt(text, start, symbols);
  if ((forms.begins & bit) === 0) return;
  const { patterns } = forms;
  const begin = foldedUnit(text.charCodeAt(start), symbols);
  for (let at = 0; at < patterns.length; at += 1) {
    const pattern = patterns[at] as PatternForms;
    if ((pattern.begins & bit) === 0) continue;
    const { texts, begins } = pattern.spellings();
    for (let index = 0; index < texts.length; index += 1) {
      if (begins[index] !== begin) continue;
      const end = agreedEnd(texts[index] as string, text, start, symbols);
      if (end === undefined || inAddress(text, start, end)) continue;
      found.push({ form: pattern.first + index, start, end: withLastPoint(text, start, end) });
    }
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

/** Start of the word before the one at `word`, if one form may hold both; else -1. */
function wordBefore(text: string, word: number, symbols: Uint8Array): number {
  const end = gapBefore(text, word, symbols);
  return end === word ? -1 : startOfWord(text, end - 1, symbols);
}
