/** The card's foot: what a reader can say of the mark that the card is about. */
import type { CardTexts } from './texts';

/** What can be said; what is missing is not offered. */
export interface JudgeHandlers {
  /** The reader knows the entry that is shown: it needs no marks. */
  readonly onKnow?: (() => void) | undefined;
  /** The mark is wrong: the page means something else. */
  readonly onReject?: (() => void) | undefined;
}

/** Props of {@link Judge}. */
export interface JudgeProps extends JudgeHandlers {
  readonly texts: Pick<CardTexts, 'judge'>;
}

export function Judge({ texts: { judge }, onKnow, onReject }: JudgeProps) {
  if (!onKnow && !onReject) return null;
  return (
    <div class="judge">
      {onKnow && (
        <button type="button" class="judge-button" title={judge.knowHelp} onClick={onKnow}>
          {judge.know}
        </button>
      )}
      {onReject && (
        <button type="button" class="judge-button" title={judge.rejectHelp} onClick={onReject}>
          {judge.reject}
        </button>
      )}
    </div>
  );
}
