/**
 * Finds the glossary's forms in a text, in a few passes near the speed of reading it.
 *
 * Regular expressions, which engines run as machine code from the first text on, find the anchors: letters that some
 * form must hold. Only where one stands does the exact check read the words around it; plain prose has one in some
 * thousand characters.
 */
import {
  type Folded,
  fold,
  hasLineCuts,
  isSmall,
  needsFolding,
  roughlyFolded,
  unfold,
  withoutLineCuts,
} from '../text/fold';
import type { Candidate } from '../text/types';
import { inAddress } from './address';
import { FORM_GAP, fits, gapAfter, gapBefore, isWord, symbolAt } from './gaps';
import { APOSTROPHE, BOUNDARY, baseLetters, S, Z } from './symbols';
import { type Anchor, type Forms, foldedUnit, type PatternForms, type Table } from './table';

const POINT = 0x2e;
const HYPHEN = 0x2d;
/** The bit in which a small letter differs from its capital; digits have it. */
const SMALL = 0x20;
/** No word of a form is longer than this, in UTF-16 units. */
const LONGEST_WORD = 64;

/**
 * All candidates in a text: every place where a form stands with word boundaries around it and capitals where the
 * form has them, nested and overlapping ones too. In order of start, longer first.
 */
export function scan(text: string, table: Table): Candidate[] {
  // `Stalin-` at the end of a line may be half a name, or a whole one before `era`.
  if (hasLineCuts(text)) return inOrder([...scanFolded(fold(text), table), ...scanFolded(fold(text, false), table)]);
  return needsFolding(text) ? scanFolded(fold(text), table) : scanPlain(text, table);
}

/** Stands between texts that are scanned at once. No form goes over it, and no address. */
const BETWEEN = '\0';

/** The candidates of each of several texts: as {@link scan} finds them, but with one call of the engine for all. */
export function scanAll(texts: readonly string[], table: Table): Candidate[][] {
  const found: Candidate[][] = texts.map(() => []);
  let at = 0;
  let from = 0;
  for (const { form, start, end } of scan(texts.join(BETWEEN), table)) {
    for (let next = from + (texts[at]?.length ?? 0); start > next; next = from + (texts[at]?.length ?? 0)) {
      from = next + BETWEEN.length;
      at += 1;
    }
    found[at]?.push({ form, start: start - from, end: end - from });
  }
  return found;
}

/** Of which of several texts {@link mayHold} is true, with one search for all; of a text next to one it may say so too. */
export function whichMayHold(texts: readonly string[], table: Table): boolean[] {
  const text = texts.join(BETWEEN);
  // Folded, what stands behind would be elsewhere.
  if (needsFolding(text) || hasLineCuts(text)) return texts.map((one) => mayHold(one, table));
  const letters = baseLetters(text);
  const holds = texts.map(() => false);
  for (const pass of table.passes) {
    pass.lastIndex = 0;
    let at = 0;
    let end = texts[0]?.length ?? 0;
    for (let hit = pass.exec(letters); hit; hit = pass.exec(letters)) {
      for (; hit.index > end; end += BETWEEN.length + (texts[at]?.length ?? 0)) at += 1;
      holds[at] = true;
      pass.lastIndex = end;
    }
  }
  return holds;
}

/**
 * Whether {@link scan} could find anything in any part of a text, even if words of different parts have run together.
 * Many times as fast as scanning, and seldom yes without a reason.
 */
export function mayHold(text: string, table: Table): boolean {
  return hasAnchor(text, table) || (hasLineCuts(text) && hasAnchor(withoutLineCuts(text), table));
}

function hasAnchor(text: string, { passes }: Table): boolean {
  const letters = baseLetters(needsFolding(text) ? roughlyFolded(text) : text);
  return passes.some((pass) => {
    pass.lastIndex = 0;
    return pass.test(letters);
  });
}

function scanFolded(folded: Folded, table: Table): Candidate[] {
  return scanPlain(folded.text, table).map(({ form, start, end }) => ({ form, ...unfold(folded, start, end) }));
}

function scanPlain(text: string, table: Table): Candidate[] {
  const letters = baseLetters(text);
  const found: Candidate[] = [];
  for (const pass of table.passes) {
    pass.lastIndex = 0;
    for (let hit = pass.exec(letters); hit; hit = pass.exec(letters)) {
      pass.lastIndex = hit.index + 1;
      for (const anchor of table.behind(letters.charAt(hit.index).toLowerCase())) {
        const at = startOfAnchor(anchor, letters, hit.index);
        if (at >= 0) tryAround(text, at, anchor.forms(), table.symbols, found);
      }
    }
  }
  return found.length > 1 ? inOrder(found) : found;
}

/** Where an anchor begins in base letters that has its pivot at `place`; -1 if it does not stand there. */
function startOfAnchor({ anchor, pivot }: Anchor, letters: string, place: number): number {
  let at = place;
  for (let unit = pivot; unit < anchor.length; unit += 1) {
    const wanted = anchor.charCodeAt(unit);
    const from = at;
    if (wanted !== 0x20) at += isUnit(letters.charCodeAt(at), wanted) ? 1 : 0;
    else while (at < letters.length && isOutside(letters.charAt(at))) at += 1;
    if (at === from) return -1;
  }
  at = place;
  for (let unit = pivot - 1; unit >= 0; unit -= 1) {
    const wanted = anchor.charCodeAt(unit);
    const from = at;
    if (wanted !== 0x20) at -= isUnit(letters.charCodeAt(at - 1), wanted) ? 1 : 0;
    else while (at > 0 && isOutside(letters.charAt(at - 1))) at -= 1;
    if (at === from) return -1;
  }
  return at;
}

/** Whether a letter of the page is one of an anchor, of which small ones may be capitals there. Codes of base letters. */
function isUnit(letter: number, wanted: number): boolean {
  return letter === wanted || (letter | SMALL) === wanted;
}

/** What the expressions take for a gap between two words. */
function isOutside(char: string): boolean {
  return /\W/.test(char);
}

/** Adds the forms that begin with the word at `at`, the start of an anchor, or with one of the words before it. */
function tryAround(text: string, at: number, forms: Forms, symbols: Uint8Array, found: Candidate[]): void {
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

/** Adds every form behind an anchor that begins at `start`, which is the start of a word. */
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
    if ((wordStart || shouted) && isUpper(form.charAt(unit)) && isSmall(text.charAt(at))) return undefined;
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
