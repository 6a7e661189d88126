/**
 * The one way in which long-lived things end, as far as pure rooms may know it: every `AbortSignal` is one.
 */
export interface Ending {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
}
