/** A pause between two readings of what changes: what changes in swarms is read together. */

/** Least time between two readings, in milliseconds. The first of a swarm is read at once. */
const LEAST = 100;
/** Most: each time that something has come meanwhile, the next pause is twice as long. */
const MOST = 400;

/** The pause. */
export interface Rest {
  begin(): void;
  /** Whether it is over. If not, one listener is called when it is. */
  over(listener: () => void): boolean;
}

/** No pause before the first `begin`. */
export function createRest(): Rest {
  let until = 0;
  let length = LEAST;
  /** Whether somebody has waited since the last `begin`, and whether somebody waits. */
  let isAwaited = false;
  let isWaiting = false;
  return {
    begin() {
      length = isAwaited ? Math.min(length * 2, MOST) : LEAST;
      isAwaited = false;
      until = performance.now() + length;
    },
    over(listener) {
      const left = until - performance.now();
      if (left <= 0) return true;
      isAwaited = true;
      if (isWaiting) return false;
      isWaiting = true;
      // Timers take whole milliseconds and may come early by a part of one.
      setTimeout(() => {
        isWaiting = false;
        listener();
      }, left);
      return false;
    },
  };
}
