/** Which frame of a page answers to a command: one alone, or two rings and two cards would contend for the keyboard. */

/** What a frame says of itself. */
export interface FrameAnswer {
  readonly top: boolean;
  /** Whether the keyboard's focus is in the frame itself, not in a frame in it. */
  readonly focused: boolean;
  /** Whether anything is marked in it: what was found may be hidden by the settings. */
  readonly hasMarks: boolean;
}

type World = { [key: symbol]: (() => boolean) | undefined };

/** Lets the background ask whether anything is marked in the frame. */
export function offerAnswer(hasMarks: () => boolean): void {
  (globalThis as unknown as World)[Symbol.for('thaw.has-marks')] = hasMarks;
}

/** Is run inside of each frame, and so can use nothing from outside of it. */
export function askFrame(): FrameAnswer {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return {
    top: window.top === window,
    focused: document.hasFocus() && !active?.matches('iframe, frame, embed, object'),
    hasMarks: (globalThis as unknown as World)[Symbol.for('thaw.has-marks')]?.() ?? false,
  };
}

/**
 * The frame where the reader is, if it has marks, else the top one, else the first that has some. Undefined if no frame
 * has any.
 * @param frames - in the order of the browser
 */
export function frameInCharge<F extends FrameAnswer>(frames: readonly F[]): F | undefined {
  const marked = frames.filter(({ hasMarks }) => hasMarks);
  return marked.find(({ focused }) => focused) ?? marked.find(({ top }) => top) ?? marked[0];
}
