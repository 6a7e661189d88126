/** The card: a frame with a heading around an entry. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardEntry } from '../../glossary/card';
import { Icon } from '../shared/icon';
import { EntryView, type Layer } from './entry-view';
import { KindBadge } from './kind-badge';
import type { CardTexts } from './texts';

/** Props of {@link Card}. */
export interface CardProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
  /** Whether the mention that the card is about is only possible. */
  readonly possible: boolean;
  /** What an entry is opened with: its context too, where there is room for it. */
  readonly startsWith: 'gist' | 'context';
  /** Set if a related entry was opened from another one. */
  readonly onBack: (() => void) | undefined;
  readonly onOpen: (entry: string) => void;
  readonly onClose: () => void;
  readonly onSettings: () => void;
}

export function Card({ entry, texts, possible, startsWith, onBack, onOpen, onClose, onSettings }: CardProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(entry.id);
  /** By entry, so that the way back leads to an entry as it was left. */
  const [layers, setLayers] = useState<Readonly<Record<string, Layer>>>({});
  const layer = layers[entry.id] ?? startsWith;
  const goDeeper = () => {
    const next = layer === 'gist' ? 'context' : 'full';
    setLayers({ ...layers, [entry.id]: next });
    deeper.current = next === 'full';
  };
  const deeper = useRef(false);
  useEffect(() => {
    if (!deeper.current) return;
    deeper.current = false;
    // The button that was pressed has gone; what it brought takes its place.
    body.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [layer]);
  useEffect(() => {
    if (shown.current === entry.id) return;
    shown.current = entry.id;
    body.current?.scrollTo?.(0, 0);
    // The button that was pressed has gone with the former entry; where the reader is must not go with it.
    title.current?.focus({ preventScroll: true });
  }, [entry.id]);
  const [original] = entry.names;
  return (
    <>
      <header class="card-head">
        {onBack && (
          <button type="button" class="card-button" aria-label={texts.back} title={texts.back} onClick={onBack}>
            <Icon name="back" />
          </button>
        )}
        <div class="card-title">
          <KindBadge kind={entry.kind} texts={texts} />
          <h2 id="title" ref={title} tabIndex={-1}>
            {entry.label}
          </h2>
          {original && (
            <p class="card-original" lang={original.lang} dir="auto">
              {original.text}
            </p>
          )}
        </div>
        <button
          type="button"
          class="card-button"
          aria-label={texts.settings}
          title={texts.settings}
          onClick={onSettings}
        >
          <Icon name="settings" />
        </button>
        <button type="button" class="card-button" aria-label={texts.close} title={texts.close} onClick={onClose}>
          <Icon name="clear" />
        </button>
      </header>
      <div class="card-body" ref={body}>
        {possible && <p class="card-possible">{texts.possible}</p>}
        <EntryView entry={entry} texts={texts} layer={layer} onOpen={onOpen} />
        {layer !== 'full' && (
          <button type="button" class="card-more" onClick={goDeeper}>
            {layer === 'gist' ? texts.more : texts.fullEntry}
            <Icon name="down" />
          </button>
        )}
      </div>
    </>
  );
}
