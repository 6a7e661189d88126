/**
 * What readers want, read from what they do: when the card opens, stays, moves to another mark and goes.
 *
 * A pure reducer. Time, pages and cards are outside: effects ask for them, and events tell what became of them. Each
 * interaction has a token, so that a timer that outlived its interaction changes nothing.
 */

/** Milliseconds on another mark before an open card moves there: the reader has shown interest in cards already. */
export const SWITCH_DELAY = 100;
/**
 * Milliseconds a card stays after the pointer has left it and its mark: long enough to cross the gap between them,
 * short enough not to be in the way.
 */
export const HIDE_DELAY = 300;

/** What of the settings decides. */
export interface IntentRules {
  readonly opening: 'hover' | 'modifier' | 'click';
  /** Milliseconds the pointer rests on a mark before the card opens. */
  readonly delay: number;
}

/** Where an interaction stands. Annotations are named by id. */
export type Intent =
  | { readonly is: 'idle'; readonly token: number }
  /** The pointer rests on a mark; the card is not there yet. */
  | { readonly is: 'dwelling'; readonly token: number; readonly annotation: number }
  /** The card is there, and the pointer on it or on its mark. */
  | { readonly is: 'open'; readonly token: number; readonly annotation: number }
  /** The card is there, but the pointer is elsewhere: on the mark `next`, or on none. */
  | {
      readonly is: 'leaving';
      readonly token: number;
      readonly annotation: number;
      readonly next: number | undefined;
    }
  /** The card is there because the reader asked for it; only the reader sends it away. */
  | { readonly is: 'pinned'; readonly token: number; readonly annotation: number };

/** What happened. */
export type IntentEvent =
  /** The pointer came onto a mark, or the key that opens cards was pressed or let go of over one. */
  | { readonly type: 'over'; readonly annotation: number; readonly modifier: boolean }
  /** The pointer is on no mark and not on the card. */
  | { readonly type: 'out' }
  /** The pointer is on the card. */
  | { readonly type: 'on-card' }
  /** The pointer has come nearer to the card. */
  | { readonly type: 'nearer' }
  /** A mark was clicked or tapped; `link` if the page follows a link then. */
  | { readonly type: 'press'; readonly annotation: number; readonly link: boolean }
  /** The page was clicked or tapped elsewhere. */
  | { readonly type: 'press-elsewhere' }
  /** The page scrolls. */
  | { readonly type: 'scroll' }
  /** The card was clicked, or focus went into it. */
  | { readonly type: 'use-card' }
  /** The card of an annotation was asked for by the keyboard or the popup. */
  | { readonly type: 'ask'; readonly annotation: number; readonly focus: boolean }
  /** Escape, or the card's button to close it. */
  | { readonly type: 'close' }
  /** The annotation of the card, or of what was to be one, has gone or is out of sight. */
  | { readonly type: 'gone'; readonly annotation: number }
  /** The time asked for has passed. */
  | { readonly type: 'time'; readonly token: number };

/** What is to be done. */
export type IntentEffect =
  | { readonly do: 'wait'; readonly token: number; readonly ms: number }
  | { readonly do: 'show'; readonly annotation: number; readonly focus: boolean }
  /** `restore`: focus goes back to where it was, if it is in the card. */
  | { readonly do: 'hide'; readonly restore: boolean };

/** A state and how to get there. */
export interface IntentStep {
  readonly intent: Intent;
  readonly effects: readonly IntentEffect[];
}

/** Nothing has happened yet. */
export const IDLE: Intent = { is: 'idle', token: 0 };

/** The annotation whose card is there. */
export function shownAnnotation(intent: Intent): number | undefined {
  return intent.is === 'idle' || intent.is === 'dwelling' ? undefined : intent.annotation;
}

/** The state after an event. */
export function step(intent: Intent, event: IntentEvent, rules: IntentRules): IntentStep {
  switch (event.type) {
    case 'over':
      return over(intent, event.annotation, event.modifier, rules);
    case 'out':
      return out(intent);
    case 'on-card':
      return intent.is === 'leaving' ? stay(intent) : same(intent);
    case 'nearer':
      return intent.is === 'leaving' ? leave(intent, intent.next) : same(intent);
    case 'press':
      if (event.link) return intent.is === 'idle' ? same(intent) : close(intent, false);
      return pin(intent, event.annotation, false);
    case 'press-elsewhere':
      return intent.is === 'idle' ? same(intent) : close(intent, false);
    case 'scroll':
      return intent.is === 'dwelling' ? close(intent, false) : same(intent);
    case 'use-card':
      return shownAnnotation(intent) === undefined ? same(intent) : keep(intent);
    case 'ask':
      return pin(intent, event.annotation, event.focus);
    case 'close':
      return intent.is === 'idle' ? same(intent) : close(intent, true);
    case 'gone':
      return gone(intent, event.annotation);
    case 'time':
      return event.token === intent.token ? timeUp(intent) : same(intent);
  }
}

