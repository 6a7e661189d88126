/** What kind of entry this is: a word, and an icon in the colour of the kind's marks. */
import type { Kind } from '../../glossary/schema';
import type { CardTexts } from './texts';

/** Lines on a grid of 16. */
const ICONS: Readonly<Record<Kind, string>> = {
  figure: 'M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4ZM2.8 13.5c.5-2.7 2.5-4 5.2-4s4.7 1.3 5.2 4',
  event: 'M2.5 4h11v9.5h-11ZM2.5 7h11M5.5 2.3v2.4M10.5 2.3v2.4',
  institution: 'M2.5 6 8 2.5 13.5 6ZM4 6v6M8 6v6M12 6v6M2.5 13.5h11',
  policy: 'M8 2.5v11M3 4.5h10M3 4.5 1.5 9h3.2ZM13 4.5 11.3 9h3.2ZM5.5 13.5h5',
  concept: 'M5.8 11.2a4.3 4.3 0 1 1 4.4 0v1.3H5.8ZM6.5 14.3h3',
  place:
    'M8 14c3-3.3 4.5-5.6 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 8.4 5 10.7 8 14ZM8 5a1.6 1.6 0 1 0 0 3.2A1.6 1.6 0 0 0 8 5Z',
  work: 'M8 4.2C6.8 3.2 4.8 3 2.5 3.2v9.2c2.2-.2 4.2 0 5.5 1 1.3-1 3.3-1.2 5.5-1V3.2C11.2 3 9.2 3.2 8 4.2Zm0 0v9.2',
  document: 'M4 2.5h5l3 3v8H4ZM9 2.5v3h3M6 8.5h4M6 11h4',
  euphemism: 'M2.5 3.5h11v7H8.5l-3 3v-3h-3ZM5.5 7h.1M8 7h.1M10.5 7h.1',
};

/** Props of {@link KindBadge}. */
export interface KindBadgeProps {
  readonly kind: Kind;
  readonly texts: Pick<CardTexts, 'kinds'>;
}

export function KindBadge({ kind, texts }: KindBadgeProps) {
  return (
    <span class="kind-badge" style={`--kind: var(--kind-${kind})`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={ICONS[kind]} />
      </svg>
      <span>{texts.kinds[kind]}</span>
    </span>
  );
}
