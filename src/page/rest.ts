/** A pause between two readings of what changes: what changes in swarms is read together. */

/** Least time between two readings, in milliseconds. The first of a swarm is read at once. */
const REST = 100;

/** The pause. */
export interface Rest {
  begin(): void;
  /** Whether it is over. If not, one listener is called when it is. */
  over(listener: () => void): boolean;
}

/** No pause before the first `begin`. */
export function createRest(): Rest {
  let until = 0;
  let isWaiting = false;
  return {
    begin() {
      until = performance.now() + REST;
    },
    over(listener) {
      const left = until - performance.now();
      if (left <= 0) return true;
      if (!isWaiting) {
        setTimeout(() => {
          isWaiting = false;
          listener();
        }, left);
      }
      isWaiting = true;
      return false;
    },
  };
}
