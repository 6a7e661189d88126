/**
 * Hides what nobody answers for any more. When an extension is updated or removed, Firefox ends its scripts in mid-air,
 * and what they have put into a page stays, deaf. So the style sheet of the card hides it after three seconds, unless a
 * script that is still there begins the time anew; `card.css` says how.
 */

/** Milliseconds between two beats; one may be late, or lost, on a busy page. */
const BEAT = 1000;

/** Keeps an element visible from `start` to `stop`. */
export interface Pulse {
  start(): void;
  stop(): void;
}

/** A pulse that has not begun. */
export function createPulse(element: HTMLElement): Pulse {
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    start() {
      timer ??= setInterval(() => {
        // An animation of another name begins from its start.
        element.dataset.beat = element.dataset.beat === 'even' ? 'odd' : 'even';
      }, BEAT);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
