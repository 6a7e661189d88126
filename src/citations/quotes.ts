/** Quotation marks in titles. */

/**
 * Straight quotation marks and apostrophes as printers set them. Those that are curly or of another language stay.
 */
export function curly(text: string): string {
  return text
    .replace(/(^|[\s([{«„“‘/–—-])"(?=\S)/gu, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{«„“/–—-])'(?=[^'’]*[^\s'’]['’](?:$|[\s)\]}»”.,;:?!–—-]))(?=\p{Lu}|\p{Ll}{3})/gu, '$1‘')
    .replace(/'/g, '’');
}

const MARKS = [['‘', '’'] as const, ['“', '”'] as const];

/** A title that is put into double quotation marks: those in it become single ones, those within them double, and so on. */
function nested(title: string): string {
  const text = curly(title);
  const open: string[] = [];
  let set = '';
  for (const [index, character] of [...text].entries()) {
    const isOpening = character === '“' || character === '‘';
    if (isOpening) open.push(character);
    const [before, after] = MARKS[(open.length - 1) % 2] ?? ['', ''];
    if (isOpening) set += before;
    else if (closes(character, open.at(-1)) && !/\p{L}/u.test([...text][index + 1] ?? '')) {
      set += after;
      open.pop();
    } else set += character;
  }
  // Of another language (there `“` ends a quotation), or torn.
  return open.length > 0 || text.includes('„') ? text : set;
}

/** Whether a character ends what was opened; in double marks a single one is an apostrophe. */
function closes(character: string, opened: string | undefined): boolean {
  return (character === '”' && opened === '“') || (character === '’' && opened === '‘');
}

/** A title in double quotation marks, with what follows it inside them, as American printers set it. */
export function quoted(title: string, then: ',' | '.'): string {
  const text = nested(title);
  const { core, end } = apart(text);
  if (/[?!…]$/u.test(core)) return `“${text}${then === ',' ? ',' : ''}”`;
  return `“${core.replace(/[.,]$/, '')}${then}${end}”`;
}

/** A title with a point after it, as American printers set it; one that ends with a mark of its own needs none. */
export function pointed(title: string): string {
  const text = curly(title);
  const { core, end } = apart(text);
  return /[.?!…]$/u.test(core) ? text : `${core}.${end}`;
}

/** Parts the quotation marks that a title ends with from the rest. */
function apart(text: string): { readonly core: string; readonly end: string } {
  let at = text.length;
  while (at > 0 && ((text[at - 1] === '”' && text.includes('“')) || (text[at - 1] === '’' && text.includes('‘'))))
    at -= 1;
  return { core: text.slice(0, at), end: text.slice(at) };
}

/** A sentence with its point; a title that ends with a mark of its own needs none. */
export function closed(text: string): string {
  return /[.?!…][”’»]?$/u.test(text) ? text : `${text}.`;
}
