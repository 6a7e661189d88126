/**
 * Stage one in a frame of a real browser: joins it to the extension's settings and messages.
 */
import { listenInPage, offerReports, sendToBackground } from '../messages/bus';
import { withSite } from '../settings/sites';
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
        else if (window.top === window) changeSettings(withSite(settings, host, one.status().state === 'site-off'));
      },
      'popup:show-entry': ({ entry }) => one.request({ type: 'show-entry', entry }),
    },
    signal,
  );
}
