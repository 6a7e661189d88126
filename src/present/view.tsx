/**
 * The card on the page: its element, what it shows, where it stands, and where focus goes.
 */
import { render } from 'preact';
import type { Annotation } from '../annotate/types';
import type { CardEntry } from '../glossary/card';
import { KINDS } from '../glossary/schema';
import type { Settings } from '../settings/schema';
import { Card } from '../ui/card/card';
import type { CardTexts } from '../ui/card/texts';
import type { CardHost } from './host';
import { type Anchor, fits, place } from './place';
import { hueOf } from './style';

/** What the card needs. */
export interface ViewOptions {
  readonly host: CardHost;
  readonly signal: AbortSignal;
  readonly cards: (id: string) => CardEntry | undefined;
  readonly texts: CardTexts;
  readonly onClose: () => void;
  /** The card was clicked, or focus went into it. */
  readonly onUse: () => void;
  /** The mention has left the viewport or the page. */
  readonly onLost: () => void;
  readonly openOptions: () => void;
}

/** The card. */
export interface CardView {
  /** What stands in the host's shadow root; the focus ring stands in it too. */
  readonly frame: HTMLElement;
  /** Shows the card of an annotation. False if there is no such entry. */
  open(annotation: Annotation, anchor: Anchor, focus: boolean): boolean;
  close(): void;
  /** Whether focus is in the card. */
  hasFocus(): boolean;
  /** The card's box, if it is there. */
  box(): DOMRect | undefined;
  /** Applies what of the settings the card shows: its theme, and the colours of marks. */
  setLooks(settings: Pick<Settings, 'theme' | 'palette'>): void;
}

/** Makes the card; it is not in the page before it is opened. */
export function createView(options: ViewOptions): CardView {
  const { host } = options;
  const document = host.element.ownerDocument;
  const window = document.defaultView;
  const frame = document.createElement('div');
  frame.className = 'thaw';
  const card = document.createElement('div');
  card.className = 'card';
  card.tabIndex = -1;
  for (const [name, value] of [
    ['role', 'dialog'],
    ['aria-modal', 'false'],
    ['aria-labelledby', 'title'],
    ['lang', options.texts.locale],
  ] as const) {
    card.setAttribute(name, value);
  }
  host.shadow.append(frame);
  card.addEventListener('pointerdown', options.onUse, { signal: options.signal, passive: true });
  card.addEventListener('focusin', options.onUse, { signal: options.signal, passive: true });
  /** Ends what keeps the card in its place. */
  let placed: AbortController | undefined;
  /** Entries opened one from the other; the last one is shown. */
  let path: string[] = [];
  let possible = false;
  let anchor: Anchor | undefined;
  /** What each entry of this card was opened with. */
  let starts = new Map<string, 'gist' | 'context'>();

  const close = () => {
    placed?.abort();
    placed = undefined;
    render(null, card);
    card.remove();
  };
  options.signal.addEventListener('abort', close, { once: true });

  return {
    frame,
    open(annotation, at, focus) {
      if (!options.cards(annotation.entry)) return false;
      close();
      path = [annotation.entry];
      possible = annotation.mention.certainty === 'possible';
      anchor = at;
      starts = new Map();
      frame.append(card);
      host.show();
      draw();
      const here = new AbortController();
      placed = here;
      place(card, at, here.signal, options.onLost);
      if (focus) card.focus({ preventScroll: true });
      return true;
    },
    close,
    hasFocus: () => card.contains(host.shadow.activeElement),
    box: () => (card.isConnected ? card.getBoundingClientRect() : undefined),
    setLooks({ theme, palette }) {
      frame.dataset.theme = theme;
      for (const kind of KINDS) frame.style.setProperty(`--kind-${kind}`, hueOf(kind, palette));
    },
  };

  function draw(): void {
    const entry = options.cards(path.at(-1) ?? '');
    if (!entry) return;
    card.style.setProperty('--kind', `var(--kind-${entry.kind})`);
    drawEntry(entry, starts.get(entry.id) ?? 'context');
    if (starts.has(entry.id)) return;
    const hasRoom = !anchor || !window || fits(card, anchor, window);
    starts.set(entry.id, hasRoom ? 'context' : 'gist');
    // Before anything of it was painted.
    if (!hasRoom) drawEntry(entry, 'gist');
  }

  function drawEntry(entry: CardEntry, startsWith: 'gist' | 'context'): void {
    render(
      <Card
        entry={entry}
        texts={options.texts}
        possible={possible && path.length === 1}
        startsWith={startsWith}
        onBack={path.length > 1 ? back : undefined}
        onOpen={(id) => {
          if (!options.cards(id)) return;
          path = [...path, id];
          draw();
        }}
        onClose={options.onClose}
        onSettings={options.openOptions}
      />,
      card,
    );
  }

  function back(): void {
    path = path.slice(0, -1);
    draw();
  }
}
