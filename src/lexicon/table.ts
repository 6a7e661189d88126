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
 * Writes the table: passes with an empty line between them, in each a line for each anchor, those of one pivot together.
 * Behind the anchor stand, in one field, the words that may stand before it, the place of its pivot and the number of its
 * forms, and then the letter of the scope and the pattern of each.
 */
export function encode(passes: readonly (readonly Group[])[]): string {
  return passes.map((groups) => groups.map(lineOf).join('\n')).join('\n\n');
}

function lineOf({ anchor, back, pivot, patterns }: Group): string {
  const count = patterns.reduce((sum, pattern) => sum + pattern.count, 0);
  const head = back.toString(36) + pivot.toString(36) + count.toString(36);
  return [anchor, head, ...patterns.map(written)].join('\t');
}

/** What many patterns end in; a capital for the scope stands for it. */
const PLURAL = '(s|)';

function written({ text, scope }: Group['patterns'][number]): string {
  const letter = SCOPE_LETTERS[scope];
  return text.endsWith(PLURAL) ? letter.toUpperCase() + text.slice(0, -PLURAL.length) : letter + text;
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
  const scopes = new Map<number, Scope>();
  let symbols: Uint8Array | undefined;
  let behind: ReadonlyMap<string, readonly Anchor[]> | undefined;
  return {
    get symbols() {
      symbols ??= symbolTable();
      return symbols;
    },
    passes: passes.map(expressionOf),
    behind(pivot) {
      behind ??= anchorsOf(passes.flat(), this.symbols, scopes);
      return behind.get(pivot) ?? [];
    },
    scopeOf: (form) => scopes.get(form) ?? 'ambiguous',
  };
}

/** What may stand between two words of an anchor: nothing where lines have run together. The exact check knows better. */
const GAP = '\\W*';

/**
 * The expression of one pass. It begins with the pivots, so that engines have few letters to stop at; what stands before
 * a pivot is looked at last. Every page waits for this: few functions, each of which would be compiled first.
 */
function expressionOf(lines: readonly string[]): RegExp {
  let source = '';
  let last = '';
  for (const line of lines) {
    const end = line.indexOf('\t');
    const anchor = line.slice(0, end);
    const pivot = Number.parseInt(line.charAt(end + 2), 36);
    const first = anchor.charAt(pivot);
    source += first === last ? '|' : `${last && ')|'}${first}(?:`;
    source += anchor.slice(pivot + 1);
    if (pivot > 0) source += `(?<=${anchor})`;
    last = first;
  }
  source = `${source.replaceAll(' ', GAP)})`;
  // Capitals are only looked for as capitals in a pass of their own; the exact check knows better in the others.
  if (last === last.toLowerCase()) return new RegExp(source, 'gi');
  // Small letters of an anchor may be capitals on the page.
  return new RegExp(source.replace(/[a-z]/g, eitherCase), 'g');
}

function eitherCase(letter: string): string {
  return `[${letter}${letter.toUpperCase()}]`;
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
    const [anchor = '', head = ''] = line.split('\t', 2);
    const first = next;
    next += Number.parseInt(head.slice(2), 36);
    let opened: Forms | undefined;
    const forms = () => {
      opened ??= formsOf(line, first, symbols, scopes);
      return opened;
    };
    const pivot = Number.parseInt(head.charAt(1), 36);
    const key = anchor.charAt(pivot).toLowerCase();
    anchors.set(key, [...(anchors.get(key) ?? []), { anchor, pivot, forms }]);
  }
  return anchors;
}

function formsOf(line: string, firstOfAll: number, symbols: Uint8Array, scopes: Map<number, Scope>): Forms {
  const [, head = '', ...lines] = line.split('\t');
  let first = firstOfAll;
  const patterns = lines.map((pattern) => {
    const letter = pattern.charAt(0);
    const small = letter.toLowerCase();
    const text = pattern.slice(1) + (letter === small ? '' : PLURAL);
    const { count, begins } = outlineOf(text);
    const forms = patternForms(text, first, begins, symbols);
    for (let form = first; form < first + count; form += 1) {
      scopes.set(form, SCOPES[small] ?? 'ambiguous');
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

/** The folded unit that is compared: letters by symbol, digits as themselves, apostrophes as one. */
export function foldedUnit(code: number, symbols: Uint8Array): number {
  if (code >= 0x30 && code <= 0x39) return code;
  return code < LOOKED_UP ? (symbols[code] ?? 0) : wideSymbol(code);
}
