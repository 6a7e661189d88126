/**
 * Where stage two and the script with the cards meet. The script is larger than all else and nobody asks for a card
 * before pointing at a mark, so that it comes when there are marks and somebody moves; both run in the content script's
 * world of a frame.
 */
import type { Presenter, PresentOptions } from '../present/present';
import type { Changed, Settings } from '../settings/schema';
import type { Block } from '../text/types';
import type { PageOrder } from './passages';

/** What stage two gives to the script with the cards. */
export interface Presented
  extends Pick<
    PresentOptions,
    'document' | 'signal' | 'annotations' | 'painter' | 'settings' | 'onSettings' | 'judge' | 'reasonOf' | 'heard'
  > {
  readonly page: PresentOptions['page'] & PageOrder;
  /** The blocks that are known, in any order. */
  blocks(): readonly Block[];
  /** Changes the settings by what they are then. Rejects if they cannot be stored. */
  readonly edit: (make: (settings: Settings) => Changed | undefined) => Promise<void>;
  /** Takes what answers to requests from outside the frame. */
  onPresenter(presenter: Presenter): void;
}

const KEY = Symbol.for('thaw.presented');
type World = { [KEY]?: Presented };

/** Leaves stage two's side, in place of any that is there. */
export function offerPresented(presented: Presented): void {
  (globalThis as World)[KEY] = presented;
}

/** Takes stage two's side away, so that it is taken once only. Undefined if there is none. */
export function takePresented(): Presented | undefined {
  const world = globalThis as World;
  const presented = world[KEY];
  delete world[KEY];
  return presented;
}
