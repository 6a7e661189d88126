/**
 * The scan table in memory. The gate is made at once and small; the exact check only when the gate first opens,
 * since on nearly every page it never does.
 */
import type { Scope } from '../glossary/schema';
import { FORM_GAP } from './gaps';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, symbolTable, wideSymbol } from './symbols';

/** Length of a window, in symbols. */
export const WINDOW = 4;

/** How a scope is written in the table. */
export const SCOPE_LETTERS: Readonly<Record<Scope, string>> = { anywhere: 'a', 'in-context': 'c', ambiguous: 'm' };
const SCOPES: Readonly<Record<string, Scope>> = { a: 'anywhere', c: 'in-context', m: 'ambiguous' };

/** Slots of the gate: enough that a chance hit is rarer than a real one, few enough to stay in the first cache. */
const GATE_BITS = 15;
const GATE_MASK = (1 << GATE_BITS) - 1;

/** The slot of a window of 20 bits. */
export function gateSlot(window: number): number {
  return (window ^ (window >>> 8)) & GATE_MASK;
}

/** Everything that scanning reads. */
export interface Table {
  /** Symbol of each unit below {@link LOOKED_UP}. */
  readonly symbols: Uint8Array;
  /** The same for the gate, to which an apostrophe is a boundary: it may be a quotation mark or a possessive. */
  readonly gateSymbols: Uint8Array;
  /** 1 in the slots of windows. */
  readonly gate: Uint8Array;
  /** Most words before the window's word in any form that holds the window, by window. */
  readonly windows: ReadonlyMap<number, number>;
  /** The exact check. */
  exact(): ExactCheck;
}

/** Forms by the hash of their folded letters. */
export interface ExactCheck {
  readonly texts: readonly string[];
  readonly scopes: readonly Scope[];
  /** Form indexes by {@link hashKey}; more than one mostly where forms differ by case alone. */
  readonly byHash: ReadonlyMap<number, readonly number[]>;
  /** Most words in a form. */
  readonly longest: number;
}

/** Makes a table from the text that `compile` wrote. */
export function decode(text: string): Table {
  const first = text.indexOf('\n');
  const gate = new Uint8Array(1 << GATE_BITS);
  const windows = new Map<number, number>();
  for (const item of text.slice(0, first).split(' ')) {
    let window = 0;
    for (let at = 0; at < WINDOW; at += 1) window = (window << 5) | Number.parseInt(item[at] ?? '0', 32);
    windows.set(window, Number(item.slice(WINDOW)));
    gate[gateSlot(window)] = 1;
  }
  const symbols = symbolTable();
  const gateSymbols = symbols.map((symbol) => (symbol === APOSTROPHE ? BOUNDARY : symbol));
  let check: ExactCheck | undefined;
  return {
    symbols,
    gateSymbols,
    gate,
    windows,
    exact() {
      check ??= buildCheck(text.slice(first + 1).split('\n'), symbols);
      return check;
    },
  };
}

/** Start value of the rolling hash of a form. */
export const HASH_START = 0x811c9dc5;

/** Takes one folded unit into the hash (FNV-1a). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A hash as a key of the forms: short enough for engines to keep it out of the heap. */
export function hashKey(hash: number): number {
  return hash >>> 2;
}

/** The folded unit that is hashed: letters by symbol, digits as themselves, apostrophes as one. */
export function foldedUnit(code: number, symbols: Uint8Array): number {
  if (code >= 0x30 && code <= 0x39) return code;
  return code < LOOKED_UP ? (symbols[code] ?? 0) : wideSymbol(code);
}

function buildCheck(lines: readonly string[], symbols: Uint8Array): ExactCheck {
  const texts: string[] = [];
  const scopes: Scope[] = [];
  const byHash = new Map<number, number[]>();
  let longest = 1;
  for (const line of lines) {
    const text = line.slice(1);
    let hash = HASH_START;
    let words = 1;
    for (let at = 0; at < text.length; at += 1) {
      FORM_GAP.lastIndex = at;
      const gap = FORM_GAP.exec(text)?.[0].length ?? 0;
      if (at + gap === text.length) break;
      hash = hashStep(hash, gap > 0 ? BOUNDARY : foldedUnit(text.charCodeAt(at), symbols));
      if (gap > 0) words += 1;
      at += Math.max(gap - 1, 0);
    }
    if (words > longest) longest = words;
    const key = hashKey(hash);
    const same = byHash.get(key);
    if (same) same.push(texts.length);
    else byHash.set(key, [texts.length]);
    texts.push(text);
    scopes.push(SCOPES[line.charAt(0)] ?? 'ambiguous');
  }
  return { texts, scopes, byHash, longest };
}
