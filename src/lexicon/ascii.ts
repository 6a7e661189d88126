/** The bytes of a text that is nothing but ASCII: reading them is several times as fast as reading a string's units. */

/** The part of `TextEncoder` that is needed; it belongs to browsers and to Node, but not to the language. */
interface Encoder {
  encodeInto(text: string, bytes: Uint8Array): { readonly read?: number; readonly written?: number };
}

/** Longer lines are rare; a table that is there in every frame of every page is to be small. */
const bytes = new Uint8Array(8192);
let encoder: Encoder | undefined = makeEncoder();

function makeEncoder(): Encoder | undefined {
  const { TextEncoder } = globalThis as unknown as { TextEncoder?: new () => Encoder };
  return TextEncoder && new TextEncoder();
}

/**
 * The text as bytes, one for each unit, to be read before the next call; bytes behind the text mean nothing. Undefined
 * if the text has more than ASCII, or is longer than some thousand units.
 */
export function asciiOf(text: string): Uint8Array | undefined {
  if (!encoder || text.length > bytes.length) return undefined;
  try {
    const { read, written } = encoder.encodeInto(text, bytes);
    return read === text.length && written === text.length ? bytes : undefined;
  } catch {
    // Firefox may keep what belongs to the page from writing into what belongs to us.
    encoder = undefined;
    return undefined;
  }
}
