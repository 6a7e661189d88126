/** Joins the options page to settings, files, permissions and commands. */
import { browser } from 'wxt/browser';
import { exportSettings, FILE_NAME, importSettings } from '../settings/file';
import { type ParsedSettings, parseSettings } from '../settings/parse';
import type { Changed } from '../settings/schema';
import { withSite } from '../settings/sites';
import { changeSettings, readStored, replaceSettings, resetSettings, watchSettings } from '../settings/store';
import type { ImportOutcome, KeyCommand, OptionsActions, OptionsProps } from '../ui/options/types';
import { hasAccess, requestAccess, watchAccess } from './access';
import { siteFromInput } from './site-input';

/** All of the page's props that change while it is open. */
type OptionsView = Pick<OptionsProps, 'settings' | 'problems' | 'welcome' | 'access' | 'commands' | 'failure'>;

/** What the page needs of its window. */
export interface OptionsPageOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Called with the first view as soon as there is one, then with each change. */
  readonly onView: (view: OptionsView) => void;
}

const WELCOME = '#welcome';

/** Page of Chromium browsers on which shortcuts are set. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Begins to keep the page up to date, and returns what a reader can do on it. */
export function followOptions({ window, signal, onView }: OptionsPageOptions): OptionsActions {
  let stored: ParsedSettings = parseSettings(undefined);
  let problems: readonly string[] = [];
  let commands: readonly KeyCommand[] = [];
  let access = true;
  let failure: string | undefined;
  let begun = false;

  void begin();
  watchSettings(() => void refresh(), signal);
  watchAccess(() => void refresh(), signal);
  // Keys are changed on a page of the browser; the reader comes back from there.
  window.addEventListener('focus', () => void refresh(), { signal });
  window.addEventListener('hashchange', update, { signal });

  async function begin(): Promise<void> {
    await refresh();
    problems = [...new Set(stored.problems.map(({ field }) => field))];
    begun = true;
    update();
  }

  async function refresh(): Promise<void> {
    const [now, all, given] = await Promise.all([readStored(), browser.commands.getAll(), hasAccess()]);
    stored = now;
    access = given;
    commands = all
      .filter(({ description }) => description)
      .map(({ description = '', shortcut = '' }) => ({ description, shortcut }));
    update();
  }

  function update(): void {
    if (!begun || signal.aborted) return;
    const welcome = window.location.hash === WELCOME;
    onView({ settings: stored.settings, problems, welcome, access, commands, ...(failure ? { failure } : {}) });
  }

  function save(write: Promise<void>): void {
    write.then(
      () => {
        failure = undefined;
        update();
      },
      (error: unknown) => {
        failure = error instanceof Error ? error.message : String(error);
        update();
      },
    );
  }

  async function importFile(file: File): Promise<ImportOutcome> {
    let text: string;
    try {
      text = await file.text();
    } catch {
      return { is: 'unreadable', file: file.name };
    }
    const result = importSettings(text);
    if (!result.ok) return { is: 'refused', file: file.name, problems: result.problems };
    const before: Changed = stored.changed;
    save(replaceSettings(result.changed));
    return { is: 'imported', file: file.name, undo: () => save(replaceSettings(before)) };
  }

  return {
    change: (change) => save(changeSettings(change)),
    addSite(text) {
      const { settings } = stored;
      const site = siteFromInput(text);
      if (site === undefined) return { is: 'not-a-site' };
      const change = withSite(settings, site, settings.siteMode === 'only');
      if (change.sites === undefined) return { is: 'listed-already' };
      save(changeSettings(change));
      return { is: 'added', site };
    },
    exportFile: () => offerFile(window.document, FILE_NAME, exportSettings(stored.changed)),
    importFile,
    reset() {
      problems = [];
      save(resetSettings());
    },
    requestAccess: () => void requestAccess().then(refresh),
    openShortcuts: shortcutsOpener(),
    dismissProblems() {
      problems = [];
      // Writing drops what could not be read.
      save(changeSettings({}));
    },
    dismissWelcome() {
      window.history.replaceState(null, '', window.location.pathname);
      update();
    },
  };
}

function shortcutsOpener(): (() => void) | undefined {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (browser.runtime.getURL('/').startsWith('chrome-extension:')) {
    return () => void browser.tabs.create({ url: CHROME_SHORTCUTS });
  }
  return undefined;
}

function offerFile(document: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
