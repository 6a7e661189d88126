/**
 * The built extension in real browsers, for end-to-end tests.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Engine, type LaunchOptions, launch, openInFront } from '../../src/cli/browsers';
import { type Served, serve } from '../../src/cli/serve';

const root = resolve(import.meta.dirname, '../..');
const BUILDS: Readonly<Record<Engine, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
/** Fixes the address of the add-on's pages in Firefox, which are else random for each profile. */
const FIREFOX_UUID = '6b1f8c1e-2d53-4a53-9d0c-7a5a5b1e0001';
const GECKO_ID = 'thaw@thaw-extension.org';

/** A browser with the extension in it, and servers of pages to read. */
export interface Session {
  readonly browser: Browser;
  /** Serves `tests/pages`. */
  readonly pages: Served;
  /** Serves the demo page as `/demo.html`. */
  readonly demo: Served;
  /** Address of a page of the extension, such as `popup.html`. */
  extensionPage(name: string): Promise<string>;
  /** A new tab on an address. */
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts a browser with the built extension.
 * @throws Error if the extension has not been built
 */
export async function startSession(engine: Engine, options: LaunchOptions = {}): Promise<Session> {
  const extension = join(root, '.output', BUILDS[engine]);
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`run \`npm run build\` first: no ${extension}`);
  const browser = await launch(engine, {
    ...options,
    extension,
    preferences: {
      ...options.preferences,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
    },
  });
  const [pages, demo] = await Promise.all([serve(join(root, 'tests/pages')), serve(join(root, 'src/demo'))]);
  return {
    browser,
    pages,
    demo,
    async extensionPage(name) {
      if (engine === 'firefox') return `moz-extension://${FIREFOX_UUID}/${name}`;
      const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
      return new URL(name, worker.url()).href;
    },
    open: (url) => openInFront(browser, url),
    async close() {
      pages.close();
      demo.close();
      await browser.close();
    },
  };
}
