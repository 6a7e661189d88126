/**
 * Gaps: what may stand between two words of one form, on the page and in the form as it is written.
 *
 * A form's space stands for white space or hyphens, with quotation marks on either side (`the "Secret" Speech`), or for
 * the point of an abbreviation (`U.S.S.R.`). A point or a bracket stands only where the form has one.
 */
import { APOSTROPHE, BOUNDARY, isQuote, joins, LOOKED_UP, wideSymbol } from './symbols';

const POINT = 0x2e;
const OPEN = 0x28;
const CLOSE = 0x29;
/** More quotation marks than this side by side belong to no name. */
const MOST_QUOTES = 2;

/** What kind of gap a form has, or a page. */
export interface Gap {
  /** Offset after the gap. */
  readonly end: number;
  readonly point: boolean;
  readonly bracket: boolean;
  /** White space or hyphens are in it. */
  readonly join: boolean;
}

/** The symbol of the unit at `at`; a boundary beyond the text. */
export function symbolAt(text: string, at: number, symbols: Uint8Array): number {
  if (at < 0 || at >= text.length) return BOUNDARY;
  const code = text.charCodeAt(at);
  return code < LOOKED_UP ? (symbols[code] ?? BOUNDARY) : wideSymbol(code);
}

/** Whether the unit at `at` is a letter or a digit. */
export function isWord(text: string, at: number, symbols: Uint8Array): boolean {
  const symbol = symbolAt(text, at, symbols);
  return symbol !== BOUNDARY && symbol !== APOSTROPHE;
}

/** The gap that begins at `at`, the end of a word; undefined if no form goes on over what stands there. */
export function gapAfter(text: string, at: number, symbols: Uint8Array): Gap | undefined {
  let end = quotesEnd(text, at, symbols);
  const point = text.charCodeAt(end) === POINT;
  if (point) end += 1;
  let bracket = text.charCodeAt(end) === CLOSE;
  if (bracket) end += 1;
  const joinStart = end;
  while (end < text.length && joins(text.charCodeAt(end))) end += 1;
  const join = end > joinStart;
  if (text.charCodeAt(end) === OPEN) {
    bracket = true;
    end += 1;
  }
  end = quotesEnd(text, end, symbols);
  if (end === at || !(join || point || bracket) || !isWord(text, end, symbols)) return undefined;
  return { end, point, bracket, join };
}

/** Start of the gap that ends before `word`, the start of a word; `word` itself if there is none. */
export function gapBefore(text: string, word: number, symbols: Uint8Array): number {
  let at = quotesStart(text, word, symbols);
  if (text.charCodeAt(at - 1) === OPEN) at -= 1;
  while (at > 0 && joins(text.charCodeAt(at - 1))) at -= 1;
  if (text.charCodeAt(at - 1) === CLOSE) at -= 1;
  if (text.charCodeAt(at - 1) === POINT) at -= 1;
  at = quotesStart(text, at, symbols);
  return isWord(text, at - 1, symbols) ? at : word;
}

/** Whether a page's gap is one that a form's gap stands for. `written` is the form's, from the end of a word on. */
export function fits(page: Gap, written: string): boolean {
  const bracket = written.includes('(') || written.includes(')');
  if (page.bracket !== bracket) return false;
  if (written.includes('.')) return page.join || page.point;
  return bracket || page.join !== page.point;
}

/** What a form has between two words, or behind its last one: apostrophes at a word's end, points, brackets, spaces. */
export const FORM_GAP = /['’]?[ .()]+/y;

function quotesEnd(text: string, at: number, symbols: Uint8Array): number {
  let end = at;
  while (end < text.length && end - at < MOST_QUOTES) {
    const code = text.charCodeAt(end);
    if (!isQuote(code) && symbolOf(code, symbols) !== APOSTROPHE) break;
    end += 1;
  }
  return end;
}

function quotesStart(text: string, at: number, symbols: Uint8Array): number {
  let start = at;
  while (start > 0 && at - start < MOST_QUOTES) {
    const code = text.charCodeAt(start - 1);
    if (!isQuote(code) && symbolOf(code, symbols) !== APOSTROPHE) break;
    start -= 1;
  }
  return start;
}

function symbolOf(code: number, symbols: Uint8Array): number {
  return code < LOOKED_UP ? (symbols[code] ?? BOUNDARY) : wideSymbol(code);
}
