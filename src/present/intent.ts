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
/** Milliseconds after which a pointer that was fast has come to rest, where the reader has set no longer delay. */
export const SETTLE_DELAY = 80;

/** What of the settings decides. */
export interface IntentRules {
  readonly opening: 'hover' | 'modifier' | 'click';
  /** Milliseconds the pointer rests on a mark before the card opens. */
  readonly delay: number;
  /** What the first tap on a mark in a link does. */
  readonly linkTap: 'explain' | 'follow';
}

/** What a mark is part of, and so what a click on it does: nothing, follow a link, or work a control of the page. */
export type PressTarget = 'text' | 'link' | 'control';

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
  /** The card is there because the reader asked for it or uses it; it goes with its mark, or when the reader turns away. */
  | { readonly is: 'held'; readonly token: number; readonly annotation: number }
  /** The reader has pinned the card: it stays while they read on, whatever becomes of its mark. */
  | { readonly is: 'pinned'; readonly token: number; readonly annotation: number };

/** What happened. */
export type IntentEvent =
  /**
   * The pointer came onto a mark, or the key that opens cards was pressed or let go of over one. `fast`: it moves as
   * over something that is on its way; told again for as long as it does. `rested`: milliseconds that it has been there
   * before anybody could tell, which count as waited.
   */
  | {
      readonly type: 'over';
      readonly annotation: number;
      readonly modifier: boolean;
      readonly fast: boolean;
      readonly rested?: number;
    }
  /** The pointer is on no mark and not on the card. */
  | { readonly type: 'out' }
  /** The pointer is on the card. */
  | { readonly type: 'on-card' }
  /** The pointer travels from the mark to the card. */
  | { readonly type: 'towards' }
  /** A mark was clicked, or tapped (`touch`). */
  | { readonly type: 'press'; readonly annotation: number; readonly on: PressTarget; readonly touch: boolean }
  /** The page was clicked or tapped elsewhere. */
  | { readonly type: 'press-elsewhere' }
  /** The page scrolls. */
  | { readonly type: 'scroll' }
  /** The card was clicked, or focus went into it. */
  | { readonly type: 'use-card' }
  /** The card of an annotation was asked for by the keyboard or the popup. */
  | { readonly type: 'ask'; readonly annotation: number; readonly focus: boolean }
  /** The card's button that pins it and lets go of it. */
  | { readonly type: 'pin' }
  /** Escape, or the card's button to close it. */
  | { readonly type: 'close' }
  /** The annotation of the card, or of what was to be one, has gone or is out of sight. */
  | { readonly type: 'gone'; readonly annotation: number }
  /** There is no card, whatever was asked for: the page has thrown it out, or it could not be shown. */
  | { readonly type: 'lost' }
  /** The time asked for has passed. */
  | { readonly type: 'time'; readonly token: number };

/** What is to be done. */
export type IntentEffect =
  | { readonly do: 'wait'; readonly token: number; readonly ms: number }
  | { readonly do: 'show'; readonly annotation: number; readonly focus: boolean }
  /** The card stays where it is, or goes back to its mark. */
  | { readonly do: 'pin'; readonly on: boolean }
  /** The click that has just been told of must not reach the page. */
  | { readonly do: 'swallow' }
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
      return over(intent, event, rules);
    case 'out':
      return out(intent);
    case 'on-card':
      return intent.is === 'leaving' ? stay(intent) : same(intent);
    case 'towards':
      return intent.is === 'leaving' ? leave(intent, intent.next) : same(intent);
    case 'press':
      return press(intent, event, rules);
    case 'press-elsewhere':
      return turnAway(intent);
    case 'scroll':
      return intent.is === 'dwelling' ? close(intent, false) : same(intent);
    case 'use-card':
      return keep(intent);
    case 'ask':
      return hold(intent, event.annotation, event.focus);
    case 'pin':
      return pin(intent);
    case 'close':
    case 'lost':
      return intent.is === 'idle' ? same(intent) : close(intent, true);
    case 'gone':
      return gone(intent, event.annotation);
    case 'time':
      return event.token === intent.token ? timeUp(intent) : same(intent);
  }
}

type Event<T extends IntentEvent['type']> = Extract<IntentEvent, { type: T }>;

