/**
 * The scan table: as text, made at build time, and in memory. Reading it makes one regular expression of the anchors;
 * the forms behind an anchor are unfolded when it is first seen, since on nearly every page nearly none is.
 */
import type { Scope } from '../glossary/schema';
import { symbolAt } from './gaps';
import { outlineOf, spellingsOf } from './patterns';
import { LOOKED_UP, symbolTable, wideSymbol } from './symbols';

/** How a scope is written in the table. */
const SCOPE_LETTERS: Readonly<Record<Scope, string>> = { anywhere: 'a', 'in-context': 'c', ambiguous: 'm' };
const SCOPES: Readonly<Record<string, Scope>> = { a: 'anywhere', c: 'in-context', m: 'ambiguous' };

/** What the table holds behind one anchor. */
export interface Group {
  /** Letters and digits, in capitals where the page needs them, with a space between the parts of two words. */
  readonly anchor: string;
  /** Most words before those of the anchor in any form. */
  readonly back: number;
  readonly patterns: readonly { readonly text: string; readonly scope: Scope; readonly count: number }[];
}

/**
 * Writes the table: a line for each anchor, with the words that may stand before it, and the number of its forms, and
 * behind tabs the letter of the scope and the pattern of each. `groups` are in order of their anchors' letters.
 */
export function encode(groups: readonly Group[]): string {
  return groups
    .map(({ anchor, back, patterns }) => {
      const count = patterns.reduce((sum, pattern) => sum + pattern.count, 0);
      const head = back.toString(36) + count.toString(36);
      return [anchor, head, ...patterns.map(({ text, scope }) => SCOPE_LETTERS[scope] + text)].join('\t');
    })
    .join('\n');
}

/** Everything that scanning reads. */
export interface Table {
  /** Symbol of each unit below {@link LOOKED_UP}. */
  readonly symbols: Uint8Array;
  /** Finds the letters of all anchors, in text of base letters, one after another; at one place stands one at most. */
  readonly anchors: RegExp;
  /** What stands behind an anchor. */
  behind(letters: string): Forms;
  /** The scope of a form that was found. */
  scopeOf(form: number): Scope;
}

/** The forms behind one anchor. */
export interface Forms {
  readonly anchor: string;
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
  const lines = text.split('\n');
  const symbols = symbolTable();
  const scopes = new Map<number, Scope>();
  let open: ((letters: string) => Forms) | undefined;
  return {
    symbols,
    anchors: expressionOf(lines.map(anchorOf)),
    behind(letters) {
      open ??= opener(lines, symbols, scopes);
      return open(letters);
    },
    scopeOf: (form) => scopes.get(form) ?? 'ambiguous',
  };
}

function anchorOf(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}

/** What may stand between two words of an anchor; the exact check knows better. */
const GAP = '\\W+';

/** One expression, in which what begins with the same letter stands together: engines try that letter once. */
function expressionOf(anchors: readonly string[]): RegExp {
  let source = '';
  let first = '';
  for (const anchor of anchors) {
    const letters = anchor.toLowerCase().replaceAll(' ', GAP);
    if (letters.charAt(0) !== first) {
      source += `${source && ')|'}${letters.charAt(0)}(?:`;
      first = letters.charAt(0);
    } else source += '|';
    source += letters.slice(1);
  }
  return new RegExp(`${source})`, 'g');
}

/** Unfolds what stands behind anchors, each when it is first seen. */
function opener(lines: readonly string[], symbols: Uint8Array, scopes: Map<number, Scope>): (letters: string) => Forms {
  const closed = new Map<string, { readonly line: string; readonly first: number }>();
  const opened = new Map<string, Forms>();
  let first = 0;
  for (const line of lines) {
    const [anchor = '', head = ''] = line.split('\t', 2);
    closed.set(anchor.toLowerCase(), { line, first });
    first += Number.parseInt(head.slice(1), 36);
  }
  return (letters) => {
    let forms = opened.get(letters);
    if (!forms) {
      const found = closed.get(letters);
      if (!found) throw new Error(`the table has no anchor "${letters}"`);
      forms = formsOf(found.line, found.first, symbols, scopes);
      opened.set(letters, forms);
    }
    return forms;
  };
}

function formsOf(line: string, firstOfAll: number, symbols: Uint8Array, scopes: Map<number, Scope>): Forms {
  const [anchor = '', head = '', ...lines] = line.split('\t');
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
    anchor,
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
