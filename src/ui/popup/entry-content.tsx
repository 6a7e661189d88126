/** What the popup shows of an entry: the same as the card. */
import { useMemo } from 'preact/hooks';
import type { CardEntry } from '../../glossary/card';
import { EntryView } from '../card/entry-view';
import { KindBadge } from '../card/kind-badge';
import { cardTexts } from '../card/texts';
import type { Translate } from '../shared/translate';

/** Props of {@link EntryContent}. */
export interface EntryContentProps {
  readonly t: Translate;
  readonly entry: CardEntry;
  /** A related entry was chosen. */
  readonly onOpen: (entry: string) => void;
}

export function EntryContent({ t, entry, onOpen }: EntryContentProps) {
  const texts = useMemo(() => cardTexts(t), [t]);
  return (
    <article>
      <KindBadge kind={entry.kind} texts={texts} />
      <h2>{entry.label}</h2>
      <EntryView entry={entry} texts={texts} onOpen={onOpen} />
    </article>
  );
}
