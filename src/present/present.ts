/**
 * Presents marks to the reader: opens cards for them, and leads the keyboard through them.
 */
import type { Annotation, Annotations } from '../annotate/types';
import type { Passage } from '../glossary/as-of';
import type { CardEntry } from '../glossary/card';
import type { Settings } from '../settings/schema';
import type { BlockId } from '../text/types';
import type { CardTexts } from '../ui/card/texts';
import type { Citing } from './cite';
import { cardCss } from './css';
import { focusedIn, giveFocus } from './focus';
import { hitAt, linkOf } from './hit';
import { createHost, keepKeys } from './host';
import { IDLE, type Intent, type IntentEffect, type IntentEvent, shownAnnotation, step } from './intent';
import type { Judge } from './judge';
import { createKeyPath, scrollTo } from './keys';
import { anchorOf } from './lines';
import { listen } from './listeners';
import type { Point } from './motion';
import { createNotice, type NoticePlace } from './notice';
import type { Painter } from './painter';
import { createPreparing } from './preparing';
import { safely } from './safely';
import { createView } from './view';

/** What presenting needs of the page. */
interface PresentedPage {
  locate(node: Node, offset: number): { block: BlockId; offset: number } | undefined;
  roots(): Iterable<Document | ShadowRoot>;
}

/** What presenting needs. */
export interface PresentOptions {
  readonly document: Document;
  /** Ends presenting: the card goes at once. */
  readonly signal: AbortSignal;
  readonly annotations: Annotations;
  /** Paints the annotations. */
  readonly painter: Painter;
  readonly page: PresentedPage;
  readonly cards: (id: string) => CardEntry | undefined;
  readonly settings: () => Settings;
  readonly onSettings: (listener: (settings: Settings) => void) => void;
  readonly texts: CardTexts;
  /** What date the text around an annotation speaks of. */
  readonly dateOf?: (annotation: Annotation) => Passage | undefined;
  readonly judge: Judge;
  /** A clue of a mention in words; undefined if there are none for it. */
  readonly reasonOf?: (clue: string) => string | undefined;
  /** Cites the page and the sources of entries. */
  readonly citing?: Citing;
  readonly openOptions: () => void;
  /** What the pointer did before anybody listened: the last of each kind, in order. Asked for once. */
  readonly heard?: () => readonly PointerEvent[];
}

/** What can be asked of it from outside the page. */
export interface Presenter {
  /** Goes to the next mention with the keyboard's focus. */
  next(): void;
  /** Goes to the previous mention with the keyboard's focus. */
  previous(): void;
  /** Scrolls to the first mark of an entry and opens its card. False if none is marked. */
  show(entry: string): boolean;
}

