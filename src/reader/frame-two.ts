/**
 * Stage two in a frame of a real browser.
 */
import { i18n } from '#i18n';
import type { PackedData } from '../lexicon/evidence';
import { sendToBackground } from '../messages/frame-side';
import type { Settings } from '../settings/schema';
import { editSettings, readSettings, watchSettings } from '../settings/store';
import { cardTexts } from '../ui/card/texts';
import { take } from './handover';
import { leftCards } from './left-cards';
import { startStageTwo } from './stage-two';

/** Takes up what stage one left in this frame, if it is still there. */
export async function runStageTwo(table: string, data: PackedData): Promise<void> {
  const handover = take();
  if (!handover || handover.signal.aborted) return;
  const { signal } = handover;
  // Read now: after an update of the extension its texts can no longer be asked for.
  const texts = cardTexts(i18n.t);
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
    data,
    readCards: leftCards,
    texts,
    settings: () => changed ?? first,
    onSettings: (listener) => void listeners.add(listener),
    edit: editSettings,
    wantCitations: () => sendToBackground({ type: 'page:want-citations' }),
    openOptions: () => {
      sendToBackground({ type: 'page:open-options' }).catch(() => {
        // Without its background the extension cannot open pages; the card goes on.
      });
    },
  });
}
