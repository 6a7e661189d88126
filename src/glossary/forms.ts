/**
 * The small language in which content files write surface forms (see `glossary/README.md`).
 */

/** At most this many spellings from one pattern: beyond it a pattern is a mistake, not an economy. */
const MOST_SPELLINGS = 96;

/**
 * Expands the alternatives of a form pattern: `purge(s|d|)` gives `purges`, `purged` and `purge`.
 * Groups may stand side by side, not inside each other. Brackets without a bar are brackets on the page: `VKP(b)`.
 *
 * @throws Error if brackets do not match, or the pattern stands for more than 96 spellings
 */
export function expandForm(pattern: string): string[] {
  let spellings = [''];
  let rest = pattern;
  while (rest.length > 0) {
    const open = rest.indexOf('(');
    const literal = open < 0 ? rest : rest.slice(0, open);
    if (literal.includes(')')) throw new Error(`the form "${pattern}" closes a bracket that is not open`);
    if (open < 0) {
      spellings = spellings.map((spelling) => spelling + literal);
      break;
    }
    const close = rest.indexOf(')', open);
    if (close < 0) throw new Error(`the form "${pattern}" leaves a bracket open`);
    const group = rest.slice(open + 1, close);
    if (group.includes('(')) throw new Error(`the form "${pattern}" has brackets inside brackets`);
    const alternatives = group.split('|');
    const words = alternatives.length > 1 ? alternatives : [`(${group})`];
    spellings = spellings.flatMap((spelling) => words.map((word) => spelling + literal + word));
    if (spellings.length > MOST_SPELLINGS) {
      throw new Error(`the form "${pattern}" stands for more than ${MOST_SPELLINGS} spellings`);
    }
    rest = rest.slice(close + 1);
  }
  return [...new Set(spellings.map((spelling) => spelling.replace(/ +/g, ' ').trim()))].filter((s) => s.length > 0);
}
