import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HIDE_DELAY,
  IDLE,
  type Intent,
  type IntentEffect,
  type IntentEvent,
  type IntentRules,
  type PressTarget,
  SETTLE_DELAY,
  SWITCH_DELAY,
  shownAnnotation,
  step,
} from '../../../src/present/intent';

const HOVER: IntentRules = { opening: 'hover', delay: 400, linkTap: 'explain' };
const MODIFIER: IntentRules = { opening: 'modifier', delay: 400, linkTap: 'explain' };
const CLICK: IntentRules = { opening: 'click', delay: 400, linkTap: 'explain' };

const dwelling: Intent = { is: 'dwelling', token: 7, annotation: 1 };
const open: Intent = { is: 'open', token: 7, annotation: 1 };
const leaving: Intent = { is: 'leaving', token: 7, annotation: 1, next: undefined };
const switching: Intent = { is: 'leaving', token: 7, annotation: 1, next: 2 };
const held: Intent = { is: 'held', token: 7, annotation: 1 };
const pinned: Intent = { is: 'pinned', token: 7, annotation: 1 };
const idle: Intent = { is: 'idle', token: 7 };
const STATES: Record<string, Intent> = { idle, dwelling, open, leaving, switching, held, pinned };

const over = (annotation: number, modifier = false, fast = false): IntentEvent => {
  return { type: 'over', annotation, modifier, fast };
};
const rush = (annotation: number) => over(annotation, false, true);
const press = (annotation: number, on: PressTarget = 'text', touch = false): IntentEvent => {
  return { type: 'press', annotation, on, touch };
};
const tap = (annotation: number, on: PressTarget): IntentEvent => press(annotation, on, true);
const ask = (annotation: number, focus: boolean): IntentEvent => ({ type: 'ask', annotation, focus });
const gone = (annotation: number): IntentEvent => ({ type: 'gone', annotation });
const time: IntentEvent = { type: 'time', token: 7 };

const wait = (ms: number): IntentEffect => ({ do: 'wait', token: 8, ms });
const show = (annotation: number, focus = false): IntentEffect => ({ do: 'show', annotation, focus });
const hide = (restore = false): IntentEffect => ({ do: 'hide', restore });

const dwells = (annotation: number): Intent => ({ is: 'dwelling', token: 8, annotation });
const opens = (annotation: number): Intent => ({ is: 'open', token: 8, annotation });
const leaves = (next?: number): Intent => ({ is: 'leaving', token: 8, annotation: 1, next });
const swallow: IntentEffect = { do: 'swallow' };
const pin = (on: boolean): IntentEffect => ({ do: 'pin', on });

const holds = (annotation: number): Intent => ({ is: 'held', token: 8, annotation });
const pins = (annotation: number): Intent => ({ is: 'pinned', token: 8, annotation });
const ends: Intent = { is: 'idle', token: 8 };

type Row = [from: Intent, event: IntentEvent, to: Intent, ...effects: IntentEffect[]];

/** Rows under which nothing at all changes. */
const nothing = (event: IntentEvent, ...from: Intent[]): Row[] => from.map((one) => [one, event, one]);

