/**
 * The keyboard's way through the mentions: a ring with a button in it, laid over one mention after the other. Marks
 * are nothing to assistive technology; the button says what is marked, and where it stands among the others.
 */
import { autoUpdate } from '@floating-ui/dom';
import type { Annotation, Annotations } from '../annotate/types';
import type { CardEntry } from '../glossary/card';
import type { CardTexts } from '../ui/card/texts';
import { focusedIn, giveFocus } from './focus';
import type { CardHost } from './host';
import { linesOf, whole } from './lines';
import type { Painter } from './painter';
import { safely } from './safely';

/** CSS pixels that a mention keeps from the edges of the viewport when it is gone to: pages have bars there. */
const CLEARANCE = 96;

/** What the keyboard path needs. */
export interface KeyOptions {
  readonly host: CardHost;
  readonly signal: AbortSignal;
  readonly annotations: Annotations;
  readonly painter: Painter;
  readonly cards: (id: string) => CardEntry | undefined;
  readonly texts: CardTexts;
  /** The button was pressed. */
  readonly onOpen: (annotation: number) => void;
  /** The ring has gone. */
  readonly onLeft: () => void;
}

/** The keyboard's way. */
export interface KeyPath {
  /** Goes `by` mentions on, from the one the ring is on, or `from`, or what is in view. */
  go(by: 1 | -1, from: number | undefined): void;
  /** The mention that the ring is on. */
  current(): number | undefined;
  /** Gives focus to the ring. False if there is none. */
  focus(): boolean;
  /** Whether focus is on the ring. */
  hasFocus(): boolean;
  /** Takes the ring away and gives focus back to where it was before. */
  leave(): void;
  /** Takes the ring away and leaves focus alone. */
  drop(): void;
}

/** Makes the keyboard's way; nothing is in the page before a first step on it. */
export function createKeyPath(options: KeyOptions): KeyPath {
  const { host, signal, painter, texts } = options;
  const document = host.element.ownerDocument;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ring';
  button.setAttribute('aria-haspopup', 'dialog');
  let on: number | undefined;
  /** Where focus was before the keyboard's way began. */
  let origin: Element | null = null;
  let following: (() => void) | undefined;

  button.addEventListener(
    'click',
    () =>
      safely(() => {
        if (on !== undefined) options.onOpen(on);
      }),
    { signal },
  );
  button.addEventListener(
    'blur',
    ({ relatedTarget }) => {
      // With Tab focus is nowhere while it moves on into the card.
      if (relatedTarget && host.frame.contains(relatedTarget as Node)) return;
      queueMicrotask(() =>
        safely(() => {
          if (on !== undefined && host.shadow.activeElement === null) drop();
        }),
      );
    },
    { signal },
  );
  signal.addEventListener('abort', drop, { once: true });

  return {
    go(by, from) {
      const all = options.annotations.all().filter(({ id }) => painter.rangesOf(id).length > 0);
      const next = nextOf(all, by, on ?? from);
      if (next) goTo(next, all.indexOf(next) + 1, all.length);
    },
    current: () => on,
    focus() {
      if (on === undefined) return false;
      button.focus({ preventScroll: true });
      return true;
    },
    hasFocus: () => on !== undefined && host.shadow.activeElement === button,
    leave() {
      const back = origin;
      drop();
      giveFocus(back);
    },
    drop,
  };

  function nextOf(all: readonly Annotation[], by: 1 | -1, from: number | undefined): Annotation | undefined {
    const index = all.findIndex(({ id }) => id === from);
    if (index >= 0) return all[(index + by + all.length) % all.length];
    const height = document.defaultView?.innerHeight ?? 0;
    const box = ({ id }: Annotation) => painter.rangesOf(id)[0]?.getBoundingClientRect();
    if (by === 1) return all.find((one) => (box(one)?.top ?? -1) >= 0) ?? all[0];
    return all.findLast((one) => (box(one)?.bottom ?? height + 1) <= height) ?? all.at(-1);
  }

  function goTo({ id, entry, mention }: Annotation, number: number, count: number): void {
    const card = options.cards(entry);
    if (!card) return;
    if (on === undefined) origin = focusedIn(document, host.element);
    on = id;
    scrollTo(painter.rangesOf(id));
    const possible = mention.certainty === 'possible';
    button.setAttribute('aria-label', texts.position({ label: card.label, kind: card.kind, possible, number, count }));
    host.frame.append(button);
    host.show(painter.rangesOf(id)[0]?.startContainer.parentElement ?? undefined);
    follow(id);
    button.focus({ preventScroll: true });
  }

  /** Keeps the ring over its mention while the page moves. */
  function follow(id: number): void {
    following?.();
    const context = painter.rangesOf(id)[0]?.startContainer.parentElement;
    if (!context) return;
    const lines = () => linesOf(painter.rangesOf(id));
    const reference = { contextElement: context, getBoundingClientRect: () => whole(lines()) };
    following = autoUpdate(reference, button, () => safely(() => layOver(button, lines())));
  }

  function drop(): void {
    if (on === undefined) return;
    on = undefined;
    origin = null;
    following?.();
    following = undefined;
    button.remove();
    options.onLeft();
  }
}

/** Lays a button over the lines of a mention, with a child over each. */
function layOver(button: HTMLElement, lines: readonly DOMRect[]): void {
  const all = whole(lines);
  const put = (element: HTMLElement, { left, top, width, height }: DOMRect, from: { left: number; top: number }) => {
    element.style.translate = `${left - from.left}px ${top - from.top}px`;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
  };
  put(button, all, { left: 0, top: 0 });
  const rings = lines.map((line) => {
    const ring = button.ownerDocument.createElement('span');
    put(ring, line, all);
    return ring;
  });
  button.replaceChildren(...rings);
}

/** Brings a mention into view, clear of the viewport's edges. */
export function scrollTo(ranges: readonly Range[]): void {
  const range = ranges[0];
  const element = range?.startContainer.parentElement;
  const window = element?.ownerDocument.defaultView;
  if (!range || !element || !window) return;
  const isClear = () => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= CLEARANCE && bottom <= window.innerHeight - CLEARANCE;
  };
  if (isClear()) return;
  // At once: a ring or a card that follows a page still scrolling is where the mention no longer is.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (isClear()) return;
  const { top, height } = range.getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior: 'instant' });
}
