/**
 * What a reader is told once a mark was judged, with the way back: it stands where the card stood, and goes when the
 * reader does, or by itself if nobody is at it.
 */
import { render } from 'preact';
import type { Annotation } from '../annotate/types';
import type { CardEntry } from '../glossary/card';
import { type JudgeNews, JudgeNotice } from '../ui/card/judge-notice';
import type { CardTexts } from '../ui/card/texts';
import { focusedIn, giveFocus, isFrom } from './focus';
import type { CardHost } from './host';
import type { Judge, Stored } from './judge';
import { safely } from './safely';

/** Milliseconds that the notice stays at least, unless the reader leaves it before. */
const STAYS = 8000;
/** Milliseconds until it is asked again whether the reader is still at it. */
const STAYS_ON = 2000;
/** Milliseconds that it is told that a judgement was undone. */
const UNDONE_STAYS = 3000;
/** Milliseconds in which its buttons do nothing: the second click of a double click is meant for what was there before. */
const DEAF = 400;
/** CSS pixels that stay free at the edges of the viewport. */
const EDGE = 8;

/** What the notice needs. */
export interface NoticeOptions {
  readonly host: CardHost;
  readonly signal: AbortSignal;
  readonly judge: Judge;
  readonly cards: (id: string) => CardEntry | undefined;
  readonly texts: CardTexts;
  readonly openOptions: () => void;
  /** It has gone. */
  readonly onLeft: () => void;
}

/** Where the notice comes up. */
export interface NoticePlace {
  /** The card's box, which is gone by now. */
  readonly box: DOMRect | undefined;
  /** Whether focus was in the card, and so goes on to the notice. */
  readonly focus: boolean;
}

/** The notice. */
export interface Notice {
  /** The reader knows an entry. */
  know(entry: string, place: NoticePlace): void;
  /** The reader says that a mark is wrong. */
  reject(annotation: Annotation, place: NoticePlace): void;
  isShown(): boolean;
  close(): void;
}

/** Makes the notice; it is not in the page before something is judged. */
export function createNotice({ host, signal, judge, ...options }: NoticeOptions): Notice {
  const document = host.element.ownerDocument;
  const window = document.defaultView;
  const box = document.createElement('div');
  box.className = 'judge-notice';
  box.tabIndex = -1;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', options.texts.judge.notice);
  box.setAttribute('lang', options.texts.locale);
  let timer: number | undefined;
  /** Where focus was before the notice took it. */
  let origin: Element | null = null;
  /** Counts notices: an answer that comes late is about one that has gone. */
  let turn = 0;

  signal.addEventListener('abort', close, { once: true });
  window?.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !isFrom(event, host.element)) safely(close);
    },
    { capture: true, passive: true, signal },
  );

  return {
    know(entry, place) {
      const label = options.cards(entry)?.label ?? entry;
      const say = open(place, { is: 'known', label }, () => judge.forget(entry));
      void judge.know(entry).then((stored) => {
        if (stored !== 'done') say(stored === 'full' ? { is: 'full', list: 'known' } : { is: 'failed' });
      });
    },
    reject(annotation, place) {
      const label = options.cards(annotation.entry)?.label ?? annotation.entry;
      const { form, rejectable } = judge.judgeable(annotation);
      const dismissed = async (): Promise<Stored> => {
        judge.restore(annotation);
        return 'done';
      };
      judge.dismiss(annotation);
      const news = { is: 'dismissed', form, site: rejectable?.host } as const;
      const say = open(place, news, dismissed, () => {
        if (!rejectable) return;
        void judge.skip(rejectable, annotation).then((stored) => {
          if (stored === 'full') say({ is: 'full', list: 'rejected' }, dismissed);
          else if (stored === 'failed') say({ is: 'failed' }, dismissed);
          else {
            say({ is: 'skipped', label, form, site: rejectable.host }, () => {
              judge.restore(annotation);
              return judge.unskip(rejectable);
            });
          }
        });
      });
    },
    isShown,
    close,
  };

  type Undo = () => Promise<Stored>;

  /** Shows the notice; what is returned says something else in it, while it is the one that is shown. */
  function open(place: NoticePlace, first: JudgeNews, firstUndo: Undo, onSkip = () => {}) {
    close();
    origin = focusedIn(document, host.element);
    const mine = turn;
    const opened = performance.now();
    stand(place.box);
    host.frame.append(box);
    host.show();
    say(first, firstUndo);
    if (place.focus) box.focus({ preventScroll: true });
    return say;

    function say(news: JudgeNews, undo?: Undo): void {
      if (mine !== turn) return;
      const hadFocus = hasFocus();
      const onUndo = undo && heard(() => void undo().then((stored) => undone(stored === 'done')));
      const { texts, openOptions } = options;
      render(
        <JudgeNotice
          texts={texts}
          news={news}
          onUndo={onUndo}
          onSkip={heard(onSkip)}
          onSettings={heard(openOptions)}
          onClose={heard(close)}
        />,
        box,
      );
      // The button that was pressed may have gone.
      if (hadFocus && !hasFocus()) box.focus({ preventScroll: true });
      wait(STAYS);
    }

    function heard(action: () => void): () => void {
      return () => {
        if (performance.now() - opened >= DEAF) safely(action);
      };
    }

    function undone(done: boolean): void {
      if (!done) {
        say({ is: 'failed' });
        return;
      }
      say({ is: 'undone' });
      leaveFocus();
      wait(UNDONE_STAYS);
    }
  }

  function wait(ms: number): void {
    window?.clearTimeout(timer);
    timer = window?.setTimeout(() => safely(isHeld() ? () => wait(STAYS_ON) : close), ms);
  }

  /** Whether the pointer or the keyboard is at it; on touch screens what is hovered says nothing. */
  function isHeld(): boolean {
    const hovered = window?.matchMedia('(hover: hover)').matches && box.matches(':hover');
    return hovered || box.matches(':focus-visible') || box.querySelector(':focus-visible') !== null;
  }

  function hasFocus(): boolean {
    return box.contains(host.shadow.activeElement);
  }

  function leaveFocus(): void {
    if (!hasFocus()) return;
    if (!giveFocus(origin)) (host.shadow.activeElement as HTMLElement | null)?.blur();
  }

  /** Where the buttons of the card were, for the pointer that has just pressed one of them. */
  function stand(at: DOMRect | undefined): void {
    if (!window || !at) return;
    const bottom = Math.max(EDGE, window.innerHeight - at.bottom);
    box.style.left = `${Math.max(EDGE, Math.round(at.left))}px`;
    box.style.bottom = `${Math.round(bottom)}px`;
    box.style.width = `${Math.round(at.width)}px`;
  }

  function isShown(): boolean {
    return box.parentNode !== null;
  }

  function close(): void {
    if (!isShown()) return;
    turn += 1;
    window?.clearTimeout(timer);
    leaveFocus();
    render(null, box);
    box.remove();
    options.onLeft();
  }
}
