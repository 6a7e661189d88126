/**
 * Addresses and file names are no mentions: `stalin.org`, `/wiki/Khrushchev`, `khrushchev-1956.pdf`, `@gorbachev`.
 */

// Small letters only: `Khrushchev.In 1956` lacks a space, and is no address.
const ADDRESS =
  /:\/\/|^www\.|@|^\/|\/.*\/|_|\w\.(?:com|org|net|edu|gov|info|html?|php|pdf|jpe?g|png|gif|svg|webp|mp[34]|txt|docx?|[a-z]{2})(?:[/?#:]|$)/;

/** Longest stretch without white space that is looked at to either side, in UTF-16 units. */
const REACH = 200;

/** Whether the span stands inside a run without white space that is an address, a file name or a handle. */
export function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && text.charCodeAt(from - 1) > 0x20 && !isQuote(text.charCodeAt(from - 1))) {
    from -= 1;
  }
  let to = end;
  while (to < text.length && to - end < REACH && text.charCodeAt(to) > 0x20 && !isQuote(text.charCodeAt(to))) to += 1;
  if (from === start && to === end) return false;
  // Emphasis written out, as in `_Pravda_`, is none either.
  const run = text.slice(from, to).replace(/^[_*]+|[.,;:!?)\]_*]+$/g, '');
  return run.length > end - start && ADDRESS.test(run);
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x28 || code === 0x5b || code === 0x3c || code === 0x201c || code === 0x201d;
}