function over(intent: Intent, event: Event<'over'>, rules: IntentRules): IntentStep {
  const { annotation, modifier, fast } = event;
  const opens = rules.opening === 'hover' || (rules.opening === 'modifier' && modifier);
  switch (intent.is) {
    case 'idle':
      return opens ? dwell(intent, event, rules) : same(intent);
    case 'dwelling':
      if (!opens) return close(intent, false);
      // The wait counts from when the pointer was last fast: crossing a mark is no resting on it.
      return intent.annotation === annotation && !fast ? same(intent) : dwell(intent, event, rules);
    case 'open':
      if (intent.annotation === annotation) return same(intent);
      return leave(intent, opens ? annotation : undefined);
    case 'leaving':
      if (intent.annotation === annotation) return stay(intent);
      if (intent.next === annotation && opens && !fast) return same(intent);
      return leave(intent, opens ? annotation : undefined);
    case 'held':
    case 'pinned':
      return same(intent);
  }
}

function dwell(
  intent: Intent,
  { annotation, modifier, fast, rested = 0 }: Event<'over'>,
  rules: IntentRules,
): IntentStep {
  const token = intent.token + 1;
  // A key held is intention enough; what is left of the wait keeps cards from flashing on the way across marks.
  const asked = rules.opening === 'modifier' && modifier ? Math.min(rules.delay, SWITCH_DELAY) : rules.delay;
  const ms = fast ? Math.max(asked, SETTLE_DELAY) : Math.max(asked - rested, 0);
  return { intent: { is: 'dwelling', token, annotation }, effects: [{ do: 'wait', token, ms }] };
}

function press(intent: Intent, { annotation, on, touch }: Event<'press'>, rules: IntentRules): IntentStep {
  if (on === 'text') return hold(intent, annotation, false);
  const explains = on === 'link' && touch && rules.linkTap === 'explain';
  // Whoever taps a link again has read what it is about, and wants to go there.
  if (!explains || shownAnnotation(intent) === annotation) return turnAway(intent);
  const { intent: next, effects } = hold(intent, annotation, false);
  return { intent: next, effects: [...effects, { do: 'swallow' }] };
}

function out(intent: Intent): IntentStep {
  if (intent.is === 'dwelling') return close(intent, false);
  if (intent.is === 'open') return leave(intent, undefined);
  if (intent.is === 'leaving' && intent.next !== undefined) return leave(intent, undefined);
  return same(intent);
}

type Shown = Extract<Intent, { is: 'open' | 'leaving' }>;

function leave({ token: before, annotation }: Shown, next: number | undefined): IntentStep {
  const token = before + 1;
  const ms = next === undefined ? HIDE_DELAY : SWITCH_DELAY;
  return { intent: { is: 'leaving', token, annotation, next }, effects: [{ do: 'wait', token, ms }] };
}

function stay({ token, annotation }: Shown): IntentStep {
  return { intent: { is: 'open', token: token + 1, annotation }, effects: [] };
}

/** The reader asks for a card. A pinned one takes what is asked for, and stays where it is. */
function hold(intent: Intent, annotation: number, focus: boolean): IntentStep {
  const is = intent.is === 'pinned' ? 'pinned' : 'held';
  const there = shownAnnotation(intent) === annotation;
  return {
    intent: { is, token: intent.token + 1, annotation },
    effects: there && !focus ? [] : [{ do: 'show', annotation, focus }],
  };
}

function keep(intent: Intent): IntentStep {
  if (intent.is !== 'open' && intent.is !== 'leaving') return same(intent);
  return { intent: { is: 'held', token: intent.token + 1, annotation: intent.annotation }, effects: [] };
}

function pin(intent: Intent): IntentStep {
  const annotation = shownAnnotation(intent);
  if (annotation === undefined) return same(intent);
  const on = intent.is !== 'pinned';
  return {
    intent: { is: on ? 'pinned' : 'held', token: intent.token + 1, annotation },
    effects: [{ do: 'pin', on }],
  };
}

/** The reader goes on with something else. */
function turnAway(intent: Intent): IntentStep {
  return intent.is === 'idle' || intent.is === 'pinned' ? same(intent) : close(intent, false);
}

function close(intent: Intent, restore: boolean): IntentStep {
  return {
    intent: { is: 'idle', token: intent.token + 1 },
    effects: shownAnnotation(intent) === undefined ? [] : [{ do: 'hide', restore }],
  };
}

function gone(intent: Intent, annotation: number): IntentStep {
  if (intent.is === 'idle' || intent.is === 'pinned') return same(intent);
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
