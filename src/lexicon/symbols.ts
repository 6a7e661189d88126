/**
 * The alphabet of scanning: 29 symbols in 5 bits. Case, diacritics and the shapes of hyphens and apostrophes are
 * folded away here, one UTF-16 unit to one symbol, so that scanning needs no copy of the text.
 */

/** Anything that is not part of a word. */
export const BOUNDARY = 0;
/** Two letters, for -ise and -ize. */
export const S = 19;
export const Z = 26;
/** Any digit; which one is told by the unit itself. */
export const DIGIT = 27;
/** Any apostrophe. */
export const APOSTROPHE = 28;

/** Units below this are looked up, those above are few and decided by `wideSymbol`. */
export const LOOKED_UP = 0x250;

/** The first unit that is a letter with a mark. */
const FIRST_MARKED = 0xc0;

/** Letters that no decomposition takes their mark from, each with its base letter. */
const WITHOUT_PARTS = 'ÐDðdØOøoĐDđdıiŁLłl';

/** The table of symbols for units below {@link LOOKED_UP}. */
export function symbolTable(): Uint8Array {
  const table = new Uint8Array(LOOKED_UP);
  for (let letter = 1; letter <= 26; letter += 1) {
    table[64 + letter] = letter;
    table[96 + letter] = letter;
  }
  for (let digit = 48; digit <= 57; digit += 1) table[digit] = DIGIT;
  // Taken apart all at once: each call costs more than all of the loop. Of each one letter is left.
  let marked = '';
  for (let code = FIRST_MARKED; code < LOOKED_UP; code += 1) marked += String.fromCharCode(code);
  const letters = marked.normalize('NFD').replace(MARKS, '');
  for (let at = 0; at < letters.length; at += 1) {
    table[FIRST_MARKED + at] = table[letters.charCodeAt(at)] ?? BOUNDARY;
  }
  for (let at = 0; at < WITHOUT_PARTS.length; at += 2) {
    table[WITHOUT_PARTS.charCodeAt(at)] = table[WITHOUT_PARTS.charCodeAt(at + 1)] ?? BOUNDARY;
  }
  table[0x27] = APOSTROPHE;
  table[0x60] = APOSTROPHE;
  table[0xb4] = APOSTROPHE;
  return table;
}

/** Marks that are letters of their own once a letter is taken apart. */
const MARKS = /[\u0300-\u036f]/g;
const MARKED = /[\u00c0-\u024f]/g;

/**
 * A text without the marks of its letters, unit for unit: what stands at an offset of the one stands at the same of the
 * other. Letters that have no base letter stay as they are.
 */
export function baseLetters(text: string): string {
  return text.search(MARKED) < 0 ? text : text.replace(MARKED, baseLetter);
}

function baseLetter(letter: string): string {
  const at = WITHOUT_PARTS.indexOf(letter);
  const base = at < 0 ? letter.normalize('NFD').charAt(0) : WITHOUT_PARTS.charAt(at + 1);
  return /[a-z]/i.test(base) ? base : letter;
}

/** The symbol of a unit not below {@link LOOKED_UP}. */
export function wideSymbol(code: number): number {
  if (code === 0x2019 || code === 0x2bc || code === 0x2b9 || code === 0x2018 || code === 0x2032) return APOSTROPHE;
  return BOUNDARY;
}

/** Whether a unit joins the words of one form: white space, or any hyphen or dash up to the em dash. */
export function joins(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2d ||
    code === 0xa0 ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x2000 && code <= 0x200a) ||
    (code >= 0x2010 && code <= 0x2014) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2212 ||
    code === 0x3000
  );
}

/** Whether a unit is a quotation mark that is no apostrophe; those are told apart by where they stand. */
export function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb;
}
