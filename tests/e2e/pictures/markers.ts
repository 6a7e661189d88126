/** What is generated into a page of the documentation, beside what is written by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Pages of the documentation. */
export const DOCS = resolve(import.meta.dirname, '../../../docs');

/** Replaces what stands between the markers of this name in `docs/card.md`. */
export function putBetween(name: string, text: string): void {
  const file = join(DOCS, 'card.md');
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`];
  const old = readFileSync(file, 'utf8');
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/card.md has no markers for ${name}`);
  writeFileSync(file, `${old.slice(0, from + begin.length)}\n\n${text}\n\n${old.slice(to)}`);
}
