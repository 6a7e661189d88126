/**
 * Hears what readers do on the page and says what it means for the card. Nothing that the page would do is prevented,
 * but for the first tap on a link that is to be explained, and for keys in the card.
 */
import type { Settings } from '../settings/schema';
import { focusedIn, isFrame, isFrom } from './focus';
import type { Hit } from './hit';
import type { IntentEvent } from './intent';
import { distanceTo, isFast, isInCone, type Point, type Sample, withSample } from './motion';
import { safely } from './safely';

/** What listening needs. */
export interface ListenOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** The element that holds the card. */
  readonly host: Element;
  readonly modifier: () => Settings['modifier'];
  readonly hitAt: (x: number, y: number) => Hit | undefined;
  /** The card's box, in CSS pixels of the viewport, if it is there. */
  readonly cardBox: () => DOMRect | undefined;
  /** What the pointer did before; it is answered as if it were done now. */
  readonly heard: readonly PointerEvent[];
  /** Takes events; `at` is where the pointer is, in CSS pixels of the viewport. `swallow` keeps a click from the page. */
  readonly dispatch: (event: IntentEvent, at?: Point, swallow?: () => void) => void;
  /** A finger was put down on a mark; a tap may follow, or anything else. */
  readonly onTouch: (annotation: number) => void;
  /** Escape was pressed. True if there was something to close. */
  readonly onEscape: () => boolean;
  /** Another key was pressed in the card. True if the card took it. */
  readonly onCardKey: (event: KeyboardEvent) => boolean;
}

/** The pointer as it was last heard of. */
interface Pointer extends Point {
  readonly onCard: boolean;
  /** A button is held: text is being selected, or something dragged. */
  readonly held: boolean;
  /** Milliseconds that it was there before anybody listened. */
  readonly rested: number;
  /** What of the page is there. */
  readonly target: EventTarget | null;
}

/** CSS pixels that a hand may move while it clicks or taps. */
const STEADY = 10;

/** Where a button was pressed or a finger put down. */
interface Press extends Point {
  readonly touch: boolean;
}

/** What was said of the pointer: on no mark, on the card, or on a mark, with or without the key held. */
type Said = typeof NOWHERE | 'card' | `${number} ${boolean}`;
const NOWHERE = 'nowhere';

/** Listens until `signal` aborts. */
export function listen(options: ListenOptions): void {
  const { window, signal, host, dispatch } = options;
  let pointer: Pointer | undefined;
  let pressed: Press | undefined;
  let moves: readonly Sample[] = [];
  /** Where the pointer last was on a mark. */
  let left: Point | undefined;
  let modifier = false;
  let waiting = false;
  /** What was last said of the pointer. */
  let last: Said = NOWHERE;
  let distance = Number.POSITIVE_INFINITY;
  const answers = new Map<string, (event: never) => void>();

  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    modifier = event.getModifierState(options.modifier());
    const { clientX: x, clientY: y } = event;
    const now = performance.now();
    const rested = options.heard.includes(event) ? now - event.timeStamp : 0;
    pointer = { x, y, onCard: isFrom(event, host), held: event.buttons !== 0, rested, target: event.target };
    moves = withSample(moves, { x, y, at: now - rested });
    lookSoon();
  });
  on('pointerout', (event) => {
    // Of a pointer in a frame of the page nothing more is heard.
    if ((event.relatedTarget !== null && !isFrame(event.relatedTarget)) || event.pointerType === 'touch') return;
    pointer = undefined;
    lookSoon();
  });
  on('pointerdown', (event) => {
    const { clientX: x, clientY: y } = event;
    pressed = { x, y, touch: event.pointerType === 'touch' };
    const hit = pressed.touch && event.target !== host ? options.hitAt(x, y) : undefined;
    if (hit) options.onTouch(hit.annotation);
  });
  on('click', (event) => {
    if (event.button !== 0 || isFrom(event, host)) return;
    // Clicks that the keyboard makes have no place.
    if (event.detail === 0) return;
    const at = { x: event.clientX, y: event.clientY };
    const dragged = pressed !== undefined && Math.hypot(at.x - pressed.x, at.y - pressed.y) > STEADY;
    const hit = dragged || isSelecting(window) ? undefined : options.hitAt(at.x, at.y);
    if (!hit) {
      dispatch({ type: 'press-elsewhere' });
      return;
    }
    const touch = (event as PointerEvent).pointerType === 'touch' || pressed?.touch === true;
    dispatch({ type: 'press', annotation: hit.annotation, on: hit.on, touch }, at, () => {
      event.preventDefault();
      // Pages that take their readers from view to view by themselves do not all heed that.
      event.stopImmediatePropagation();
    });
  });
  on('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) {
      // The browser would close the page's dialog as well.
      if (options.onEscape()) event.preventDefault();
    } else if (isFrom(event, host) && options.onCardKey(event)) event.preventDefault();
    else holdModifier(event);
  });
  on('keyup', holdModifier);
  on('scroll', ({ target }) => {
    // Tickers and logs scroll all the time; what is pointed at stays where it is.
    if (pointer?.target && !(target as Node).contains(pointer.target as Node)) return;
    last = NOWHERE;
    dispatch({ type: 'scroll' });
  });
  on('blur', (event) => {
    if (event.target !== window) return;
    // Focus is on its way yet.
    window.setTimeout(() => {
      if (!signal.aborted && isFrame(focusedIn(window.document))) dispatch({ type: 'press-elsewhere' });
    });
  });
  for (const event of options.heard) safely(() => answers.get(event.type)?.(event as never));

  function holdModifier(event: KeyboardEvent): void {
    if (event.key !== options.modifier()) return;
    modifier = event.type === 'keydown';
    lookSoon();
  }

  /** Once a frame is enough, and hit tests are not free. */
  function lookSoon(): void {
    if (waiting) return;
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) safely(look);
    });
  }

  function look(): void {
    const before = distance;
    const box = options.cardBox();
    distance = pointer && box ? distanceTo(box, pointer) : Number.POSITIVE_INFINITY;
    say();
    if (!pointer || !box || !left || distance >= before || !Number.isFinite(before)) return;
    if (isInCone(left, pointer, box)) dispatch({ type: 'towards' });
  }

  /** Says where the pointer is, if that is news. */
  function say(): void {
    if (pointer?.onCard) {
      last = 'card';
      dispatch({ type: 'on-card' });
      return;
    }
    // Who drags something or selects text is pointing at nothing.
    const there = pointer && !pointer.held ? options.hitAt(pointer.x, pointer.y) : undefined;
    const hit = there?.preview ? undefined : there;
    if (hit) left = pointer;
    const fast = hit !== undefined && isFast(moves, performance.now());
    const now: Said = hit ? `${hit.annotation} ${modifier}` : NOWHERE;
    if (now === last && !fast) return;
    last = now;
    if (hit && pointer) {
      const { rested } = pointer;
      dispatch({ type: 'over', annotation: hit.annotation, modifier, fast, rested }, pointer);
    } else dispatch({ type: 'out' });
  }

  function on<K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void {
    answers.set(type, listener);
    window.addEventListener(
      type,
      (event) => {
        // What the page's scripts make up is not what a reader does.
        if (event.isTrusted) safely(() => listener(event));
      },
      { capture: true, passive: type !== 'click' && type !== 'keydown', signal },
    );
  }
}

/** Whether the reader has just selected text, rather than clicked. */
function isSelecting(window: Window): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed && selection.type === 'Range';
}