const HOVER_ROWS: Row[] = [
  // The pointer on marks.
  [idle, over(1), dwells(1), wait(400)],
  ...nothing(over(1), dwelling, open, held, pinned),
  [dwelling, over(2), dwells(2), wait(400)],
  [open, over(2), leaves(2), wait(SWITCH_DELAY)],
  [leaving, over(1), opens(1)],
  [leaving, over(2), leaves(2), wait(SWITCH_DELAY)],
  ...nothing(over(2), switching, held, pinned),
  [switching, over(1), opens(1)],
  [switching, over(3), leaves(3), wait(SWITCH_DELAY)],
  // What it has rested before it was heard counts as waited.
  [idle, { ...over(1), rested: 150 } as IntentEvent, dwells(1), wait(250)],
  [idle, { ...over(1), rested: 9000 } as IntentEvent, dwells(1), wait(0)],
  // A fast pointer begins to wait anew.
  [idle, { ...rush(1), rested: 150 } as IntentEvent, dwells(1), wait(400)],
  [idle, rush(1), dwells(1), wait(400)],
  [dwelling, rush(1), dwells(1), wait(400)],
  [dwelling, rush(2), dwells(2), wait(400)],
  [open, rush(2), leaves(2), wait(SWITCH_DELAY)],
  [leaving, rush(1), opens(1)],
  [switching, rush(2), leaves(2), wait(SWITCH_DELAY)],
  ...nothing(rush(1), open, held, pinned),
  // The pointer elsewhere.
  ...nothing({ type: 'out' }, idle, leaving, held, pinned),
  [dwelling, { type: 'out' }, ends],
  [open, { type: 'out' }, leaves(), wait(HIDE_DELAY)],
  [switching, { type: 'out' }, leaves(), wait(HIDE_DELAY)],
  // The way into the card.
  ...nothing({ type: 'towards' }, idle, dwelling, open, held, pinned),
  [leaving, { type: 'towards' }, leaves(), wait(HIDE_DELAY)],
  [switching, { type: 'towards' }, leaves(2), wait(SWITCH_DELAY)],
  ...nothing({ type: 'on-card' }, idle, dwelling, open, held, pinned),
  [leaving, { type: 'on-card' }, opens(1)],
  [switching, { type: 'on-card' }, opens(1)],
  ...nothing({ type: 'use-card' }, idle, dwelling, held, pinned),
  [open, { type: 'use-card' }, holds(1)],
  [leaving, { type: 'use-card' }, holds(1)],
  [switching, { type: 'use-card' }, holds(1)],
  // Clicks and taps on marks.
  [idle, press(1), holds(1), show(1)],
  [dwelling, press(1), holds(1), show(1)],
  [open, press(1), holds(1)],
  [open, press(2), holds(2), show(2)],
  [leaving, press(1), holds(1)],
  [switching, press(2), holds(2), show(2)],
  [held, press(1), holds(1)],
  [held, press(2), holds(2), show(2)],
  [idle, tap(1, 'text'), holds(1), show(1)],
  // A pinned card takes what is asked for, and stays pinned.
  [pinned, press(1), pins(1)],
  [pinned, press(2), pins(2), show(2)],
  // Clicks that follow a link of the page or work its controls open nothing.
  ...(['link', 'control'] as const).flatMap((on): Row[] => [
    ...nothing(press(1, on), idle),
    [dwelling, press(1, on), ends],
    [open, press(1, on), ends, hide()],
    [leaving, press(1, on), ends, hide()],
    [held, press(2, on), ends, hide()],
    ...nothing(press(2, on), pinned),
  ]),
  // The first tap on a link explains, the next one follows.
  [idle, tap(1, 'link'), holds(1), show(1), swallow],
  [dwelling, tap(1, 'link'), holds(1), show(1), swallow],
  [open, tap(2, 'link'), holds(2), show(2), swallow],
  [held, tap(2, 'link'), holds(2), show(2), swallow],
  [pinned, tap(2, 'link'), pins(2), show(2), swallow],
  [open, tap(1, 'link'), ends, hide()],
  [held, tap(1, 'link'), ends, hide()],
  ...nothing(tap(1, 'link'), pinned),
  // Controls of the page work at the first tap.
  ...nothing(tap(1, 'control'), idle),
  [held, tap(2, 'control'), ends, hide()],
  // Clicks elsewhere.
  ...nothing({ type: 'press-elsewhere' }, idle, pinned),
  [dwelling, { type: 'press-elsewhere' }, ends],
  [open, { type: 'press-elsewhere' }, ends, hide()],
  [leaving, { type: 'press-elsewhere' }, ends, hide()],
  [switching, { type: 'press-elsewhere' }, ends, hide()],
  [held, { type: 'press-elsewhere' }, ends, hide()],
  // Scrolling moves marks under a pointer that rests; nobody has pointed at them.
  ...nothing({ type: 'scroll' }, idle, open, leaving, switching, held, pinned),
  [dwelling, { type: 'scroll' }, ends],
  // Keyboard and popup.
  [idle, ask(1, true), holds(1), show(1, true)],
  [idle, ask(1, false), holds(1), show(1)],
  [dwelling, ask(2, true), holds(2), show(2, true)],
  [open, ask(1, true), holds(1), show(1, true)],
  [open, ask(1, false), holds(1)],
  [leaving, ask(2, false), holds(2), show(2)],
  [held, ask(1, true), holds(1), show(1, true)],
  [held, ask(2, true), holds(2), show(2, true)],
  [pinned, ask(2, true), pins(2), show(2, true)],
  // Pinning, and letting go.
  ...nothing({ type: 'pin' }, idle, dwelling),
  [open, { type: 'pin' }, pins(1), pin(true)],
  [leaving, { type: 'pin' }, pins(1), pin(true)],
  [switching, { type: 'pin' }, pins(1), pin(true)],
  [held, { type: 'pin' }, pins(1), pin(true)],
  [pinned, { type: 'pin' }, holds(1), pin(false)],
  // Escape and the close button; a card that is not there.
  ...(['close', 'lost'] as const).flatMap((type): Row[] => [
    ...nothing({ type }, idle),
    [dwelling, { type }, ends],
    [open, { type }, ends, hide(true)],
    [leaving, { type }, ends, hide(true)],
    [switching, { type }, ends, hide(true)],
    [held, { type }, ends, hide(true)],
    [pinned, { type }, ends, hide(true)],
  ]),
  // The mention goes.
  ...nothing(gone(9), idle, dwelling, open, leaving, switching, held, pinned),
  [dwelling, gone(1), ends],
  [open, gone(1), ends, hide(true)],
  [leaving, gone(1), ends, hide(true)],
  [switching, gone(1), ends, hide(true)],
  [switching, gone(2), leaves(), wait(HIDE_DELAY)],
  [held, gone(1), ends, hide(true)],
  ...nothing(gone(1), pinned),
  // Time.
  ...nothing(time, idle, open, held, pinned),
  [dwelling, time, opens(1), show(1)],
  [leaving, time, ends, hide()],
  [switching, time, opens(2), show(2)],
  ...nothing({ type: 'time', token: 6 }, idle, dwelling, open, leaving, switching, held, pinned),
];

