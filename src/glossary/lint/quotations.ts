/** What stands in quotation marks: words that somebody else chose. */
import type { Span } from '../../text/types';

/** Opens after a space or bracket and closes before one, so that apostrophes (`Stalin's`, `the workers' way`) are none. */
const QUOTED =
  /(?<![\p{L}\p{N}])(?:'(?=\S)[^']*(?:'(?=[\p{L}\p{N}])[^']*)*'|‘[^‘]*?’|"[^"]*"|“[^”]*”|«[^»]*»)(?![\p{L}\p{N}])/gu;

/** The spans of quotations, marks included, in order. */
export function quotations(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }));
}
