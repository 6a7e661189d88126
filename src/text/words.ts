/** Cuts a text into words, with what stands between them. */
import { withLetters } from './letters';
import type { Span } from './types';

/** A word as written. Offsets are in UTF-16 units. */
export interface WrittenWord extends Span {
  readonly text: string;
  /** What follows, up to the next word. */
  readonly post: string;
}

/**
 * In this order: addresses and names on the net, which are one word whatever they hold; letters with points between them
 * (`U.S.S.R.`, `J.V.`), unless a name is written right after them; numbers with their endings; and words, in which an
 * apostrophe may stand, and signs that are not seen.
 */
const WORD = withLetters(
  [
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`@[\p{L}\p{N}._-]+`,
    String.raw`(?:[\p{L}]\.){2,8}(?![\p{L}\p{N}])`,
    String.raw`[\p{N}]+(?:[.,][\p{N}]+)*[\p{L}]*`,
    String.raw`[\p{L}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*(?:['’ʼ][\p{L}][\p{L}\p{M}]*)*`,
  ].join('|'),
  'g',
);

/** The words of a text, in order. */
export function words(text: string): WrittenWord[] {
  const found = [...text.matchAll(WORD(text))];
  return found.map(({ index: start, 0: word }, at) => {
    const end = start + word.length;
    return { start, end, text: word, post: text.slice(end, found[at + 1]?.index ?? text.length) };
  });
}

/** Letters that no decomposition takes their mark from. */
const WITHOUT_MARK: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Marks of letters, and signs that are not seen. */
const SIGNS = withLetters(String.raw`[\p{M}\u00AD\u200B-\u200D\u2060]`, 'g');
const POINTED = withLetters(String.raw`^(?:[\p{L}]\.)+$`);

/** A word in small letters, without marks, points between letters and signs that are not seen, and with plain apostrophes. */
export function normal(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(small)) return small;
  const parts = small.normalize('NFD');
  const base = parts
    .replace(SIGNS(parts), '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[łđøßæœı]/g, (letter) => WITHOUT_MARK[letter] ?? letter);
  return POINTED(base).test(base) ? base.replaceAll('.', '') : base;
}
