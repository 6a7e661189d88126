/**
 * The scan table: as text, made at build time, and in memory. Reading it makes the gate only; the forms behind a window
 * are unfolded when that window first opens, since on nearly every page nearly none does.
 */
import { expandForm } from '../glossary/forms';
import type { Scope } from '../glossary/schema';
import { WINDOW } from './spellings';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, S, symbolTable, wideSymbol, Z } from './symbols';

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
 * Writes the table: a line for each window, with its symbols in base 32, the words that may stand before its word, and
 * the number of its forms; then, behind tabs, the letter of the scope and the pattern of each.
 */
export function encode(
  groups: readonly (Group & {
    readonly patterns: readonly { readonly text: string; readonly scope: Scope; readonly count: number }[];
  })[],
): string {
  return groups
    .map(({ window, back, patterns }) => {
      const count = patterns.reduce((sum, pattern) => sum + pattern.count, 0);
      const head = window.map((symbol) => symbol.toString(32)).join('') + back.toString(36) + count.toString(36);
      return [head, ...patterns.map(({ text, scope }) => SCOPE_LETTERS[scope] + text)].join('\t');
    })
    .join('\n');
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
  /** Number of the window. */
  readonly window: number;
  readonly back: number;
  /** Index of the first form. */
  readonly first: number;
  readonly texts: readonly string[];
  /** Folded first unit of each form, to pass over most of them at once. */
  readonly begins: Uint8Array;
  /** Hashes of the words of all of them: a window stands in more words than those. */
  readonly words: ReadonlySet<number>;
}

/** Makes a table from the text that {@link encode} wrote. */
export function decode(text: string): Table {
  const lines = text.split('\n');
  const gate = new Uint8Array(1 << GATE_BITS);
  const numbers = new Map<number, number>();
  const firsts = new Uint32Array(lines.length);
  let first = 0;
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number] as string;
    const window = Number.parseInt(line.slice(0, WINDOW), 32);
    numbers.set(window, number);
    gate[gateSlot(window)] = 1;
    firsts[number] = first;
    first += Number.parseInt(line.slice(WINDOW + 1, line.indexOf('\t')), 36);
  }
  const symbols = symbolTable();
  const gateSymbols = symbols.map((symbol) => (symbol === APOSTROPHE ? BOUNDARY : symbol));
  const unfolded: Forms[] = [];
  const scopes = new Map<number, Scope>();
  return {
    symbols,
    gateSymbols,
    gate,
    behind(window) {
      const number = numbers.get(window);
      if (number === undefined) return undefined;
      unfolded[number] ??= unfold(lines[number] as string, number, firsts[number] as number, symbols, scopes);
      return unfolded[number];
    },
    scopeOf: (form) => scopes.get(form) ?? 'ambiguous',
  };
}

function unfold(line: string, number: number, first: number, symbols: Uint8Array, scopes: Map<number, Scope>): Forms {
  const [head = '', ...patterns] = line.split('\t');
  const texts: string[] = [];
  const words = new Set<number>();
  for (const pattern of patterns) {
    for (const text of expandForm(pattern.slice(1))) {
      scopes.set(first + texts.length, SCOPES[pattern.charAt(0)] ?? 'ambiguous');
      texts.push(text);
      for (const word of text.split(/[ .()]+/)) {
        for (const one of [...word.split('-'), word.replaceAll('-', '')]) {
          words.add(wordHash(one, 0, symbols));
          words.add(wordHash(one.replace(/['’]/g, ''), 0, symbols));
        }
      }
    }
  }
  return {
    window: number,
    back: Number.parseInt(head.charAt(WINDOW), 36),
    first,
    texts,
    words,
    begins: Uint8Array.from(texts, (text) => foldedUnit(text.charCodeAt(0), symbols)),
  };
}

/** Hash of the letters and digits from `start` to the end of a word or its first apostrophe; `z` counts as `s`. */
export function wordHash(text: string, start: number, symbols: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < text.length; at += 1) {
    const unit = foldedUnit(text.charCodeAt(at), symbols);
    if (unit === BOUNDARY || unit === APOSTROPHE) break;
    hash = Math.imul(hash ^ (unit === Z ? S : unit), 0x01000193);
  }
  return hash >>> 2;
}

/** The folded unit that is compared: letters by symbol, digits as themselves, apostrophes as one. */
export function foldedUnit(code: number, symbols: Uint8Array): number {
  if (code >= 0x30 && code <= 0x39) return code;
  return code < LOOKED_UP ? (symbols[code] ?? 0) : wideSymbol(code);
}
