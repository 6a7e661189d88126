/**
 * Work in turns: small steps, many to a slice, slices that let the page live in between.
 */

import { pause } from '../page/slices';

/** Longest that a slice holds the main thread before it yields, in milliseconds, one step's length aside. */
const SLICE = 6;

/** Turns that can be woken. */
export interface Turns {
  /** Begins stepping unless it is under way. */
  wake(): void;
  /** Resolves when there is nothing left to do: at once if nothing is under way. */
  idle(): Promise<void>;
}

/** What a pile of work needs. */
export interface TurnsOptions {
  readonly signal: AbortSignal;
  /** Does one step; false when none is left. Must not throw for long: an error ends the current run only. */
  step(): boolean;
  /** Called at the end of each slice but the last. */
  pausing(): void;
}

/** Nothing happens until {@link Turns.wake}. */
export function createTurns({ signal, step, pausing }: TurnsOptions): Turns {
  let running: Promise<void> | undefined;
  return {
    wake() {
      if (!signal.aborted) running ??= run();
    },
    async idle() {
      await running;
    },
  };

  async function run(): Promise<void> {
    await pause();
    try {
      let until = performance.now() + SLICE;
      while (!signal.aborted && step()) {
        if (performance.now() < until) continue;
        pausing();
        await pause();
        until = performance.now() + SLICE;
      }
    } finally {
      // Before anybody else runs, who would otherwise wake what has ended.
      running = undefined;
    }
  }
}