describe('opening by hovering', () => {
  it.each(HOVER_ROWS)('%j after %j is %j', (from, event, to, ...effects) => {
    expect(step(from, event, HOVER)).toEqual({ intent: to, effects });
  });
});

describe('opening by hovering with a key held', () => {
  it.each<Row>([
    ...nothing(over(1), idle),
    [idle, over(1, true), dwells(1), wait(SWITCH_DELAY)],
    [dwelling, over(1), ends],
    ...nothing(over(1, true), dwelling),
    ...nothing(over(1), open),
    [open, over(2), leaves(), wait(HIDE_DELAY)],
    [open, over(2, true), leaves(2), wait(SWITCH_DELAY)],
    [switching, over(2), leaves(), wait(HIDE_DELAY)],
    [leaving, over(1), opens(1)],
    [idle, press(1), holds(1), show(1)],
  ])('%j after %j is %j', (from, event, to, ...effects) => {
    expect(step(from, event, MODIFIER)).toEqual({ intent: to, effects });
  });

  it('never waits longer than the reader has set', () => {
    expect(step(idle, over(1, true), { ...MODIFIER, delay: 20 }).effects).toEqual([wait(20)]);
  });
});

describe('opening by clicking only', () => {
  it.each<Row>([
    ...nothing(over(1), idle, pinned),
    ...nothing(over(1, true), idle),
    [idle, press(1), holds(1), show(1)],
    [idle, ask(1, true), holds(1), show(1, true)],
  ])('%j after %j is %j', (from, event, to, ...effects) => {
    expect(step(from, event, CLICK)).toEqual({ intent: to, effects });
  });

  it('lets go of what another setting began', () => {
    expect(step(dwelling, over(1), CLICK)).toEqual({ intent: ends, effects: [] });
  });
});

describe('without a wait', () => {
  const AT_ONCE: IntentRules = { ...HOVER, delay: 0 };

  it('a fast pointer has to come to rest, a slow one does not', () => {
    expect(step(idle, rush(1), AT_ONCE).effects).toEqual([wait(SETTLE_DELAY)]);
    expect(step(dwelling, rush(1), AT_ONCE).effects).toEqual([wait(SETTLE_DELAY)]);
    expect(step(idle, over(1), AT_ONCE).effects).toEqual([wait(0)]);
  });
});

it.each<Row>([
  ...nothing(tap(1, 'link'), idle, pinned),
  [held, tap(2, 'link'), ends, hide()],
  [idle, tap(1, 'text'), holds(1), show(1)],
])('taps that follow links: %j after %j is %j', (from, event, to, ...effects) => {
  expect(step(from, event, { ...HOVER, linkTap: 'follow' })).toEqual({ intent: to, effects });
});

