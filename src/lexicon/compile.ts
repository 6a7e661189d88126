/**
 * Compiles the glossary's forms into the lexicon, at build time: written variants, and the windows of the gate.
 */
import { expandForm } from '../glossary/forms';
import type { Entry, Scope } from '../glossary/schema';
import { rarity } from './english';
import { FORM_GAP } from './gaps';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, symbolTable, wideSymbol } from './symbols';
import { SCOPE_LETTERS, WINDOW } from './table';
import type { FormInfo, Lexicon } from './types';

/**
 * Compiles entries into the lexicon.
 *
 * The table is text: a line of windows, then one line for each form, in order of form index. A window is written as
 * its symbols in base 32 and the number of words that may stand before its word inside a form.
 *
 * @throws Error if a form has no window, that is, no word of two letters or digits
 */
export function compile(entries: readonly Entry[]): Lexicon {
  const forms = new Map<string, FormInfo>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      for (const text of variants(form.text)) {
        if (!forms.has(text)) forms.set(text, { ...form, text });
      }
    }
  }
  const list = [...forms.values()];
  const windows = chooseWindows(list.map((form) => form.text));
  const lines = [
    [...windows].map(([window, back]) => window.map((s) => s.toString(32)).join('') + back).join(' '),
    ...list.map((form) => SCOPE_LETTERS[form.scope] + form.text),
  ];
  return { table: lines.join('\n'), forms: list };
}

function formsOf(entry: Entry): FormInfo[] {
  const written = entry.forms.flatMap((form): FormInfo[] => {
    const { text, scope, evidence } =
      typeof form === 'string' ? { text: form, scope: undefined, evidence: undefined } : form;
    return expandForm(text).map((spelling) => info(entry.id, spelling, scope ?? entry.scope, evidence));
  });
  const surnames = (entry.person?.surname ?? []).flatMap((surname): FormInfo[] =>
    [surname, plural(surname)].map((text) => ({
      ...info(entry.id, text, entry.scope, entry.scope === 'ambiguous' ? 'namesake' : undefined),
      person: true,
    })),
  );
  return [...surnames, ...written];
}

function info(entry: string, text: string, scope: Scope, evidence: string | undefined): FormInfo {
  return evidence === undefined ? { entry, text, scope } : { entry, text, scope, evidence };
}

function plural(surname: string): string {
  return /(?:s|x|z|ch|sh)$/.test(surname) ? `${surname}es` : `${surname}s`;
}

/**
 * The ways of writing that the exact check does not fold away by itself: hyphen as hyphen or nothing, apostrophe or
 * none, -ise for -ize, and the letters of an abbreviation one by one (`U.S.S.R.`).
 */
export function variants(text: string): string[] {
  const spaced = text.replaceAll('-', ' ');
  const closed = text.replace(/-(.)/g, (_, next: string) => next.toLowerCase());
  const found = new Set<string>();
  for (const spelling of [spaced, closed]) {
    for (const quoted of [spelling, spelling.replace(/['’]/g, '')]) {
      found.add(quoted);
      found.add(quoted.replace(/iz(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\b)/g, 'is'));
    }
  }
  if (/^\p{Lu}{3,5}$/u.test(text)) found.add([...text].join(' '));
  return [...found];
}

/** Weighted set cover: the cheapest windows, in expected hits on plain English, such that every form holds one. */
function chooseWindows(texts: readonly string[]): Map<number[], number> {
  interface Use {
    window: number[];
    cost: number;
    /** Words before the window's word, by form. */
    readonly holders: Map<number, number>;
  }
  const uses = new Map<string, Use>();
  texts.forEach((text, form) => {
    const runs = gateRuns(text);
    let windows = 0;
    for (const { run, back } of runs) {
      for (let at = 0; at + WINDOW <= run.length; at += 1) {
        const window = run.slice(at, at + WINDOW);
        const key = window.join();
        const use = uses.get(key) ?? { window, cost: 2 ** -rarity(window), holders: new Map() };
        if (!use.holders.has(form)) use.holders.set(form, back);
        uses.set(key, use);
        windows += 1;
      }
    }
    if (windows === 0) throw new Error(`the form "${text}" has no word of two letters to be found by`);
  });
  const uncovered = new Set(texts.keys());
  const chosen = new Map<number[], number>();
  while (uncovered.size > 0) {
    let best: Use | undefined;
    let bestValue = 0;
    for (const use of uses.values()) {
      let covers = 0;
      for (const form of use.holders.keys()) if (uncovered.has(form)) covers += 1;
      const value = covers / (use.cost + 1e-6);
      if (value > bestValue) {
        best = use;
        bestValue = value;
      }
    }
    if (!best) break;
    chosen.set(best.window, Math.max(...best.holders.values()));
    for (const form of best.holders.keys()) uncovered.delete(form);
    uses.delete(best.window.join());
  }
  return chosen;
}

/** The runs of symbols in which the gate may know a form, each with the number of words before it. */
function gateRuns(text: string): { run: number[]; back: number }[] {
  const table = symbolTable();
  const runs: { run: number[]; back: number }[] = [];
  let run = [BOUNDARY];
  let back = 0;
  const close = () => {
    if (run.length > 1) runs.push({ run: [...run, BOUNDARY], back });
    run = [BOUNDARY];
  };
  for (let at = 0; at < text.length; at += 1) {
    FORM_GAP.lastIndex = at;
    const gap = FORM_GAP.exec(text)?.[0].length ?? 0;
    if (gap > 0) {
      close();
      back += 1;
      at += gap - 1;
      continue;
    }
    const code = text.charCodeAt(at);
    const symbol = code < LOOKED_UP ? (table[code] ?? BOUNDARY) : wideSymbol(code);
    if (symbol === BOUNDARY) throw new Error(`the form "${text}" holds "${text.charAt(at)}"`);
    if (symbol === APOSTROPHE) close();
    else run.push(symbol);
  }
  close();
  // Single letters are too short for a window each; with one point between them they make one together.
  const letters = runs.every(({ run: { length } }) => length === 3);
  return letters ? [{ run: runs.flatMap(({ run: [, letter] }) => [BOUNDARY, letter ?? 0]), back }] : runs;
}
