/** Stands in the card's place once a mark was judged: what came of it, and the way back. */
import { useEffect, useState } from 'preact/hooks';
import { MOST } from '../../settings/schema';
import { Icon } from '../shared/icon';
import type { JudgeTexts } from './judge-texts';
import type { CardTexts } from './texts';

/** What is told. */
export type JudgeNews =
  | { readonly is: 'known'; readonly label: string }
  /** `site`: where the form can be skipped as well; undefined if it cannot. */
  | { readonly is: 'dismissed'; readonly form: string; readonly site: string | undefined }
  | { readonly is: 'skipped'; readonly label: string; readonly form: string; readonly site: string }
  | { readonly is: 'full'; readonly list: keyof typeof MOST }
  | { readonly is: 'failed' }
  | { readonly is: 'undone' };

/** Props of {@link JudgeNotice}. */
export interface JudgeNoticeProps {
  readonly texts: Pick<CardTexts, 'judge'>;
  readonly news: JudgeNews;
  /** Undefined if there is nothing to undo. */
  readonly onUndo: (() => void) | undefined;
  readonly onSkip: () => void;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

export function JudgeNotice({ texts: { judge }, news, onUndo, onSkip, onSettings, onClose }: JudgeNoticeProps) {
  const text = textOf(judge, news);
  // Told after the region is there: a region that comes with its text is read out by few.
  const [told, tell] = useState('');
  useEffect(() => tell(text), [text]);
  return (
    <>
      <p role="status">{told}</p>
      <div class="judge-actions">
        {onUndo && (
          <button type="button" class="judge-button" onClick={onUndo}>
            {judge.undo}
          </button>
        )}
        {news.is === 'dismissed' && news.site !== undefined && (
          <button type="button" class="judge-button" onClick={onSkip}>
            {judge.skip({ form: news.form, site: news.site })}
          </button>
        )}
        {news.is === 'full' && (
          <button type="button" class="judge-button" onClick={onSettings}>
            {judge.settings}
          </button>
        )}
      </div>
      <button type="button" class="card-button" aria-label={judge.close} title={judge.close} onClick={onClose}>
        <Icon name="clear" />
      </button>
    </>
  );
}

function textOf(judge: JudgeTexts, news: JudgeNews): string {
  switch (news.is) {
    case 'known':
      return judge.known(news);
    case 'dismissed':
      return judge.dismissed(news);
    case 'skipped':
      return judge.skipped(news);
    case 'full':
      return news.list === 'known' ? judge.fullKnown(MOST.known) : judge.fullRejected(MOST.rejected);
    case 'failed':
      return judge.failed;
    case 'undone':
      return judge.undone;
  }
}
