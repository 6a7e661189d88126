/**
 * Stage two in a frame of a real browser.
 */
import { sendToBackground } from '../messages/frame-side';
import type { Settings } from '../settings/schema';
import { editSettings, readSettings, watchSettings } from '../settings/store';
import { awaitDetector, type DetectorScript } from './detecting';
import { take } from './handover';
import { startStageTwo } from './stage-two';

/** Takes up what stage one left in this frame, if it is still there. */
export async function runStageTwo(table: string): Promise<void> {
  const handover = take();
  if (!handover || handover.signal.aborted) return;
  const { signal } = handover;
  const detector = new Promise<DetectorScript>(awaitDetector);
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
