import type { CardEntry } from '../../glossary/card';
import type { Translate } from '../shared/translate';

export function EntryContent({ entry }: { t: Translate; entry: CardEntry; onOpen: (id: string) => void }) {
  return (
    <article>
      <h2>{entry.label}</h2>
      <p>{entry.gist}</p>
      <p>{entry.context}</p>
    </article>
  );
}
