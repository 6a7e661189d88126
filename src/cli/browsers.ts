/**
 * Finds and starts real browsers, with or without the built extension: for `npm start` and for tests.
 */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** The engines that Thaw is built for. */
export const ENGINES = ['chromium', 'firefox'] as const;
/** One of {@link ENGINES}. */
export type Engine = (typeof ENGINES)[number];

const PLACES: Readonly<Record<Engine, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Variables that name an executable, before any of the usual places is tried. */
const VARIABLES: Readonly<Record<Engine, string>> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The executable of an engine on this machine, if there is one. */
export function findBrowser(engine: Engine): string | undefined {
  const named = process.env[VARIABLES[engine]];
  return [...(named ? [named] : []), ...PLACES[engine]].find((path) => existsSync(path));
}

/** Browsers whose new installation, if it is one, has had time to open a tab of its own. */
const greeted = new WeakSet<Browser>();

/**
 * Opens a page in a tab in front. A new installation opens a tab of its own, and pages behind it are not read.
 */
export async function openInFront(browser: Browser, url: string): Promise<Page> {
  if (!greeted.has(browser)) {
    greeted.add(browser);
    await browser
      .waitForTarget((target) => target.url().includes('/options.html'), { timeout: 3000 })
      .catch(() => {
        // Not a new installation, or Firefox, which shows it to nobody.
      });
  }
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** Folder of a built extension for this engine. */
  readonly extension?: string;
  /** Default: true. */
  readonly headless?: boolean;
  /** CSS pixels; default 1280 by 900. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folder of a profile that outlives the run. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Firefox preferences. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** Quiet: these browsers look nothing up on the network of their own. */
const CHROMIUM_ARGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=DialMediaRouteProvider,OptimizationHints',
  '--hide-scrollbars',
];

const FIREFOX_PREFERENCES: Readonly<Record<string, unknown>> = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/**
 * Starts a browser.
 * @throws Error if the machine has none of this engine, naming the variable that can point to one
 */
export async function launch(engine: Engine, options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser(engine);
  if (!executablePath) {
    throw new Error(`no ${engine} found on this machine; install it or set ${VARIABLES[engine]} to its executable`);
  }
  const { headless = true, viewport = { width: 1280, height: 900 }, extension, profile } = options;
  const common = {
    executablePath,
    headless,
    defaultViewport: headless ? viewport : null,
    ...(profile ? { userDataDir: profile } : {}),
  };
  if (engine === 'chromium') {
    const root = process.getuid?.() === 0;
    return puppeteer.launch({
      ...common,
      browser: 'chrome',
      pipe: true,
      args: [...CHROMIUM_ARGS, ...(root ? ['--no-sandbox'] : []), ...(options.args ?? [])],
      ...(extension ? { enableExtensions: [extension] } : {}),
    });
  }
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: [...(options.args ?? [])],
    extraPrefsFirefox: { ...FIREFOX_PREFERENCES, ...options.preferences },
  });
  if (extension) await browser.installExtension(extension);
  return browser;
}
