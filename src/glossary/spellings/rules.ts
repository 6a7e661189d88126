/**
 * A small engine for transliteration standards: a standard is data, tried rule by rule.
 */

/** One rule: a letter (or two), where it stands, what it becomes. The first rule that fits is taken. */
export interface Rule {
  /** Small letters of the original. */
  readonly from: string;
  readonly to: string;
  /** What may stand before; `^` is the start of a word. Left out: anything. */
  readonly after?: string;
  /** What may stand behind; `$` is the end of a word. Left out: anything. */
  readonly before?: string;
}

/** A standard: its rules in order of trial. */
export type Standard = readonly Rule[];

/** Makes context-free rules from pairs such as `а a`. A letter alone disappears. */
export function plain(pairs: string): Rule[] {
  return pairs
    .trim()
    .split(/,?\s*\n\s*|,\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return { from, to };
    });
}

/**
 * Transliterates a text by a standard. Stress marks (combining acute) are ignored; capitals are kept at the start of
 * words; what the standard does not know stays as it is.
 */
export function transliterate(text: string, standard: Standard): string {
  const source = text.normalize('NFC').replace(/\u0301/g, '');
  const lower = source.toLowerCase();
  let result = '';
  let at = 0;
  while (at < source.length) {
    const rule = standard.find((one) => lower.startsWith(one.from, at) && fits(one, lower, at));
    if (!rule) {
      result += source.charAt(at);
      at += 1;
      continue;
    }
    const capital = source.charAt(at) !== lower.charAt(at);
    result += capital ? capitalise(rule.to) : rule.to;
    at += rule.from.length;
  }
  return result;
}

function fits({ from, after, before }: Rule, text: string, at: number): boolean {
  const previous = at > 0 && isLetter(text.charAt(at - 1)) ? text.charAt(at - 1) : '^';
  const end = at + from.length;
  const next = end < text.length && isLetter(text.charAt(end)) ? text.charAt(end) : '$';
  return (after === undefined || after.includes(previous)) && (before === undefined || before.includes(next));
}

function isLetter(char: string): boolean {
  return /\p{L}|['’ʼ]/u.test(char);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
