/**
 * The card on the page: its element, what it shows, where it stands, and where focus goes.
 */
import { render, type VNode } from 'preact';
import type { Annotation } from '../annotate/types';
import type { Passage } from '../glossary/as-of';
import type { CardEntry } from '../glossary/card';
import { KINDS } from '../glossary/kinds';
import type { Settings } from '../settings/schema';
import { Card, type PageLink } from '../ui/card/card';
import { copied } from '../ui/card/copied';
import type { JudgeHandlers } from '../ui/card/judge';
import type { CardTexts } from '../ui/card/texts';
import type { Grounds } from '../ui/card/why';
import { type Citing, citeHandlers } from './cite';
import { copy } from './clipboard';
import { isLastStop } from './focus';
import { begin, entryAt, type History, type HistoryStep, shownEntry, walk } from './history';
import type { CardHost } from './host';
import { keepInPlace, type PinnedCard } from './pinned';
import { type Anchor, fits, isNarrow, place } from './place';
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
  /** The button was pressed that pins the card and lets go of it. */
  readonly onPin: () => void;
  /** Tab was pressed at the card's end. True if focus has gone where the reader came from. */
  readonly onTabOut: () => boolean;
  /** The link that the mark is in is to be followed. */
  readonly onFollow: (link: HTMLAnchorElement) => void;
  readonly openOptions: () => void;
  /** What date the text around an annotation speaks of. */
  readonly dateOf?: ((annotation: Annotation) => Passage | undefined) | undefined;
  /** What can be said of an entry that is shown in the card of an annotation. */
  readonly judge: (entry: string, annotation: Annotation) => JudgeHandlers;
  /** A clue in words; undefined if there are none for it. */
  readonly reasonOf?: ((clue: string) => string | undefined) | undefined;
  /** Without it no footnotes are offered. */
  readonly citing?: Citing | undefined;
}

/** How a card opens. */
export interface Opening {
  /** Whether it takes focus. */
  readonly focus: boolean;
  /** The link of the page that the mark is in, if the card is to offer following it. */
  readonly link: HTMLAnchorElement | undefined;
}

/** The card. */
export interface CardView {
  /** Shows the card of an annotation; one that is pinned stays in its place. False if there is no such entry. */
  open(annotation: Annotation, anchor: Anchor, opening: Opening): boolean;
  /** Draws the card of an annotation out of sight, if none is in sight: drawn for the first time it takes longest. */
  rehearse(annotation: Annotation): void;
  /** Keeps the card where it is, or puts it back to its mark. */
  pin(on: boolean): void;
  /** Shows the card as it is now to be, after something that it tells of has changed. */
  refresh(): void;
  close(): void;
  /** Whether a key that was pressed in the card was meant for it. */
  onKey(event: KeyboardEvent): boolean;
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
  const { frame } = host;
  const document = host.element.ownerDocument;
  const window = document.defaultView;
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
  card.addEventListener('pointerdown', options.onUse, { signal: options.signal, passive: true });
  card.addEventListener('focusin', options.onUse, { signal: options.signal, passive: true });
  /** Ends what keeps the card in its place. */
  let placed: AbortController | undefined;
  let pinned: PinnedCard | undefined;
  let history: History = begin('');
  let anchor: Anchor | undefined;
  let about: Annotation | undefined;
  let link: HTMLAnchorElement | undefined;
  /** What each entry of this card was opened with. */
  let starts = new Map<string, 'gist' | 'context'>();

  const close = () => {
    placed?.abort();
    placed = undefined;
    pinned = undefined;
    render(null, card);
    card.remove();
  };
  options.signal.addEventListener('abort', close, { once: true });

