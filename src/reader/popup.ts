/**
 * Follows the page in front for the popup: its site's switch, whether the browser lets Thaw read it, and what its
 * frames found.
 */
import { type Browser, browser } from 'wxt/browser';
import { askForReports, sendToPage } from '../messages/bus';
import type { FrameReport } from '../messages/protocol';
import type { Settings } from '../settings/schema';
import { siteState, withSite } from '../settings/sites';
import { changeSettings, readSettings, watchSettings } from '../settings/store';
import { foundOnPage } from '../ui/popup/state';
import type { PageState, PopupActions } from '../ui/popup/types';
import { hasAccess, requestAccess } from './access';

/** All that the popup shows besides the glossary. */
export interface PopupView {
  readonly page: PageState;
  readonly settings: Settings;
}

/** What the popup needs of the window that it is in. */
export interface PopupOptions {
  readonly signal: AbortSignal;
  /** Called with the first view as soon as there is one, then with each change. */
  readonly onView: (view: PopupView) => void;
  readonly close: () => void;
}

/** Pages of the web on which browsers let no extension run. */
const CLOSED_SITES = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
];

/** Begins to follow the page in front, and returns what a reader can do about it. */
export function followPage({ signal, onView, close }: PopupOptions): PopupActions {
  let settings: Settings | undefined;
  let tab: Browser.tabs.Tab | undefined;
  let access = true;
  let answer: readonly FrameReport[] | 'none' | undefined;

  watchSettings((next) => {
    settings = next;
    update();
  }, signal);
  void begin();

  /** Again after permission was given: only then does the browser tell the page's address. */
  async function begin(): Promise<void> {
    answer = undefined;
    [settings, [tab], access] = await Promise.all([
      readSettings(),
      browser.tabs.query({ active: true, currentWindow: true }),
      hasAccess(),
    ]);
    update();
    if (tab?.id === undefined || signal.aborted) return;
    const listener = {
      reports: (reports: readonly FrameReport[]) => heard(reports),
      silent: () => heard('none'),
    };
    askForReports(tab.id, listener, signal);
  }

  function heard(next: readonly FrameReport[] | 'none'): void {
    answer = next;
    update();
  }

  function update(): void {
    if (settings && !signal.aborted) onView({ settings, page: pageState(settings, tab?.url, access, answer) });
  }

  const change = (make: (settings: Settings) => Parameters<typeof changeSettings>[0]) => {
    if (settings) void changeSettings(make(settings));
  };
  return {
    switchSite: (on) => change((current) => withSite(current, hostOf(tab?.url), on)),
    pause: (paused) => change(() => ({ paused })),
    showOnPage(entry) {
      const frames = Array.isArray(answer) ? (answer as readonly FrameReport[]) : [];
      const frame = frames.find(({ found }) => found.some((one) => one.entry === entry))?.frame;
      if (tab?.id === undefined || frame === undefined) return;
      void sendToPage(tab.id, { type: 'popup:show-entry', frame, entry }).then(close);
    },
    openOptions: () => void browser.runtime.openOptionsPage().then(close),
    requestAccess() {
      void requestAccess().then((given) => (given ? begin() : undefined));
    },
    reloadPage() {
      if (tab?.id !== undefined) void browser.tabs.reload(tab.id).then(close);
    },
  };
}

/**
 * The state of a page, from what the browser tells of it.
 * @param url - undefined for pages that the browser keeps from extensions
 * @param access - whether pages of the web may be read at all
 * @param answer - what the frames reported; `none` if nobody is there to
 */
export function pageState(
  settings: Settings,
  url: string | undefined,
  access: boolean,
  answer: readonly FrameReport[] | 'none' | undefined,
): PageState {
  const host = hostOf(url);
  const silent = answer === undefined || answer === 'none';
  // The address of a page that may not be read is not told, be it the browser's own or one of the web.
  if (silent && !access && url === undefined) return { is: 'no-access' };
  if (silent && (!/^https?:/.test(url ?? '') || CLOSED_SITES.includes(host))) return { is: 'cannot-run' };
  if (answer === 'none') return { is: 'not-running' };
  const state = siteState(settings, host);
  if (state !== 'on') return { is: state === 'paused' ? 'paused' : 'off', host };
  return answer === undefined ? { is: 'loading' } : { is: 'on', host, found: foundOnPage(answer) };
}

function hostOf(url: string | undefined): string {
  try {
    return new URL(url ?? '').hostname;
  } catch {
    return '';
  }
}