/** Starts presenting. Nothing is put into the page before a card or a focus ring is shown. */
export function present(options: PresentOptions): Presenter {
  const { document, signal, annotations, painter, page, settings } = options;
  const window = document.defaultView;
  if (!window) throw new Error('the document has no window');
  let intent: Intent = IDLE;
  /** Where the pointer was when it last said something of a mark. */
  let point: Point | undefined;
  /** Where focus was before the card took it. */
  let origin: Element | null = null;

  /** The date that was told last: it is asked for whenever the card is drawn. */
  let dated: { readonly annotation: Annotation; readonly passage: Passage | undefined } | undefined;
  let hasRehearsed = false;
  const host = createHost({ document, css: cardCss, signal, roots: page.roots });
  const view = createView({
    host,
    signal,
    cards: options.cards,
    texts: options.texts,
    dateOf,
    onClose: () => dispatch({ type: 'close' }),
    onUse: () => dispatch({ type: 'use-card' }),
    onLost: () => {
      const annotation = shownAnnotation(intent);
      if (annotation !== undefined) dispatch({ type: 'gone', annotation });
    },
    onPin: () => dispatch({ type: 'pin' }),
    onTabOut() {
      if (keys.focus()) return true;
      // With nowhere to go back to it is the browser's to say what comes next.
      return giveFocus(origin);
    },
    onFollow(link) {
      dispatch({ type: 'press-elsewhere' });
      // What the page does at a click on it is done too. It may have gone while the card was read.
      if (link.isConnected) link.click();
      else window.location.assign(link.href);
    },
    openOptions: options.openOptions,
    reasonOf: options.reasonOf,
    citing: options.citing,
    judge: (entry, annotation) => ({
      onKnow: options.judge.isKnown(entry) ? undefined : () => judged((place) => notice.know(entry, place)),
      onReject:
        entry === annotation.entry && annotations.get(annotation.id)
          ? () => judged((place) => notice.reject(annotation, place))
          : undefined,
    }),
  });
  const notice = createNotice({ ...options, host, onLeft: tidy });
  const keys = createKeyPath({
    host,
    signal,
    annotations,
    painter,
    cards: options.cards,
    texts: options.texts,
    onOpen: (annotation) => dispatch({ type: 'ask', annotation, focus: true }),
    onLeft: tidy,
  });
  const prepare = createPreparing(window, signal, [
    ({ entry }) => options.cards(entry),
    dateOf,
    (annotation) => {
      if (!hasRehearsed) view.rehearse(annotation);
      hasRehearsed = true;
    },
  ]);
  options.onSettings(applySettings);
  applySettings(settings());
  painter.onRemoved((ids) => {
    for (const annotation of ids) dispatch({ type: 'gone', annotation });
    const ring = keys.current();
    if (ring !== undefined && ids.includes(ring)) keys.leave();
    // A pinned card stays without its mark, but can no longer judge it.
    view.refresh();
  });
  const hits = { document, annotations, painter, locate: page.locate, roots: page.roots };
  listen({
    window,
    signal,
    host: host.element,
    modifier: () => settings().modifier,
    hitAt: (x, y) => hitAt(hits, x, y),
    cardBox: view.box,
    heard: options.heard?.() ?? [],
    dispatch,
    onTouch: (annotation) => prepare(annotations.get(annotation)),
    onEscape() {
      const isShown = host.element.isConnected;
      notice.close();
      // From the ring Escape leads back to the page, and lets a pinned card be.
      if (shownAnnotation(intent) === undefined || (intent.is === 'pinned' && keys.hasFocus())) {
        keys.leave();
        if (intent.is === 'pinned') return isShown;
      }
      dispatch({ type: 'close' });
      return isShown;
    },
    onCardKey: view.onKey,
  });
  // After the listeners above: these hear keys in the card, and nobody after them.
  keepKeys(window, host.element, signal);

  return {
    next: () => safely(() => go(1)),
    previous: () => safely(() => go(-1)),
    show(entry) {
      const first = annotations.all().find((one) => one.entry === entry && painter.rangesOf(one.id).length > 0);
      if (!first || signal.aborted) return false;
      safely(() => {
        scrollTo(painter.rangesOf(first.id));
        dispatch({ type: 'ask', annotation: first.id, focus: true });
      });
      return true;
    },
  };

  function go(by: 1 | -1): void {
    if (signal.aborted) return;
    const from = intent.is === 'pinned' ? undefined : shownAnnotation(intent);
    if (from !== undefined) dispatch({ type: 'close' });
    keys.go(by, from);
    prepare(annotations.get(keys.current() ?? -1));
  }

  function dateOf(annotation: Annotation): Passage | undefined {
    if (dated?.annotation !== annotation) dated = { annotation, passage: options.dateOf?.(annotation) };
    return dated.passage;
  }

  function dispatch(event: IntentEvent, at?: Point, swallow?: () => void): void {
    if (signal.aborted) return;
    const shown = shownAnnotation(intent);
    // The page may have thrown the card out; then there is none, whatever is remembered of it.
    if (shown !== undefined && event.type !== 'lost' && !host.element.isConnected) dispatch({ type: 'lost' });
    if (event.type === 'over' || event.type === 'press') point = at;
    else if (event.type === 'ask') point = undefined;
    if (event.type === 'over') prepare(annotations.get(event.annotation));
    const { opening, delay, linkTap } = settings();
    const next = step(intent, event, { opening, delay, linkTap });
    intent = next.intent;
    for (const effect of next.effects) safely(() => act(effect, swallow));
  }

  function act(effect: IntentEffect, swallow: (() => void) | undefined): void {
    switch (effect.do) {
      case 'wait': {
        const { token, ms } = effect;
        window?.setTimeout(() => dispatch({ type: 'time', token }), ms);
        return;
      }
      case 'show':
        show(effect.annotation, effect.focus);
        return;
      case 'pin':
        view.pin(effect.on);
        return;
      case 'swallow':
        swallow?.();
        return;
      case 'hide':
        hide(effect.restore);
    }
  }

  /** The card makes way for what came of it; focus is back on the page before the notice takes it. */
  function judged(tell: (place: NoticePlace) => void): void {
    const place = { box: view.box(), focus: view.hasFocus() };
    dispatch({ type: 'close' });
    keys.leave();
    safely(() => tell(place));
  }

  function show(id: number, focus: boolean): void {
    const annotation = annotations.get(id);
    const anchor = anchorOf(() => painter.rangesOf(id), point);
    if (!annotation || !anchor) {
      dispatch({ type: 'lost' });
      return;
    }
    notice.close();
    if (focus && !view.hasFocus() && keys.current() === undefined) origin = focusedIn(document, host.element);
    if (focus && keys.current() !== id) keys.drop();
    // Whoever points at a link with a mouse can click on it.
    const link = intent.is === 'open' ? undefined : linkOf(anchor.context);
    if (!view.open(annotation, anchor, { focus, link })) dispatch({ type: 'lost' });
    // It may have been out of sight, and so be closed again.
    else if (shownAnnotation(intent) === id) painter.setCurrent(id);
  }

  function hide(restore: boolean): void {
    const back = restore && view.hasFocus() ? origin : null;
    const toRing = restore && view.hasFocus() && keys.focus();
    origin = null;
    view.close();
    if (!toRing) {
      if (!keys.hasFocus()) keys.drop();
      giveFocus(back);
    }
    painter.setCurrent(undefined);
    tidy();
  }

  /** The host is in the page only while something is shown in it. */
  function tidy(): void {
    if (shownAnnotation(intent) === undefined && keys.current() === undefined && !notice.isShown()) host.hide();
  }

  function applySettings(now: Settings): void {
    safely(() => view.setLooks(now));
  }
}
