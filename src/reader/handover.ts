/**
 * The one place where stage one and stage two meet. Both run in the content script's world of a frame, but in
 * separate scripts: stage one leaves its side under a registered symbol, stage two picks it up.
 */
/** What stage one gives to stage two. */
export interface Handover {
  /** Ends everything: a newer version of the extension has taken over, or the site was switched off. */
  readonly signal: AbortSignal;
  /** The site that the frame belongs to; empty if it has none. */
  readonly host: string;
  /** Stage two tells what it found, for the popup. */
  report(found: PageFindings): void;
  /** Takes messages of the popup and the browser's commands. */
  onRequest(handler: (request: PageRequest) => void): void;
}

/** What is known of a frame once stage two has decided. */
export interface PageFindings {
  /** 0 to 1: how much the page is about the Soviet Union and its orbit. */
  readonly topic: number;
  /** In order of first mention. */
  readonly found: readonly { readonly entry: string; readonly count: number; readonly sure: number }[];
}

/** What a reader asks of a frame from outside it. */
export type PageRequest =
  | { readonly type: 'next-mention' }
  | { readonly type: 'previous-mention' }
  | { readonly type: 'show-entry'; readonly entry: string };

const KEY = Symbol.for('thaw.handover');
type World = { [KEY]?: Handover };

/** Leaves stage one's side, in place of any that is there. */
export function offer(handover: Handover): void {
  (globalThis as World)[KEY] = handover;
}

/** Takes stage one's side away, so that it is taken once only. Undefined if there is none. */
export function take(): Handover | undefined {
  const world = globalThis as World;
  const handover = world[KEY];
  delete world[KEY];
  return handover;
}
