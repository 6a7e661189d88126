/** Tells the superscripts that mark footnotes from those that belong to a word, such as the one of `20th`. */

/** `[12]`, `[a][b]`, `[citation needed]`: brackets make a note mark of whatever is in them. */
const BRACKETED = /^\s*(?:\[[^\]]{1,24}\][\s,]*)+$/;
/** `: 45`, the page in the work noted. */
const PAGE = /^\s*:\s*\d[\d\s,–-]*$/;
/** `12`, `3, 4`, `*`: a note mark only if it leads to a note, for `m²` is none. */
const BARE = /^\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|[*†‡§¶]+)\s*$/;
/** Longer superscripts are never looked at. */
const LONGEST = 120;

/** Whether a `sup` element marks a footnote; then a line reads on without it. */
export function isNoteMark(sup: Element): boolean {
  const text = sup.textContent ?? '';
  if (text.length > LONGEST) return false;
  if (BRACKETED.test(text) || PAGE.test(text)) return true;
  return BARE.test(text) && (sup.querySelector('a') !== null || sup.closest('a') !== null);
}
