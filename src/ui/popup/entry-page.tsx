/** An entry in the popup, with the way back and the way to its mentions on the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { CardEntry } from '../../glossary/card';
import { Icon } from '../shared/icon';
import type { Translate } from '../shared/translate';
import { EntryContent } from './entry-content';
import type { FoundEntry } from './types';

/** Props of {@link EntryPage}. */
export interface EntryPageProps {
  readonly t: Translate;
  readonly entry: CardEntry;
  /** Set if the page in front mentions the entry. */
  readonly found: FoundEntry | undefined;
  readonly onBack: () => void;
  readonly onOpen: (entry: string) => void;
  readonly onShow: () => void;
}

export function EntryPage({ t, entry, found, onBack, onOpen, onShow }: EntryPageProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <main
      class="popup-entry"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <div class="entry-bar">
        <button type="button" class="plain with-text" ref={back} onClick={onBack}>
          <Icon name="back" />
          {t('popup.back')}
        </button>
        {found && (
          <button type="button" class="plain with-text" onClick={onShow}>
            <Icon name="locate" />
            {t('popup.showOnPage')} <span class="badge">{found.count}</span>
          </button>
        )}
      </div>
      <div class="entry-body">
        <EntryContent t={t} entry={entry} onOpen={onOpen} />
      </div>
    </main>
  );
}
