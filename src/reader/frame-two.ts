/**
 * Stage two in a frame of a real browser.
 */
import { i18n } from '#i18n';
import type { CardEntry } from '../glossary/card';
import type { DetectData } from '../lexicon/types';
import { sendToBackground } from '../messages/bus';
import { cardTexts } from '../ui/card/texts';
import { take } from './handover';
import { startStageTwo } from './stage-two';

/** Takes up what stage one left in this frame, if it is still there. */
export function runStageTwo(data: DetectData, cards: readonly CardEntry[]): void {
  const handover = take();
  if (!handover || handover.signal.aborted) return;
  startStageTwo(handover, {
    document,
    data,
    cards,
    // Read now: after an update of the extension its texts can no longer be asked for.
    texts: cardTexts(i18n.t),
    openOptions: () => {
      sendToBackground({ type: 'page:open-options' }).catch(() => {
        // Without its background the extension cannot open pages; the card goes on.
      });
    },
  });
}
