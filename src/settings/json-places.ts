/**
 * Where things stand in a JSON text: `JSON.parse` tells what a text holds, and, in words that differ between
 * browsers, that it is broken; a reader who wrote or edited a file needs the line.
 */

/** The places in a text that were read before its end, or before the first mistake in it. */
export interface JsonPlaces {
  /** Line of each key and item, counted from 1, by its path: `settings.sites.0`. */
  readonly lines: ReadonlyMap<string, number>;
  /** The first mistake, if the text is no JSON; the column counts UTF-16 units from 1. */
  readonly mistake?: { readonly line: number; readonly column: number };
}

const TOKEN =
  /\s*(?:("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy;

/** Finds the places. Accepts exactly what `JSON.parse` accepts, to a depth of 100. */
export function jsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  /** Offsets of the line breaks, in order. */
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  let at = 0;
  let token = '';
  let start = 0;
  let ok = next() && value([]);
  if (ok) {
    // Only white space may follow.
    start = at + (/^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0);
    ok = start === text.length;
  }
  if (ok) return { lines };
  const before = text.slice(0, start);
  return {
    lines,
    mistake: { line: lineAt(start), column: start - Math.max(before.lastIndexOf('\n'), -1) },
  };

  function next(): boolean {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      start = at + (/^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0);
      return false;
    }
    token = match[1] ?? match[2] ?? match[3] ?? '';
    at = TOKEN.lastIndex;
    start = at - token.length;
    return !/[^\t\n\r ]/.test(text.slice(at - match[0].length, start));
  }

  function value(path: readonly string[]): boolean {
    if (path.length > 0) lines.set(path.join('.'), lineAt(start));
    if (path.length > 100) return false;
    if (token === '{') return members('}', () => key(path));
    if (token === '[') return members(']', (index) => value([...path, String(index)]));
    return !/^[}\],:]/.test(token);
  }

  function members(close: string, member: (index: number) => boolean): boolean {
    if (!next()) return false;
    if (token === close) return true;
    for (let index = 0; ; index += 1) {
      if (!member(index) || !next()) return false;
      if (token === close) return true;
      if (token !== ',' || !next()) return false;
    }
  }

  function key(path: readonly string[]): boolean {
    if (!token.startsWith('"')) return false;
    const name = JSON.parse(token) as string;
    const line = lineAt(start);
    if (!next() || token !== ':' || !next() || !value([...path, name])) return false;
    lines.set([...path, name].join('.'), line);
    return true;
  }

  function lineAt(offset: number): number {
    let [from, until] = [0, breaks.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if ((breaks[middle] ?? 0) < offset) from = middle + 1;
      else until = middle;
    }
    return from + 1;
  }
}
