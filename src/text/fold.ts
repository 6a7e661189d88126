/**
 * Folding: the text without what a reader does not see (soft hyphens, zero-width characters, the hyphen of a word cut
 * at the end of a line), with ligatures taken apart and letters composed, and a map back to the offsets of the original.
 */

/** A folded text with the way back. */
export interface Folded {
  readonly text: string;
  /** Original UTF-16 offset of each unit of `text`, and one more for its end. Never falls. */
  readonly offsets: Uint32Array;
  /** Original UTF-16 offset after each unit of `text`. */
  readonly ends: Uint32Array;
}

const NEEDS_FOLDING = /[\u0300-\u036F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFB00-\uFB06\uFEFF]/;
const IGNORED = /[\u034F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;

/** A word cut at the end of a line, if a small letter stands before it and behind. */
const LINE_CUT = /[-\u2010]\r?\n[ \t]*/y;
const LINE_ENDS = ['-\n', '-\r\n', '\u2010\n', '\u2010\r\n'];

/**
 * Whether {@link fold} would change a text without line cuts; far cheaper than folding, and false for nearly every one.
 */
export function needsFolding(text: string): boolean {
  return NEEDS_FOLDING.test(text);
}

/** Whether a hyphen stands at the end of a line in a text: it may cut a word, or join two. */
export function hasLineCuts(text: string): boolean {
  return LINE_ENDS.some((end) => text.includes(end));
}

const ALL_LINE_CUTS = /[-\u2010]\r?\n[ \t]*/g;

/** A text with the words joined that are cut at ends of lines, and with those joined too that are two. */
export function withoutLineCuts(text: string): string {
  return text.replace(ALL_LINE_CUTS, '');
}

/**
 * A text in which all letters stand side by side that do in the folded one. Without the way back, which takes most of
 * the time; other things may be folded too.
 */
export function roughlyFolded(text: string): string {
  return text.split(IGNORED).join('').normalize('NFKC');
}

/**
 * Folds a text. The result is never longer than the original by more than its ligatures.
 * @param joins - whether words cut at the end of a line are joined
 */
export function fold(text: string, joins = true): Folded {
  const units: string[] = [];
  const offsets: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const cut = joins && isHyphen(text.charCodeAt(at)) ? lineCutAt(text, at) : 0;
    if (cut) {
      at += cut;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isMark(text.charCodeAt(end))) end += 1;
    const cluster = text.slice(at, end);
    if (!IGNORED.test(cluster)) {
      push(end - at > 1 ? cluster.normalize('NFC') : unligature(cluster), at, end);
    } else if (end - at > 1) {
      push(cluster.slice(1).normalize('NFC'), at + 1, end);
    }
    at = end;
  }
  offsets.push(text.length);
  return { text: units.join(''), offsets: Uint32Array.from(offsets), ends: Uint32Array.from(ends) };

  function push(piece: string, offset: number, end: number): void {
    units.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      offsets.push(offset);
      ends.push(end);
    }
  }
}

/** Units of the line cut at `at`; 0 if there is none. */
function lineCutAt(text: string, at: number): number {
  LINE_CUT.lastIndex = at;
  const units = LINE_CUT.exec(text)?.[0].length ?? 0;
  return isSmall(text.charAt(at - 1)) && isSmall(text.charAt(at + units)) ? units : 0;
}

/** Whether a letter is a small one. No class of letters: engines put it together on every page, as they read the script. */
export function isSmall(char: string): boolean {
  return char !== char.toUpperCase();
}

/**
 * The span of the original text that a span of the folded text stands for.
 * @param start - offset in the folded text
 * @param end - offset in the folded text, not before `start`
 */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.offsets[start] ?? 0;
  const last = end > start ? folded.ends[end - 1] : first;
  return { start: first, end: Math.max(first, last ?? first) };
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;

function unligature(unit: string): string {
  const code = unit.charCodeAt(0);
  return code >= 0xfb00 && code <= 0xfb06 ? (LIGATURES[code - 0xfb00] ?? unit) : unit;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010;
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
