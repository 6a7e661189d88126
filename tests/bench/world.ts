/** What scripts find in the world that they are measured in, written as code that runs there. */
import { VERSION } from '../../src/settings/migrations';

/** Leaves `lab`, which tells for how many milliseconds nothing was done: work in slices shows by its pauses. */
export const LAB = `{
  let last = performance.now();
  const pause = scheduler.yield.bind(scheduler);
  const touch = () => { last = performance.now(); };
  scheduler.yield = () => { touch(); return pause(); };
  globalThis.lab = {
    touch,
    failed: undefined,
    marks: () => 0,
    idle: () => performance.now() - last,
  };
}`;

/**
 * What an extension's content script finds in its world, in front of {@link LAB}. The answers come at once: what the
 * browser's own processes take is no time of the page.
 * @param scripts - the built scripts by name
 */
export function extensionWorld(scripts: Readonly<Record<string, string>>): string {
  return `{
  const scripts = ${JSON.stringify(scripts)};
  const stored = { settings: { version: ${VERSION}, changed: { density: 'all' } } };
  const nobody = { addListener() {}, removeListener() {}, hasListener: () => false };
  const run = (name) => {
    lab.touch();
    try { (0, eval)(scripts[name]); } catch (error) { lab.failed = name + ': ' + error; }
  };
  const answer = (done, value) => done ? void Promise.resolve().then(() => done(value)) : Promise.resolve(value);
  lab.start = () => run('reader');
  lab.marks = () =>
    [...CSS.highlights].reduce((count, [name, { size }]) => count + (name.startsWith('thaw-') ? size : 0), 0);
  globalThis.chrome = {
    runtime: {
      id: 'bench', lastError: undefined, onMessage: nobody, onConnect: nobody,
      getURL: (path) => 'chrome-extension://bench/' + path,
      getManifest: () => ({}),
      sendMessage(message, done) {
        lab.touch();
        if (message.type === 'page:want-stage-two') {
          setTimeout(() => {
            run('stage-two');
            setTimeout(() => run('detect'));
          });
        }
        if (message.type === 'page:want-cards') setTimeout(() => run('cards'));
        return answer(done, undefined);
      },
    },
    storage: { local: { get: (key, done) => answer(done, stored) }, onChanged: nobody },
    i18n: { getMessage: (name) => name, getUILanguage: () => 'en' },
  };
}`;
}
