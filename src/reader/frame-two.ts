/**
 * Stage two in a frame of a real browser.
 */
import { sendToBackground } from '../messages/frame-side';
import type { Settings } from '../settings/schema';
import { editSettings, readSettings, watchSettings } from '../settings/store';
import { type DetectorScript, offerDetecting } from './detecting';
import { take } from './handover';
import { startStageTwo } from './stage-two';

/** Takes up what stage one left in this frame, if it is still there. */
export async function runStageTwo(table: string): Promise<void> {
  const handover = take();
  if (!handover || handover.signal.aborted) return;
  const { signal } = handover;
  // Before anything is awaited: the script with the detector is on its way.
  const detector = new Promise<DetectorScript>(offerDetecting);
  const listeners = new Set<(settings: Settings) => void>();
  let changed: Settings | undefined;
  watchSettings((next) => {
    changed = next;
    for (const listener of listeners) listener(next);
  }, signal);
  const first = await readSettings();
  if (signal.aborted) return;
  startStageTwo(handover, {
    document,
    table,
    detector,
    settings: () => changed ?? first,
    onSettings: (listener) => void listeners.add(listener),
    edit: editSettings,
    onLifeline: import.meta.env.FIREFOX,
    wantCards: () => sendToBackground({ type: 'page:want-cards' }),
  });
}
