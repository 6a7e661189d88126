/**
 * The first sign that somebody is there to read: the script with the cards is larger than all else, and on a page that
 * nobody points at, or types on, no card can be asked for.
 */

/** A reader who has been noticed. */
export interface Reader {
  /** Ends noticing. Returns what the pointer did last, of each kind once, in order: a card may be meant by it. */
  heard(): readonly PointerEvent[];
}

const POINTER = ['pointermove', 'pointerout', 'pointerdown', 'click'] as const;
const OTHERS = ['keydown', 'focusin'] as const;

/**
 * Calls `onSign` once, at the first sign. On a screen that can be touched that is at once: a tap is over before any
 * script could come, and may mean a card where else it would follow a link.
 */
export function noticeReader(window: Window, signal: AbortSignal, onSign: () => void): Reader {
  const ended = new AbortController();
  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, ended.signal]) };
  const last = new Map<string, PointerEvent>();
  let isNoticed = false;
  for (const type of POINTER) window.addEventListener(type, (event) => hear(event as PointerEvent), options);
  for (const type of OTHERS) window.addEventListener(type, sign, options);
  if (window.navigator.maxTouchPoints > 0) notice();
  return {
    heard() {
      ended.abort();
      return [...last.values()];
    },
  };

  function hear(event: PointerEvent): void {
    // Between two elements of the page the pointer is not gone.
    if (!event.isTrusted || (event.type === 'pointerout' && event.relatedTarget !== null)) return;
    last.delete(event.type);
    last.set(event.type, event);
    notice();
  }

  function sign({ isTrusted }: Event): void {
    if (isTrusted) notice();
  }

  function notice(): void {
    if (isNoticed) return;
    isNoticed = true;
    onSign();
  }
}
