/**
 * Sentence bounds of English text that know initials, abbreviations and dates, of which writing about people is full.
 */
import { withLetters } from './letters';
import type { Span } from './types';

/** Words that end in a point without ending a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col lt capt sgt maj adm gov sen rep rev hon pres sec no nos vol vols pp ed eds ' +
    'trans cf vs etc al ca approx fig ch jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.s.s.r e.g i.e ' +
    'co inc ltd dept est art para op cit ibid'
  ).split(' '),
);

const END = /[.!?…]+["'”’)\]»]*(?=\s)|\n\s*\n/g;

/**
 * The sentences of a text, in order, without the white space between them.
 * Offsets are UTF-16 units of `text`.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && !endsSentence(text, start, match.index, end)) continue;
    add(start, match[0].trim() === '' ? match.index : end);
    start = end;
  }
  add(start, text.length);
  return spans;

  function add(from: number, to: number): void {
    let first = from;
    let last = to;
    while (first < last && isSpace(text.charCodeAt(first))) first += 1;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1;
    if (last > first) spans.push({ start: first, end: last });
  }
}

const INITIALS = withLetters(String.raw`^(?:[\p{Lu}]|[\p{Lu}][\p{Ll}]?(?:\.[\p{Lu}][\p{Ll}]?)+|[\p{Lu}][\p{Ll}])$`);
const SMALL = withLetters(String.raw`[\p{Ll}]`);

function endsSentence(text: string, from: number, point: number, end: number): boolean {
  let word = point;
  while (word > from && !isSpace(text.charCodeAt(word - 1)) && text.charAt(word - 1) !== '(') word -= 1;
  const before = text.slice(word, point);
  // A single capital is an initial, and so is each of `N.S.`; after longer ones (`U.S.S.R.`) a sentence may end.
  if (before.length <= 4 && INITIALS(before).test(before)) return false;
  if (ABBREVIATIONS.has(before.toLowerCase())) return false;
  const next = text.slice(end).match(/\S/)?.[0] ?? '';
  return next === '' || !SMALL(next).test(next);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}
