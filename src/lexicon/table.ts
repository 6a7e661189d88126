/**
 * The scan table: as text, made at build time, and in memory. Reading it makes the gate only; the forms behind a window
 * are unfolded when that window first opens, since on nearly every page nearly none does.
 */
import type { Scope } from '../glossary/schema';
import { symbolAt } from './gaps';
import { outlineOf, spellingsOf } from './patterns';
import { WINDOW } from './spellings';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, symbolTable, wideSymbol } from './symbols';

/** How a scope is written in the table. */
const SCOPE_LETTERS: Readonly<Record<Scope, string>> = { anywhere: 'a', 'in-context': 'c', ambiguous: 'm' };
const SCOPES: Readonly<Record<string, Scope>> = { a: 'anywhere', c: 'in-context', m: 'ambiguous' };

/** Slots of the gate: enough that a chance hit is rarer than a real one, few enough to stay in the first cache. */
const GATE_BITS = 15;
const GATE_MASK = (1 << GATE_BITS) - 1;

/** The slot of a window of 25 bits. */
export function gateSlot(window: number): number {
  return (window ^ (window >>> 10)) & GATE_MASK;
}

/** A window of the gate. */
export interface Group {
  /** Its symbols. */
  readonly window: readonly number[];
  /** Most words before the window's word in any form behind it. */
  readonly back: number;
}

/**
 * Writes the table: first the symbols of all windows in base 32; then a line for each window with the words that may
 * stand before its word, and the number of its forms, and behind tabs the letter of the scope and the pattern of each.
 */
export function encode(
  groups: readonly (Group & {
    readonly patterns: readonly { readonly text: string; readonly scope: Scope; readonly count: number }[];
  })[],
): string {
  const windows = groups.flatMap(({ window }) => window.map((symbol) => symbol.toString(32)));
  const lines = groups.map(({ back, patterns }) => {
    const count = patterns.reduce((sum, pattern) => sum + pattern.count, 0);
    const head = back.toString(36) + count.toString(36);
    return [head, ...patterns.map(({ text, scope }) => SCOPE_LETTERS[scope] + text)].join('\t');
  });
  return [windows.join(''), ...lines].join('\n');
}

/** Everything that scanning reads. */
export interface Table {
  /** Symbol of each unit below {@link LOOKED_UP}. */
  readonly symbols: Uint8Array;
  /** The same for the gate, to which an apostrophe is a boundary: it may be a quotation mark or a possessive. */
  readonly gateSymbols: Uint8Array;
  /** 1 in the slots of windows. */
  readonly gate: Uint8Array;
  /** What stands behind a window; undefined if it is none. */
  behind(window: number): Forms | undefined;
  /** The scope of a form that was found. */
  scopeOf(form: number): Scope;
}

/** The forms behind one window. */
export interface Forms {
  /** Most words before the window's word. */
  readonly back: number;
  /** A bit for each symbol that a form may begin with. */
  readonly begins: number;
  readonly patterns: readonly PatternForms[];
}

/** The forms of one pattern. */
export interface PatternForms {
  /** Index of the first form. */
  readonly first: number;
  /** A bit for each symbol that a spelling may begin with. */
  readonly begins: number;
  /** The spellings; put together when they are first asked for. */
  spellings(): Spellings;
}

/** Spellings of one pattern. */
export interface Spellings {
  readonly texts: readonly string[];
  /** Folded first unit of each, to pass over most of them at once. */
  readonly begins: Uint8Array;
}

/** Makes a table from the text that {@link encode} wrote. */
export function decode(text: string): Table {
  const windowsEnd = text.indexOf('\n');
  const gate = new Uint8Array(1 << GATE_BITS);
  for (let at = 0; at < windowsEnd; at += WINDOW) gate[gateSlot(windowAt(text, at))] = 1;
  const symbols = symbolTable();
  const gateSymbols = symbols.map((symbol) => (symbol === APOSTROPHE ? BOUNDARY : symbol));
  const scopes = new Map<number, Scope>();
  let open: ((window: number) => Forms | undefined) | undefined;
  return {
    symbols,
    gateSymbols,
    gate,
    behind(window) {
      open ??= opener(text, windowsEnd, symbols, scopes);
      return open(window);
    },
    scopeOf: (form) => scopes.get(form) ?? 'ambiguous',
  };
}

/** Unfolds what stands behind windows, each when it first opens. */
function opener(
  text: string,
  windowsEnd: number,
  symbols: Uint8Array,
  scopes: Map<number, Scope>,
): (window: number) => Forms | undefined {
  const lines = text.slice(windowsEnd + 1).split('\n');
  const numbers = new Map<number, number>();
  const firsts: number[] = [];
  let first = 0;
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number] as string;
    numbers.set(windowAt(text, number * WINDOW), number);
    firsts.push(first);
    first += Number.parseInt(line.slice(1, line.indexOf('\t')), 36);
  }
  const opened: Forms[] = [];
  return (window) => {
    const number = numbers.get(window);
    if (number === undefined) return undefined;
    opened[number] ??= formsOf(lines[number] as string, firsts[number] as number, symbols, scopes);
    return opened[number];
  };
}

function formsOf(line: string, firstOfAll: number, symbols: Uint8Array, scopes: Map<number, Scope>): Forms {
  const [head = '', ...lines] = line.split('\t');
  let first = firstOfAll;
  const patterns = lines.map((pattern) => {
    const text = pattern.slice(1);
    const { count, begins } = outlineOf(text);
    const forms = patternForms(text, first, begins, symbols);
    for (let form = first; form < first + count; form += 1) {
      scopes.set(form, SCOPES[pattern.charAt(0)] ?? 'ambiguous');
    }
    first += count;
    return forms;
  });
  return {
    back: Number.parseInt(head.charAt(0), 36),
    begins: patterns.reduce((bits, { begins }) => bits | begins, 0),
    patterns,
  };
}

function patternForms(text: string, first: number, begins: string, symbols: Uint8Array): PatternForms {
  let spellings: Spellings | undefined;
  let bits = 0;
  for (let at = 0; at < begins.length; at += 1) bits |= 1 << symbolAt(begins, at, symbols);
  return {
    first,
    begins: bits,
    spellings() {
      if (!spellings) {
        const texts = spellingsOf(text);
        spellings = { texts, begins: Uint8Array.from(texts, (one) => foldedUnit(one.charCodeAt(0), symbols)) };
      }
      return spellings;
    },
  };
}

/** The window whose symbols stand in base 32 from `at` on. */
function windowAt(text: string, at: number): number {
  let window = 0;
  for (let unit = at; unit < at + WINDOW; unit += 1) {
    const code = text.charCodeAt(unit);
    window = (window << 5) | (code < LETTER_A ? code - DIGIT_0 : code - LETTER_A + 10);
  }
  return window;
}

const DIGIT_0 = 0x30;
const LETTER_A = 0x61;

/** The folded unit that is compared: letters by symbol, digits as themselves, apostrophes as one. */
export function foldedUnit(code: number, symbols: Uint8Array): number {
  if (code >= 0x30 && code <= 0x39) return code;
  return code < LOOKED_UP ? (symbols[code] ?? 0) : wideSymbol(code);
}
