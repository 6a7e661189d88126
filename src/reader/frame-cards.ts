/**
 * The script with the cards in a frame of a real browser.
 */
import { i18n } from '#i18n';
import type { CardEntry } from '../glossary/card';
import { sendToBackground } from '../messages/frame-side';
import { pause } from '../page/slices';
import { present } from '../present/present';
import { cardTexts } from '../ui/card/texts';
import { createCiting } from './citing';
import { passageOf } from './passages';
import { takePresented } from './presented';

/** Takes up what stage two left in this frame, if it is still there. */
export async function runCards(readCard: (id: string) => CardEntry | undefined): Promise<void> {
  const presented = takePresented();
  // Reading so large a script is task enough.
  await pause();
  if (!presented || presented.signal.aborted) return;
  const { signal, settings, edit } = presented;
  const presenter = present({
    ...presented,
    cards: readCard,
    dateOf: (annotation) => passageOf(annotation, presented.blocks(), presented.page),
    // Read now: after an update of the extension its texts can no longer be asked for.
    texts: cardTexts(i18n.t),
    citing: createCiting({ want: () => sendToBackground({ type: 'page:want-citations' }), settings, edit, signal }),
    openOptions: () => {
      sendToBackground({ type: 'page:open-options' }).catch(() => {
        // Without its background the extension cannot open pages; the card goes on.
      });
    },
  });
  presented.onPresenter(presenter);
}
