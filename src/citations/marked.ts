/**
 * Marked text: HTML with nothing in it but `<i>` and the three characters that HTML needs escaped. Citations are made as
 * marked text, and plain text is made of it.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Plain text as marked text. */
export function mark(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

/** Plain text as marked text in italics. */
export function italic(text: string): string {
  return `<i>${mark(text)}</i>`;
}

/** Marked text without its marks. */
export function plain(marked: string): string {
  return marked.replace(/<\/?i>/g, '').replace(/&(?:amp|lt|gt);/g, (written) => CHARACTERS[written] ?? written);
}
