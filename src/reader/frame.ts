/**
 * Stage one in a frame of a real browser: joins it to the extension's settings and messages.
 */
import { listenInPage, offerReports, sendToBackground } from '../messages/bus';
import type { Changed, Settings } from '../settings/schema';
import { siteState, withSite } from '../settings/sites';
import { changeSettings, readSettings, watchSettings } from '../settings/store';
import { siteHost } from './site-host';
import { startStageOne } from './stage-one';

/**
 * Runs stage one in this frame until `signal` aborts.
 * @param table - the scan table, as `compile` wrote it
 */
export async function runStageOne(table: string, signal: AbortSignal): Promise<void> {
  const host = siteHost(window);
  let settings = await readSettings();
  if (signal.aborted) return;
  watchSettings((next) => {
    settings = next;
  }, signal);
  const one = startStageOne({
    document,
    table,
    host,
    wantStageTwo: () => sendToBackground({ type: 'page:want-stage-two' }),
    settings,
    onSettings: watchSettings,
    signal,
  });
  one.onStatus(offerReports(one.status, signal));
  listenInPage(
    {
      'command:run': ({ name }) => {
        if (name !== 'toggle-site') one.request({ type: name });
        else if (window.top === window) void changeSettings(toggled(settings, host));
      },
      'popup:show-entry': ({ entry }) => one.request({ type: 'show-entry', entry }),
    },
    signal,
  );
}

/** The change that the command makes: while everything is paused a site's own switch would seem to do nothing. */
function toggled(settings: Settings, host: string): Changed {
  const state = siteState(settings, host);
  return state === 'paused' ? { paused: false } : withSite(settings, host, state === 'site-off');
}
