/**
 * The built extension in real browsers, for end-to-end tests.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Engine, type LaunchOptions, launch, openInFront } from '../../src/cli/browsers';
import { type Served, serve } from '../../src/cli/serve';
import { askFrame, type FrameAnswer, frameInCharge } from '../../src/reader/frame-in-charge';
import { tellNothingMarked } from '../../src/reader/nothing-marked';

const root = resolve(import.meta.dirname, '../..');
const BUILDS: Readonly<Record<Engine, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
/** Fixes the address of the add-on's pages in Firefox, which are else random for each profile. */
const FIREFOX_UUID = '6b1f8c1e-2d53-4a53-9d0c-7a5a5b1e0001';
/** What Firefox knows the add-on by. */
export const GECKO_ID = 'thaw@thaw-extension.org';

/** A browser with the extension in it, and servers of pages to read. */
export interface Session {
  readonly browser: Browser;
  /** Serves `tests/pages`. */
  readonly pages: Served;
  /** Serves the demo page as `/demo.html`. */
  readonly demo: Served;
  /** Opens a page of the extension, such as `options.html`, in a tab. */
  openExtensionPage(name: string): Promise<Page>;
  /** Opens the popup's page in a tab, as if it had been opened over the tab whose address holds `over`. */
  openPopup(over: string): Promise<Page>;
  /** A new tab in front. */
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
    // Without it Firefox lets no test near an extension's pages.
    args: [...(options.args ?? []), ...(engine === 'firefox' ? ['--remote-allow-system-access'] : [])],
    preferences: {
      ...options.preferences,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
    },
  });
  const [pages, demo] = await Promise.all([serve(join(root, 'tests/pages')), serve(join(root, 'src/demo'))]);

  async function address(name: string): Promise<string> {
    if (engine === 'firefox') return `moz-extension://${FIREFOX_UUID}/${name}`;
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    return new URL(name, worker.url()).href;
  }

  async function goTo(page: Page, name: string): Promise<Page> {
    const url = await address(name);
    // Firefox goes there, and never says that it has arrived.
    if (engine === 'firefox') await page.goto(url, { timeout: 1500 }).catch(() => undefined);
    else await page.goto(url);
    await page.bringToFront();
    await until(() =>
      page.evaluate(
        () =>
          document.readyState === 'complete' && document.body.childElementCount > 0 && document.body.textContent !== '',
      ),
    );
    return page;
  }

  return {
    browser,
    pages,
    demo,
    open: (url) => openInFront(browser, url),
    openExtensionPage: async (name) => goTo(await browser.newPage(), name),
    async openPopup(over) {
      const page = await browser.newPage();
      if (engine === 'chromium') await page.evaluateOnNewDocument(pretendOver, over);
      await goTo(page, 'popup.html');
      if (engine === 'firefox') {
        // Firefox runs nothing of a test before an extension's page; so the page's script is run once more.
        await page.evaluate(pretendOver, over);
        await page.evaluate(() => {
          const first = document.querySelector<HTMLScriptElement>('script[type=module][src]');
          const again = document.createElement('script');
          again.type = 'module';
          again.src = `${first?.src}?again`;
          document.body.replaceChildren(...[...document.body.children].map((child) => child.cloneNode(false)));
          document.head.append(again);
        });
        await until(() => page.evaluate(() => document.querySelector('input') !== null));
      }
      return page;
    },
    async close() {
      pages.close();
      demo.close();
      await browser.close();
    },
  };
}

/**
 * Waits until `check` says yes.
 * @throws Error after `timeout` milliseconds, with what `check` said or threw last
 */
export async function until<T>(check: () => Promise<T> | T, timeout = 8000): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain; last: ${last}`);
    await pause(50);
  }
}

/** Waits. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Does what the background does when the key of a command is pressed: no test can press such a key. */
export async function runCommand(extension: Page, page: Page, name: string): Promise<void> {
  const inTab = (action: string) =>
    extension.evaluate(`(${inExtension})(${JSON.stringify(page.url())}, async (api, tabId) => ${action})`);
  const answers = (await inTab(
    `(await api.scripting.executeScript({ target: { tabId, allFrames: true }, func: ${askFrame}, injectImmediately: true }))
      .map(({ frameId, result }) => ({ frame: frameId, ...result }))`,
  )) as (FrameAnswer & { frame: number })[];
  const frameId = name === 'toggle-site' ? 0 : frameInCharge(answers)?.frame;
  if (frameId === undefined) {
    const args = `[api.i18n.getMessage('card_nothingMarked')]`;
    await inTab(`void api.scripting.executeScript({ target: { tabId }, func: ${tellNothingMarked}, args: ${args} })`);
  } else {
    await inTab(
      `api.tabs.sendMessage(tabId, ${JSON.stringify({ type: 'command:run', name })}, { frameId: ${frameId} })`,
    );
  }
}

/** In a page of the extension: does something with the tab of an address. */
async function inExtension(url: string, action: (api: unknown, tab: number) => Promise<unknown>): Promise<unknown> {
  type Api = { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
  const world = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = world.browser ?? world.chrome;
  const tab = (await api.tabs.query({})).find((one) => one.url === url);
  return action(api, tab?.id ?? -1).catch(() => []);
}

/** Whether the card's host is on the page. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('thaw-card') !== null);
}

/** How much of the viewport the host covers, in sampled points: a ring lets the pointer through, a card is large. */
export function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    let points = 0;
    for (let y = 2; y < innerHeight; y += 8) {
      for (let x = 2; x < innerWidth; x += 8) {
        if (document.elementFromPoint(x, y)?.localName === 'thaw-card') points += 1;
      }
    }
    return points;
  });
}

/** The document as text, without the card's host. */
export function documentText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('thaw-card')) host.remove();
    return copy.outerHTML;
  });
}

/** In a page of the extension: the tab whose address holds `wanted` counts as the one in front. */
function pretendOver(wanted: string): void {
  type Tabs = { query(filter: { active?: boolean }): Promise<{ url?: string }[]> };
  const api = globalThis as unknown as { browser?: { tabs?: Tabs }; chrome?: { tabs?: Tabs } };
  const tabs = (api.browser ?? api.chrome)?.tabs;
  if (!tabs) return;
  const query = tabs.query.bind(tabs);
  tabs.query = async (filter) => {
    const all = await query(filter.active ? {} : filter);
    return filter.active ? all.filter((tab) => tab.url?.includes(wanted)) : all;
  };
}
