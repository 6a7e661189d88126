/**
 * The extension's own interfaces as browsers give them, for the code that every page gets: what it uses of them is the
 * same in all browsers, with promises, and needs no polyfill.
 */

/** One end of a connection. */
export interface Port {
  readonly name: string;
  readonly sender?: { readonly id?: string };
  readonly onDisconnect: NativeEvent<[]>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** An event with listeners. */
export interface NativeEvent<A extends unknown[]> {
  addListener(listener: (...args: A) => void): void;
  removeListener(listener: (...args: A) => void): void;
}

/** The interfaces that frames use. */
export interface Native {
  readonly runtime: {
    readonly id: string;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: NativeEvent<[unknown, { readonly id?: string; readonly url?: string }]>;
    readonly onConnect: NativeEvent<[Port]>;
  };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(key: string): Promise<void>;
    };
    readonly onChanged: NativeEvent<[Record<string, { readonly newValue?: unknown }>, string]>;
  };
}

/** The browser's own; `browser` where there is one, `chrome` elsewhere. */
export function native(): Native {
  const world = globalThis as { browser?: Native; chrome?: Native };
  return (world.browser?.runtime?.id ? world.browser : world.chrome) as Native;
}
