/**
 * Stage one in a frame of a real browser: joins it to the extension's settings and messages.
 */
import { listenInPage, offerReports, sendToBackground } from '../messages/frame-side';
import { native } from '../messages/native';
import { siteSettings } from '../settings/site-settings';
import type { SiteSettings } from '../settings/sites';
import { siteHost } from './site-host';
import { startStageOne } from './stage-one';

/** Key of the settings in `storage.local`. */
const SETTINGS_KEY = 'settings';

/**
 * Runs stage one in this frame until `signal` aborts.
 * @param table - the scan table of telling forms, as `compile` wrote it
 */
export async function runStageOne(table: string, signal: AbortSignal): Promise<void> {
  const host = siteHost(window);
  const { storage } = native();
  const stored = await storage.local.get(SETTINGS_KEY).catch(() => ({}) as Record<string, unknown>);
  if (signal.aborted) return;
  const one = startStageOne({
    document,
    table,
    host,
    wantStageTwo: () => sendToBackground({ type: 'page:want-stage-two' }),
    settings: siteSettings(stored[SETTINGS_KEY]),
    onSettings: (listener) => watch(listener, signal),
    signal,
  });
  one.onStatus(offerReports(one.status, signal));
  listenInPage(
    {
      'command:run': ({ name }) => {
        if (name !== 'toggle-site') one.request({ type: name });
        else if (window.top === window) void sendToBackground({ type: 'page:toggle-site', host });
      },
      'popup:show-entry': ({ entry }) => one.request({ type: 'show-entry', entry }),
    },
    signal,
  );
}

function watch(listener: (settings: SiteSettings) => void, signal: AbortSignal): void {
  const { onChanged } = native().storage;
  const heard = (changes: Record<string, { readonly newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) listener(siteSettings(change.newValue));
  };
  onChanged.addListener(heard);
  signal.addEventListener('abort', () => onChanged.removeListener(heard), { once: true });
}
