/**
 * Where stage two and the script with the citations meet. The script is large and few readers ask for it, so that the
 * background brings it into a frame when one does; both run in the content script's world of that frame.
 */
import type { Footnote } from '../citations/types';
import type { Citing } from '../present/cite';
import type { Changed, CitationStyle, Settings } from '../settings/schema';

/** Cites the page and the sources of the keys given. */
export type Cite = (keys: readonly string[], style: CitationStyle) => Footnote;

const KEY = Symbol.for('thaw.citing');
type World = { [KEY]?: (cite: Cite) => void };

/** Time that the script may take to come, in milliseconds. */
const PATIENCE = 5000;

/** Gives the citations to whoever waits for them in this frame. */
export function giveCitations(cite: Cite): void {
  (globalThis as World)[KEY]?.(cite);
}

/** What citing needs of the frame. */
export interface CitingOptions {
  /** Asks the background to bring the script; rejects if there is no background any more. */
  readonly want: () => Promise<void>;
  readonly settings: () => Settings;
  readonly edit: (make: () => Changed) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Cites by the script with the citations, which is asked for when it is first needed, and again if it did not come. */
export function createCiting({ want, settings, edit, signal }: CitingOptions): Citing {
  let asked: Promise<Cite> | undefined;
  const citations = () => {
    asked ??= ask(want, signal).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  return {
    style: () => settings().citationStyle,
    choose: (citationStyle) =>
      void edit(() => ({ citationStyle })).catch(() => {
        // It is the style of this footnote all the same.
      }),
    prepare: () => void citations().catch(() => {}),
    cite: async (keys, style) => (await citations())(keys, style),
  };
}

function ask(want: () => Promise<void>, signal: AbortSignal): Promise<Cite> {
  return new Promise((resolve, reject) => {
    const world = globalThis as World;
    const end = () => {
      delete world[KEY];
      clearTimeout(timer);
      signal.removeEventListener('abort', fail);
    };
    const fail = () => {
      end();
      reject(new Error('the citations did not come'));
    };
    const timer = setTimeout(fail, PATIENCE);
    signal.addEventListener('abort', fail, { once: true });
    world[KEY] = (cite) => {
      end();
      resolve(cite);
    };
    want().catch(fail);
  });
}