it('says whose card is there', () => {
  const shown = Object.fromEntries(Object.entries(STATES).map(([name, intent]) => [name, shownAnnotation(intent)]));
  expect(shown).toEqual({
    idle: undefined,
    dwelling: undefined,
    open: 1,
    leaving: 1,
    switching: 1,
    held: 1,
    pinned: 1,
  });
});

describe('whatever happens', () => {
  const annotation = fc.integer({ min: 1, max: 3 });
  const event: fc.Arbitrary<IntentEvent> = fc.oneof(
    fc.record({ type: fc.constant('over' as const), annotation, modifier: fc.boolean(), fast: fc.boolean() }),
    fc.record({
      type: fc.constant('press' as const),
      annotation,
      on: fc.constantFrom<PressTarget>('text', 'link', 'control'),
      touch: fc.boolean(),
    }),
    fc.record({ type: fc.constant('ask' as const), annotation, focus: fc.boolean() }),
    fc.record({ type: fc.constant('gone' as const), annotation }),
    fc.record({ type: fc.constant('time' as const), token: fc.nat({ max: 12 }) }),
    fc
      .constantFrom('out' as const, 'on-card' as const, 'towards' as const, 'scroll' as const)
      .map((type) => ({ type })),
    fc
      .constantFrom('press-elsewhere' as const, 'use-card' as const, 'close' as const, 'pin' as const, 'lost' as const)
      .map((type) => ({ type })),
  );
  const rules: fc.Arbitrary<IntentRules> = fc.record({
    opening: fc.constantFrom('hover', 'modifier', 'click'),
    delay: fc.integer({ min: 0, max: 1500 }),
    linkTap: fc.constantFrom('explain', 'follow'),
  });

  it('what is shown follows from the effects, and every wait is for the state that asked', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), rules, (events, rule) => {
        let intent = IDLE;
        let shown: number | undefined;
        for (const one of events) {
          const next = step(intent, one, rule);
          expect(next.intent.token).toBeGreaterThanOrEqual(intent.token);
          intent = next.intent;
          for (const effect of next.effects) {
            if (effect.do === 'show') shown = effect.annotation;
            else if (effect.do === 'hide') shown = undefined;
            else if (effect.do === 'wait') expect(effect.token).toBe(intent.token);
          }
          expect(shownAnnotation(intent)).toBe(shown);
        }
      }),
    );
  });

  const idlyPassing = ['over', 'out', 'on-card', 'towards', 'scroll', 'time'];

  it('a card that was asked for stays until the reader or the page ends it', () => {
    const passing = event.filter(({ type }) => idlyPassing.includes(type));
    fc.assert(
      fc.property(fc.array(passing), rules, (events, rule) => {
        const end = events.reduce<Intent>((intent, one) => step(intent, one, rule).intent, held);
        expect(end).toEqual(held);
      }),
    );
  });

  it('a pinned card stays whatever the reader does elsewhere and whatever becomes of its mark', () => {
    const elsewhere = event.filter((one) => [...idlyPassing, 'press-elsewhere', 'gone', 'use-card'].includes(one.type));
    fc.assert(
      fc.property(fc.array(elsewhere), rules, (events, rule) => {
        const end = events.reduce<Intent>((intent, one) => step(intent, one, rule).intent, pinned);
        expect(end).toEqual(pinned);
      }),
    );
  });

  it('a pointer that stays fast never opens a card, however long a mark is', () => {
    fc.assert(
      fc.property(fc.array(annotation, { minLength: 1 }), rules, (marks, rule) => {
        // A fast pointer is told of in every frame, which come before the shortest wait is over.
        expect(SETTLE_DELAY).toBeGreaterThan(3 * 17);
        let intent = IDLE;
        for (const one of marks) {
          const before = intent.token;
          intent = step(intent, over(one, true, true), rule).intent;
          intent = step(intent, { type: 'time', token: before }, rule).intent;
        }
        expect(shownAnnotation(intent)).toBeUndefined();
      }),
    );
  });

  it('only a tap on a link is ever kept from the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(STATES)), event, rules, (from, one, rule) => {
        const swallows = step(from, one, rule).effects.some((effect) => effect.do === 'swallow');
        const isTap = one.type === 'press' && one.touch && one.on === 'link' && rule.linkTap === 'explain';
        expect(swallows && !isTap).toBe(false);
      }),
    );
  });
});
