/** The little of a browser that storage and messages need, to be put in place of `wxt/browser`. */

/** An event with listeners that a test can fire. */
export interface FakeEvent<A extends unknown[]> {
  readonly listeners: Set<(...args: A) => void>;
  addListener(listener: (...args: A) => void): void;
  removeListener(listener: (...args: A) => void): void;
  fire(...args: A): void;
}

export function fakeEvent<A extends unknown[]>(): FakeEvent<A> {
  const listeners = new Set<(...args: A) => void>();
  return {
    listeners,
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    fire: (...args) => {
      for (const listener of [...listeners]) listener(...args);
    },
  };
}

/** `storage.local` with its change event. */
export function fakeStorage() {
  let items: Record<string, unknown> = {};
  const onChanged = fakeEvent<[Record<string, { oldValue?: unknown; newValue?: unknown }>, string]>();
  const change = (key: string, newValue: unknown) => {
    const oldValue = items[key];
    items = { ...items, [key]: newValue };
    if (newValue === undefined) delete items[key];
    onChanged.fire({ [key]: newValue === undefined ? { oldValue } : { oldValue, newValue } }, 'local');
  };
  return {
    onChanged,
    local: {
      // A turn passes, so that steps which do not wait for each other can be caught.
      get: async (key: string) => {
        const item = structuredClone(items[key]);
        await Promise.resolve();
        return item === undefined ? {} : { [key]: item };
      },
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) change(key, structuredClone(value));
      },
      remove: async (key: string) => change(key, undefined),
    },
  };
}

/** One end of a port; what it posts goes to `other`. */
export function fakePorts(sender: { id?: string }) {
  const make = () => ({
    name: 'popup:report',
    sender,
    onMessage: fakeEvent<[unknown]>(),
    onDisconnect: fakeEvent<[]>(),
    postMessage: (_message: unknown): void => {},
    disconnect: (): void => {},
  });
  const [here, there] = [make(), make()];
  here.postMessage = (message) => there.onMessage.fire(structuredClone(message));
  there.postMessage = (message) => here.onMessage.fire(structuredClone(message));
  here.disconnect = () => there.onDisconnect.fire();
  there.disconnect = () => here.onDisconnect.fire();
  return { here, there };
}
