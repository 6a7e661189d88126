/**
 * The scan table: as text, made at build time, and in memory. Reading it makes an expression for each pass over a text;
 * the forms behind an anchor are unfolded when it is first seen, since on nearly every page nearly none is.
 */
import type { Scope } from '../glossary/schema';
import { symbolAt } from './gaps';
import { outlineOf, spellingsOf } from './patterns';
import type { Pivoted } from './pivots';
import { LOOKED_UP, symbolTable, wideSymbol } from './symbols';

/** How a scope is written in the table. */
const SCOPE_LETTERS: Readonly<Record<Scope, string>> = { anywhere: 'a', 'in-context': 'c', ambiguous: 'm' };
const SCOPES: Readonly<Record<string, Scope>> = { a: 'anywhere', c: 'in-context', m: 'ambiguous' };

/** What the table holds behind one anchor. */
export interface Group extends Pivoted {
  /** Most words before those of the anchor in any form. */
  readonly back: number;
  readonly patterns: readonly { readonly text: string; readonly scope: Scope; readonly count: number }[];
}

/**
 * Writes the table: passes with an empty line between them, in each a line for each anchor. Behind the anchor stand, in
 * one field, the words that may stand before it, the place of its pivot and the number of its forms, and then the letter
 * of the scope and the pattern of each.
 */
export function encode(passes: readonly (readonly Group[])[]): string {
  return passes.map((groups) => groups.map(lineOf).join('\n')).join('\n\n');
}

function lineOf({ anchor, back, pivot, patterns }: Group): string {
  const count = patterns.reduce((sum, pattern) => sum + pattern.count, 0);
  const head = back.toString(36) + pivot.toString(36) + count.toString(36);
  return [anchor, head, ...patterns.map(({ text, scope }) => SCOPE_LETTERS[scope] + text)].join('\t');
}

/** Everything that scanning reads. */
export interface Table {
  /** Symbol of each unit below {@link LOOKED_UP}. */
  readonly symbols: Uint8Array;
  /** Each finds pivots of anchors, in text of base letters; together they find all. */
  readonly passes: readonly RegExp[];
  /** What may stand at a place where a pivot is; small letters. */
  behind(pivot: string): readonly Anchor[];
  /** The scope of a form that was found. */
  scopeOf(form: number): Scope;
}

/** An anchor, and what is found by it. */
export interface Anchor extends Pivoted {
  /** The forms; unfolded when they are first asked for. */
  forms(): Forms;
}

/** The forms behind one anchor. */
export interface Forms {
  /** Most words before the anchor's first. */
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
  const passes = text.split('\n\n').map((pass) => pass.split('\n'));
  const symbols = symbolTable();
  const scopes = new Map<number, Scope>();
  let behind: ReadonlyMap<string, readonly Anchor[]> | undefined;
  return {
    symbols,
    passes: passes.map(expressionOf),
    behind(pivot) {
      behind ??= anchorsOf(passes.flat(), symbols, scopes);
      return behind.get(pivot) ?? [];
    },
    scopeOf: (form) => scopes.get(form) ?? 'ambiguous',
  };
}

/** What may stand between two words of an anchor: nothing where lines have run together. The exact check knows better. */
const GAP = '\\W*';

/**
 * The expression of one pass. It begins with the pivots, so that engines have few letters to stop at; what stands before
 * a pivot is looked at last.
 */
function expressionOf(lines: readonly string[]): RegExp {
  const byPivot = new Map<string, string[]>();
  for (const line of lines) {
    const { anchor, pivot } = headOf(line);
    const first = unitOf(anchor.charAt(pivot));
    const rest = [...anchor.slice(pivot + 1)].map(unitOf).join('');
    const before = [...anchor.slice(0, pivot)].map(unitOf).join('');
    byPivot.set(first, [...(byPivot.get(first) ?? []), before ? `${rest}(?<=${before}${first}${rest})` : rest]);
  }
  return new RegExp([...byPivot].map(([first, rests]) => `${first}(?:${rests.join('|')})`).join('|'), 'g');
}

/** Small letters of an anchor may be capitals on the page. */
function unitOf(letter: string): string {
  if (letter === ' ') return GAP;
  const capital = letter.toUpperCase();
  return capital === letter ? letter : `[${letter}${capital}]`;
}

function headOf(line: string): Pivoted & { readonly back: number; readonly count: number } {
  const [anchor = '', head = ''] = line.split('\t', 2);
  const number = (from: number, to?: number) => Number.parseInt(head.slice(from, to), 36);
  return { anchor, back: number(0, 1), pivot: number(1, 2), count: number(2) };
}

/** The anchors by their pivots. */
function anchorsOf(
  lines: readonly string[],
  symbols: Uint8Array,
  scopes: Map<number, Scope>,
): ReadonlyMap<string, readonly Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  let next = 0;
  for (const line of lines) {
    const { anchor, pivot, count } = headOf(line);
    const key = anchor.charAt(pivot).toLowerCase();
    const first = next;
    next += count;
    let opened: Forms | undefined;
    const forms = () => {
      opened ??= formsOf(line, first, symbols, scopes);
      return opened;
    };
    anchors.set(key, [...(anchors.get(key) ?? []), { anchor, pivot, forms }]);
  }
  return anchors;
}

function formsOf(line: string, firstOfAll: number, symbols: Uint8Array, scopes: Map<number, Scope>): Forms {
  const [, , ...lines] = line.split('\t');
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
    back: headOf(line).back,
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

/** The folded unit that is compared: letters by symbol, digits as themselves, apostrophes as one. */
export function foldedUnit(code: number, symbols: Uint8Array): number {
  if (code >= 0x30 && code <= 0x39) return code;
  return code < LOOKED_UP ? (symbols[code] ?? 0) : wideSymbol(code);
}
