/** An entry in the popup, with the way back and the way to its mentions on the page. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CardEntry } from '../../glossary/card';
import { EntryView } from '../card/entry-view';
import { KindBadge } from '../card/kind-badge';
import { cardTexts } from '../card/texts';
import { Icon } from '../shared/icon';
import type { Translate } from '../shared/translate';
import type { FoundEntry } from './types';

/** Props of {@link EntryPage}. */
export interface EntryPageProps {
  readonly t: Translate;
  readonly entry: CardEntry;
  /** Set if the page in front has a mark for the entry. */
  readonly found: FoundEntry | undefined;
  readonly onBack: () => void;
  readonly onOpen: (entry: string) => void;
  readonly onShow: () => void;
}

export function EntryPage({ t, entry, found, onBack, onOpen, onShow }: EntryPageProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const texts = useMemo(() => cardTexts(t), [t]);
  // What had the focus has gone; the title tells where the reader is now.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
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
        <button type="button" class="plain with-text" onClick={onBack}>
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
        <KindBadge kind={entry.kind} texts={texts} />
        <h2 ref={title} tabIndex={-1}>
          {entry.label}
        </h2>
        <EntryView entry={entry} texts={texts} onOpen={onOpen} />
      </div>
    </main>
  );
}
