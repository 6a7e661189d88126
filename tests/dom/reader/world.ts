/** Runs in the page before anything else: counts what scripts make and ask, and stands for the extension's interfaces. */

/** What was counted. */
export interface Counts {
  /** Listeners that are there, as target and type. */
  readonly listeners: string[];
  readonly observers: Record<string, number>;
  readonly ranges: number;
  /** Questions that may have the page styled or laid out. */
  readonly layoutQuestions: number;
  /** What was sent to the background. */
  readonly sent: string[];
  readonly storageReads: number;
}

/** Sets everything up. Written without outside names: its text is what runs in the page. */
export function setUpWorld(settings: object): void {
  const listeners: string[] = [];
  const observers: Record<string, number> = {};
  const sent: string[] = [];
  const count = { ranges: 0, layoutQuestions: 0, storageReads: 0 };
  const world = globalThis as unknown as Record<string, unknown>;

  const add = EventTarget.prototype.addEventListener;
  const nameOf = (target: EventTarget) =>
    target === window ? 'window' : target === document ? 'document' : target.constructor.name;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
    // Signals end what listens, and are nothing of the page.
    if (!(this instanceof AbortSignal)) {
      const name = `${nameOf(this)} ${type}`;
      listeners.push(name);
      const { signal } = (rest[1] ?? {}) as { signal?: AbortSignal };
      if (signal) {
        add.call(signal, 'abort', () => {
          listeners.splice(listeners.indexOf(name), 1);
        });
      }
    }
    return Reflect.apply(add, this, [type, ...rest]);
  };
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const Observer = world[name] as new (...args: unknown[]) => object;
    observers[name] = 0;
    world[name] = class extends Observer {
      constructor(...args: unknown[]) {
        super(...args);
        observers[name] = (observers[name] ?? 0) + 1;
      }
    };
  }
  const counted = (owner: object, method: string, key: 'ranges' | 'layoutQuestions') => {
    const all = owner as Record<string, unknown>;
    const original = all[method] as (...args: unknown[]) => unknown;
    all[method] = function (this: unknown, ...args: unknown[]) {
      count[key] += 1;
      return Reflect.apply(original, this, args);
    };
  };
  counted(Document.prototype, 'createRange', 'ranges');
  counted(window, 'getComputedStyle', 'layoutQuestions');
  for (const method of ['getBoundingClientRect', 'getClientRects', 'checkVisibility']) {
    counted(Element.prototype, method, 'layoutQuestions');
  }
  for (const method of ['getBoundingClientRect', 'getClientRects']) counted(Range.prototype, method, 'layoutQuestions');

  const nobody = { addListener() {}, removeListener() {}, hasListener: () => false };
  const answer = (done: unknown, value: unknown) =>
    typeof done === 'function' ? void Promise.resolve().then(() => done(value)) : Promise.resolve(value);
  world.chrome = {
    runtime: {
      id: 'budget',
      onMessage: nobody,
      onConnect: nobody,
      getURL: (path: string) => `chrome-extension://budget/${path}`,
      getManifest: () => ({}),
      sendMessage(message: { type: string }, done?: unknown) {
        sent.push(message.type);
        return answer(done, undefined);
      },
    },
    storage: {
      local: {
        get(_: string, done?: unknown) {
          count.storageReads += 1;
          return answer(done, { settings });
        },
      },
      onChanged: nobody,
    },
    i18n: { getMessage: (name: string) => name, getUILanguage: () => 'en' },
  };
  world.counts = (): Counts => ({ listeners: [...listeners].sort(), observers, sent, ...count });
}
