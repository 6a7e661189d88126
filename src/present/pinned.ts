/** Keeps a pinned card where its reader put it: it is dragged by its head, or goes with the arrow keys. */
import type { Point } from './motion';
import { clamped, stepped } from './moved';
import { adapt } from './place';
import { safely } from './safely';

/** A card that stands by itself. */
export interface PinnedCard {
  /** Whether a key moved the card. */
  onKey(event: KeyboardEvent): boolean;
}

/** What in the head is for pressing, not for dragging. */
const CONTROLS = 'button:not(.card-grip), a, input';

/**
 * Keeps `card` in its place, from where it stands now, until `signal` aborts.
 * @param onResize - the viewport has another size, and so the card may have become a sheet, or be one no more
 */
export function keepInPlace(card: HTMLElement, signal: AbortSignal, onResize: () => void): PinnedCard {
  const window = card.ownerDocument.defaultView;
  let { x, y } = card.getBoundingClientRect();
  /** Where in the card it is held, and by which pointer. */
  let held: (Point & { readonly pointer: number }) | undefined;
  put({ x, y });
  card.dataset.pinned = '';
  signal.addEventListener('abort', () => delete card.dataset.pinned, { once: true });

  on('pointerdown', (event) => {
    const target = event.target as Element;
    if (event.button !== 0 || !event.isPrimary || isSheet()) return;
    if (!target.closest('.card-head') || target.closest(CONTROLS)) return;
    held = { x: event.clientX - x, y: event.clientY - y, pointer: event.pointerId };
    card.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    if (held?.pointer === event.pointerId) put({ x: event.clientX - held.x, y: event.clientY - held.y });
  });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    on(type, (event) => {
      if (held?.pointer === event.pointerId) held = undefined;
    });
  }
  // It grows with what is unfolded in it, and windows are made smaller.
  const observer = new ResizeObserver(() => safely(() => put({ x, y })));
  observer.observe(card);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  window?.addEventListener(
    'resize',
    () =>
      safely(() => {
        adapt(card, window);
        put({ x, y });
        onResize();
      }),
    { signal },
  );

  return {
    onKey({ key, shiftKey, ctrlKey, altKey, metaKey }) {
      if (ctrlKey || altKey || metaKey || isSheet()) return false;
      const to = stepped({ x, y }, key, shiftKey);
      if (to) put(to);
      return to !== undefined;
    },
  };

  function put(to: Point): void {
    if (!window || !card.isConnected || isSheet()) return;
    const { width, height } = card.getBoundingClientRect();
    ({ x, y } = clamped(to, { width, height }, { width: window.innerWidth, height: window.innerHeight }));
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  }

  function isSheet(): boolean {
    return card.dataset.sheet !== undefined;
  }

  function on<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void): void {
    card.addEventListener(type, (event) => safely(() => listener(event)), { signal });
  }
}
