/**
 * Real browsers for tests. Finding and starting them is the same as for `npm start`: `CHROME_PATH` and `FIREFOX_PATH`
 * name executables, else the usual places are tried. No display is needed.
 */
import type { Browser } from 'puppeteer-core';
import { ENGINES, type Engine, type LaunchOptions, launch } from '../src/cli/browsers';

export type { Engine, LaunchOptions };

/** The engines that every browser test runs in. */
export const engines = ENGINES;

/**
 * Starts a browser without the extension.
 * @throws Error if the machine has none of this engine
 */
export function launchPlain(engine: Engine, options: LaunchOptions = {}): Promise<Browser> {
  return launch(engine, options);
}

/**
 * Starts a browser with the extension that was built for it.
 * @param dir folder of the built extension
 * @throws Error if the machine has none of this engine
 */
export function launchWithExtension(engine: Engine, dir: string): Promise<Browser> {
  return launch(engine, { extension: dir });
}
