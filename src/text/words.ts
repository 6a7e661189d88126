/** Cuts a text into words, with what stands between them. */
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
const WORD =
  /(?:https?:\/\/|www\.)\S+|@[\p{L}\p{N}._-]+|(?:\p{L}\.){2,8}(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of a text, in order. */
export function words(text: string): WrittenWord[] {
  const found = [...text.matchAll(WORD)];
  return found.map(({ index: start, 0: word }, at) => {
    const end = start + word.length;
    return { start, end, text: word, post: text.slice(end, found[at + 1]?.index ?? text.length) };
  });
}

/** Letters that no decomposition takes their mark from. */
const WITHOUT_MARK: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A word in small letters, without marks, points between letters and signs that are not seen, and with plain apostrophes. */
export function normal(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[łđøßæœı]/g, (letter) => WITHOUT_MARK[letter] ?? letter)
    .replace(/^(?:\p{L}\.)+$/u, (letters) => letters.replaceAll('.', ''));
}
