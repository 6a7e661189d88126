/**
 * One reader to a frame: a newer one, of an updated or reloaded extension, takes over from the one that was there.
 * They share the document and nothing else, so that is where they tell each other.
 */

const EVENT = 'thaw-reader';

/** A signal that aborts when a later reader begins in this frame, or this one finds its extension gone. */
export function takeOver(document: Document): AbortSignal {
  const ending = new AbortController();
  document.dispatchEvent(new Event(EVENT));
  document.addEventListener(EVENT, () => ending.abort(), { signal: ending.signal, once: true });
  return ending.signal;
}
