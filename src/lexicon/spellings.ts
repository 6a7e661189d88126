/**
 * In how many ways a spelling can stand on a page, as far as windows are concerned: a hyphen or none, an apostrophe or
 * none, -ise for -ize. The exact check allows for the same.
 */
import { FORM_GAP } from './gaps';
import { APOSTROPHE, BOUNDARY, LOOKED_UP, symbolTable, wideSymbol } from './symbols';

/** Length of a window, in symbols. */
export const WINDOW = 5;

/** A window in a form, with the number of words that may stand before its word. */
export interface PlacedWindow {
  readonly window: readonly number[];
  readonly back: number;
}

/** The windows that all the spellings hold in all the ways of writing them, by key; `back` is the most of any. */
export function windowsOf(spellings: readonly string[]): Map<string, PlacedWindow> {
  const [first, ...others] = spellings.flatMap(waysOf).map(windowsIn);
  const common = new Map(first);
  for (const windows of others) {
    for (const [key, { window, back }] of common) {
      const there = windows.get(key);
      if (there) common.set(key, { window, back: Math.max(back, there.back) });
      else common.delete(key);
    }
  }
  return common;
}

function waysOf(text: string): string[] {
  const found = new Set<string>();
  for (const spelling of [text.replaceAll('-', ' '), text.replaceAll('-', '')]) {
    for (const quoted of [spelling, spelling.replace(/['’]/g, '')]) {
      found.add(quoted);
      found.add(quoted.replace(/iz(?=[aei])/g, 'is'));
    }
  }
  return [...found];
}

function windowsIn(text: string): Map<string, PlacedWindow> {
  const windows = new Map<string, PlacedWindow>();
  for (const { run, back } of gateRuns(text)) {
    for (let at = 0; at + WINDOW <= run.length; at += 1) {
      const window = run.slice(at, at + WINDOW);
      const key = window.join();
      if (!windows.has(key)) windows.set(key, { window, back });
    }
  }
  return windows;
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
  // Words too short for a window each make one together, where one unit stands between them: `U.S.S.R.`, `CP(b)U`.
  const short = runs.every(({ run: { length } }) => length < WINDOW);
  return short ? [{ run: [BOUNDARY, ...runs.flatMap(({ run: letters }) => letters.slice(1))], back }] : runs;
}
