/**
 * Patterns as the scan table holds them. They are form patterns whose alternatives, put together, are the spellings
 * just as they are: no two alike, no spaces to mend. `compile` sees to that, so that reading them is quick.
 */

/** The parts of a pattern, each with its alternatives; brackets without a bar are brackets on the page. */
function partsOf(pattern: string): string[][] {
  return pattern.split(/[()]/).map((part, index) => {
    if (index % 2 === 0) return [part];
    return part.includes('|') ? part.split('|') : [`(${part})`];
  });
}

/** The spellings, in the order in which the lexicon counts them. */
export function spellingsOf(pattern: string): string[] {
  let spellings = [''];
  for (const alternatives of partsOf(pattern)) {
    spellings = spellings.flatMap((spelling) => alternatives.map((alternative) => spelling + alternative));
  }
  return spellings;
}

/** A pattern seen from outside. */
export interface Outline {
  /** Number of its spellings. */
  readonly count: number;
  /** The units that a spelling may begin with. */
  readonly begins: string;
}

/** What can be told of a pattern without putting its spellings together. */
export function outlineOf(pattern: string): Outline {
  let count = 1;
  let begins = '';
  let isBegin = true;
  for (const alternatives of partsOf(pattern)) {
    count *= alternatives.length;
    if (!isBegin) continue;
    for (const alternative of alternatives) begins += alternative.charAt(0);
    isBegin = alternatives.includes('');
  }
  return { count, begins };
}

/** The pattern with each space that goes with an optional word among its alternatives: `Katyn( Forest|)`. */
export function withSpacesInside(pattern: string): string {
  return pattern
    .replace(/(?<=^| )\(([^()]*\|)\) /g, (_, words: string) => `(${words.replaceAll('|', ' |')})`)
    .replace(/ \(([^()]*\|)\)$/, (_, words: string) => `(${words.replace(/(?<=^|\|)(?=[^|])/g, ' ')})`);
}