  return {
    open(annotation, at, opening) {
      if (!options.cards(annotation.entry)) return false;
      if (pinned) render(null, card);
      else close();
      history = begin(annotation.entry);
      anchor = at;
      about = annotation;
      link = opening.link;
      starts = new Map();
      if (!pinned) frame.append(card);
      host.show(at.context);
      draw();
      if (!pinned) stand();
      if (opening.focus) card.focus({ preventScroll: true });
      return true;
    },
    rehearse(annotation) {
      const entry = card.isConnected ? undefined : options.cards(annotation.entry);
      if (!entry) return;
      about = annotation;
      const aside = document.createElement('div');
      render(cardOf(entry, 'context'), aside);
      render(null, aside);
    },
    pin(on) {
      if (!card.isConnected) return;
      if (on) {
        const here = anew();
        pinned = keepInPlace(card, here.signal, draw);
      } else {
        pinned = undefined;
        stand();
      }
      draw();
    },
    refresh: draw,
    close,
    onKey(event) {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (altKey && !ctrlKey && !metaKey && !shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
        // With nowhere to go to they are the browser's, as everywhere.
        if (history.entries.length === 1) return false;
        go({ go: key === 'ArrowLeft' ? 'back' : 'forward' });
        return true;
      }
      if (key === 'Tab' && !altKey && !ctrlKey && !metaKey && !shiftKey) {
        // The host is the last element of the document: what comes after it is no longer the page.
        return isLastStop(host.shadow.activeElement, card) && options.onTabOut();
      }
      const onGrip = host.shadow.activeElement?.classList.contains('card-grip');
      return (onGrip && pinned?.onKey(event)) || false;
    },
    hasFocus: () => card.contains(host.shadow.activeElement),
    box: () => (card.isConnected ? card.getBoundingClientRect() : undefined),
    setLooks({ theme, palette }) {
      host.setTheme(theme);
      for (const kind of KINDS) frame.style.setProperty(`--kind-${kind}`, hueOf(kind, palette));
    },
  };

  function anew(): AbortController {
    placed?.abort();
    placed = new AbortController();
    return placed;
  }

  function stand(): void {
    const { signal } = anew();
    if (anchor) place(card, anchor, signal, options.onLost);
  }

  function go(to: HistoryStep): void {
    history = walk(history, to);
    draw();
  }

  function draw(): void {
    // Cards are read when one is shown, not before.
    const entry = card.isConnected ? options.cards(shownEntry(history)) : undefined;
    if (!entry) return;
    card.style.setProperty('--kind', `var(--kind-${entry.kind})`);
    render(cardOf(entry, starts.get(entry.id) ?? 'context'), card);
    if (starts.has(entry.id)) return;
    const hasRoom = !anchor || !window || fits(card, anchor, window);
    starts.set(entry.id, hasRoom ? 'context' : 'gist');
    // Before anything of it was painted.
    if (!hasRoom) render(cardOf(entry, 'gist'), card);
  }

  function cardOf(entry: CardEntry, startsWith: 'gist' | 'context'): VNode {
    const isOwn = entry.id === about?.entry;
    const { texts, onPin } = options;
    return (
      <Card
        entry={entry}
        texts={texts}
        possible={isOwn && about?.mention.certainty === 'possible'}
        passage={about && options.dateOf?.(about)}
        startsWith={startsWith}
        onBack={wayTo('back')}
        onForward={wayTo('forward')}
        onOpen={(id) => {
          if (options.cards(id)) go({ open: id });
        }}
        onClose={options.onClose}
        onSettings={options.openOptions}
        pin={{ on: pinned !== undefined, movable: !isNarrow(window), onToggle: onPin }}
        link={link && pageLink(link)}
        grounds={isOwn ? about && groundsOf(about) : undefined}
        onCopy={window ? () => copy(window, copied(entry, texts)) : undefined}
        cite={window && options.citing ? citeHandlers(window, entry, options.citing) : undefined}
        judge={about && options.judge(entry.id, about)}
      />
    );
  }

  function wayTo(direction: 'back' | 'forward'): (() => void) | undefined {
    return entryAt(history, direction) === undefined ? undefined : () => go({ go: direction });
  }

  function pageLink(to: HTMLAnchorElement): PageLink {
    return { href: to.href, onFollow: () => options.onFollow(to) };
  }

  function groundsOf({ mention: { certainty, confidence, clues } }: Annotation): Grounds | undefined {
    const reasons = clues.flatMap(({ id, weight }) => {
      const text = options.reasonOf?.(id);
      return text ? [{ text, weight }] : [];
    });
    return reasons.length > 0 ? { possible: certainty === 'possible', confidence, reasons } : undefined;
  }
}
