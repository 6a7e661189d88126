/**
 * Anchors: letters that a form holds however it is written, by which scanning finds it. A hyphen may stand or not, and
 * an apostrophe, and -ise for -ize; the exact check allows for the same.
 */
import { FORM_GAP } from './gaps';
import { APOSTROPHE, BOUNDARY, DIGIT, LOOKED_UP, symbolTable, wideSymbol } from './symbols';

/** Fewest letters of an anchor. */
const LEAST_LETTERS = 3;
/** Most letters of an anchor. */
export const MOST_LETTERS = 9;

/** An anchor in a form. */
export interface PlacedAnchor {
  /**
   * Base letters and digits, with a space between the parts of two words. In capitals where the page needs capitals;
   * small letters may be either there.
   */
  readonly anchor: string;
  /** Words that may stand before its first. */
  readonly back: number;
}

/** The anchors that all the spellings hold in all the ways of writing them, by their letters. */
export function anchorsOf(spellings: readonly string[]): Map<string, PlacedAnchor> {
  const [first, ...others] = spellings.flatMap(waysOf).map(anchorsIn);
  const common = new Map(first);
  for (const anchors of others) {
    for (const [letters, one] of common) {
      const there = anchors.get(letters);
      if (there) common.set(letters, bothOf(one, there));
      else common.delete(letters);
    }
  }
  return common;
}

/** Of the same letters: capitals where both have them. */
export function bothOf(one: PlacedAnchor, other: PlacedAnchor): PlacedAnchor {
  const letters = [...one.anchor].map((letter, at) =>
    letter === other.anchor.charAt(at) ? letter : letter.toLowerCase(),
  );
  return { anchor: letters.join(''), back: Math.max(one.back, other.back) };
}

function waysOf(text: string): string[] {
  const found = new Set<string>();
  const needed = withNeededCapitals(text);
  for (const spelling of [needed.replaceAll('-', ' '), needed.replaceAll('-', '')]) {
    for (const quoted of [spelling, spelling.replace(/['’]/g, '')]) {
      found.add(quoted);
      found.add(quoted.replace(/iz(?=[aei])/g, 'is'));
    }
  }
  return [...found];
}

/** The form in small letters but for the capitals that the exact check asks for. */
function withNeededCapitals(text: string): string {
  return text.replace(/[^ .()]+/g, (word) => {
    const [first = '', ...others] = word.split('-');
    const needed = /^\p{Lu}{2}/u.test(first) ? first : first.charAt(0) + first.slice(1).toLowerCase();
    return [needed, ...others.map((other) => other.toLowerCase())].join('-');
  });
}

function anchorsIn(text: string): Map<string, PlacedAnchor> {
  const anchors = new Map<string, PlacedAnchor>();
  const { words, backs } = wordsOf(text);
  const letters = words.join(' ');
  for (let start = 0; start < letters.length; start += 1) {
    if (letters.charAt(start) === ' ') continue;
    const back = backs[letters.slice(0, start).split(' ').length - 1] ?? 0;
    let count = 0;
    for (let end = start + 1; end <= letters.length && count < MOST_LETTERS; end += 1) {
      if (letters.charAt(end - 1) === ' ') continue;
      count += 1;
      const anchor = letters.slice(start, end);
      const key = anchor.toLowerCase();
      const there = anchors.get(key);
      if (count >= LEAST_LETTERS) anchors.set(key, there ? bothOf(there, { anchor, back }) : { anchor, back });
    }
  }
  return anchors;
}

/** The words of a form in base letters, cut at apostrophes too, and how many words stand before each. */
function wordsOf(text: string): { words: string[]; backs: number[] } {
  const symbols = symbolTable();
  const words: string[] = [];
  const backs: number[] = [];
  let word = '';
  let back = 0;
  const close = () => {
    if (word !== '') {
      words.push(word);
      backs.push(back);
    }
    word = '';
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
    const char = text.charAt(at);
    const code = text.charCodeAt(at);
    const symbol = code < LOOKED_UP ? (symbols[code] ?? BOUNDARY) : wideSymbol(code);
    if (symbol === BOUNDARY) throw new Error(`the form "${text}" holds "${char}"`);
    if (symbol === APOSTROPHE) close();
    else word += letterOf(char, symbol);
  }
  close();
  return { words, backs };
}

function letterOf(char: string, symbol: number): string {
  if (symbol === DIGIT) return char;
  const letter = String.fromCharCode(0x60 + symbol);
  return char === char.toLowerCase() ? letter : letter.toUpperCase();
}