function over(intent: Intent, annotation: number, modifier: boolean, rules: IntentRules): IntentStep {
  const opens = rules.opening === 'hover' || (rules.opening === 'modifier' && modifier);
  switch (intent.is) {
    case 'idle':
      return opens ? dwell(intent, annotation, modifier, rules) : same(intent);
    case 'dwelling':
      if (!opens) return close(intent, false);
      return intent.annotation === annotation ? same(intent) : dwell(intent, annotation, modifier, rules);
    case 'open':
      if (intent.annotation === annotation) return same(intent);
      return leave(intent, opens ? annotation : undefined);
    case 'leaving':
      if (intent.annotation === annotation) return stay(intent);
      return intent.next === annotation && opens ? same(intent) : leave(intent, opens ? annotation : undefined);
    case 'pinned':
      return same(intent);
  }
}

function dwell(intent: Intent, annotation: number, modifier: boolean, rules: IntentRules): IntentStep {
  const token = intent.token + 1;
  // A key held is intention enough; what is left of the wait keeps cards from flashing on the way across marks.
  const ms = rules.opening === 'modifier' && modifier ? Math.min(rules.delay, SWITCH_DELAY) : rules.delay;
  return { intent: { is: 'dwelling', token, annotation }, effects: [{ do: 'wait', token, ms }] };
}

function out(intent: Intent): IntentStep {
  if (intent.is === 'dwelling') return close(intent, false);
  if (intent.is === 'open') return leave(intent, undefined);
  if (intent.is === 'leaving' && intent.next !== undefined) return leave(intent, undefined);
  return same(intent);
}

type Shown = Extract<Intent, { is: 'open' | 'leaving' | 'pinned' }>;

function leave({ token: before, annotation }: Shown, next: number | undefined): IntentStep {
  const token = before + 1;
  const ms = next === undefined ? HIDE_DELAY : SWITCH_DELAY;
  return { intent: { is: 'leaving', token, annotation, next }, effects: [{ do: 'wait', token, ms }] };
}

function stay({ token, annotation }: Shown): IntentStep {
  return { intent: { is: 'open', token: token + 1, annotation }, effects: [] };
}

function pin(intent: Intent, annotation: number, focus: boolean): IntentStep {
  const there = shownAnnotation(intent) === annotation;
  return {
    intent: { is: 'pinned', token: intent.token + 1, annotation },
    effects: there && !focus ? [] : [{ do: 'show', annotation, focus }],
  };
}

function keep(intent: Intent): IntentStep {
  if (intent.is === 'pinned') return same(intent);
  const annotation = shownAnnotation(intent);
  if (annotation === undefined) return same(intent);
  return { intent: { is: 'pinned', token: intent.token + 1, annotation }, effects: [] };
}

function close(intent: Intent, restore: boolean): IntentStep {
  return {
    intent: { is: 'idle', token: intent.token + 1 },
    effects: shownAnnotation(intent) === undefined ? [] : [{ do: 'hide', restore }],
  };
}

function gone(intent: Intent, annotation: number): IntentStep {
  if (intent.is === 'idle') return same(intent);
  if (intent.is === 'leaving' && intent.next === annotation) return leave(intent, undefined);
  return intent.annotation === annotation ? close(intent, true) : same(intent);
}

function timeUp(intent: Intent): IntentStep {
  if (intent.is === 'dwelling') return open(intent, intent.annotation);
  if (intent.is !== 'leaving') return same(intent);
  return intent.next === undefined ? close(intent, false) : open(intent, intent.next);
}

function open(intent: Intent, annotation: number): IntentStep {
  return {
    intent: { is: 'open', token: intent.token + 1, annotation },
    effects: [{ do: 'show', annotation, focus: false }],
  };
}

function same(intent: Intent): IntentStep {
  return { intent, effects: [] };
}
