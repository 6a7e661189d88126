/** Slices of work on the page's main thread. */

/** Longest that a slice holds the main thread, one step's length aside, in milliseconds. */
export const SLICE = 8;

/** Lets the page's own work go first. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Resolves when the document is shown; at once if it is. Never, if `signal` aborts before. */
export function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const heard = new AbortController();
    const options = { signal: AbortSignal.any([signal, heard.signal]) };
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) return;
        heard.abort();
        resolve();
      },
      options,
    );
  });
}

/** Work that is cut into slices. */
export interface Slicer {
  /** Whether the slice has lasted long enough. */
  over(): boolean;
  /** Begins a slice at once: in a task that has done nothing of note before. */
  begin(): void;
  /** Begins the next slice, when the page has had its turn and is shown. Never resolves once the signal aborted. */
  next(): Promise<void>;
}

/** Slices of the work that is done on a document. The first begins with the first call of `begin` or `next`. */
export function createSlicer(document: Document, signal: AbortSignal): Slicer {
  let until = 0;
  return { over: () => performance.now() >= until, begin, next };

  async function next(): Promise<void> {
    await pause();
    await whenShown(document, signal);
    if (signal.aborted) await new Promise<never>(() => {});
    begin();
  }

  function begin(): void {
    until = performance.now() + SLICE;
  }
}
