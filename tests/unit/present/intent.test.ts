import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HIDE_DELAY,
  IDLE,
  type Intent,
  type IntentEffect,
  type IntentEvent,
  type IntentRules,
  SWITCH_DELAY,
  shownAnnotation,
  step,
} from '../../../src/present/intent';

const HOVER: IntentRules = { opening: 'hover', delay: 400 };
const MODIFIER: IntentRules = { opening: 'modifier', delay: 400 };
const CLICK: IntentRules = { opening: 'click', delay: 400 };

const dwelling: Intent = { is: 'dwelling', token: 7, annotation: 1 };
const open: Intent = { is: 'open', token: 7, annotation: 1 };
const leaving: Intent = { is: 'leaving', token: 7, annotation: 1, next: undefined };
const switching: Intent = { is: 'leaving', token: 7, annotation: 1, next: 2 };
const pinned: Intent = { is: 'pinned', token: 7, annotation: 1 };
const idle: Intent = { is: 'idle', token: 7 };
const STATES: Record<string, Intent> = { idle, dwelling, open, leaving, switching, pinned };

const over = (annotation: number, modifier = false): IntentEvent => ({ type: 'over', annotation, modifier });
const press = (annotation: number, link = false): IntentEvent => ({ type: 'press', annotation, link });
const ask = (annotation: number, focus: boolean): IntentEvent => ({ type: 'ask', annotation, focus });
const gone = (annotation: number): IntentEvent => ({ type: 'gone', annotation });
const time: IntentEvent = { type: 'time', token: 7 };

const wait = (ms: number): IntentEffect => ({ do: 'wait', token: 8, ms });
const show = (annotation: number, focus = false): IntentEffect => ({ do: 'show', annotation, focus });
const hide = (restore = false): IntentEffect => ({ do: 'hide', restore });

const dwells = (annotation: number): Intent => ({ is: 'dwelling', token: 8, annotation });
const opens = (annotation: number): Intent => ({ is: 'open', token: 8, annotation });
const leaves = (next?: number): Intent => ({ is: 'leaving', token: 8, annotation: 1, next });
const pins = (annotation: number): Intent => ({ is: 'pinned', token: 8, annotation });
const ends: Intent = { is: 'idle', token: 8 };

type Row = [from: Intent, event: IntentEvent, to: Intent, ...effects: IntentEffect[]];

/** Rows under which nothing at all changes. */
const nothing = (event: IntentEvent, ...from: Intent[]): Row[] => from.map((one) => [one, event, one]);

const HOVER_ROWS: Row[] = [
  // The pointer on marks.
  [idle, over(1), dwells(1), wait(400)],
  ...nothing(over(1), dwelling, open, pinned),
  [dwelling, over(2), dwells(2), wait(400)],
  [open, over(2), leaves(2), wait(SWITCH_DELAY)],
  [leaving, over(1), opens(1)],
  [leaving, over(2), leaves(2), wait(SWITCH_DELAY)],
  ...nothing(over(2), switching, pinned),
  [switching, over(1), opens(1)],
  [switching, over(3), leaves(3), wait(SWITCH_DELAY)],
  // The pointer elsewhere.
  ...nothing({ type: 'out' }, idle, leaving, pinned),
  [dwelling, { type: 'out' }, ends],
  [open, { type: 'out' }, leaves(), wait(HIDE_DELAY)],
  [switching, { type: 'out' }, leaves(), wait(HIDE_DELAY)],
  // The way into the card.
  ...nothing({ type: 'nearer' }, idle, dwelling, open, pinned),
  [leaving, { type: 'nearer' }, leaves(), wait(HIDE_DELAY)],
  [switching, { type: 'nearer' }, leaves(2), wait(SWITCH_DELAY)],
  ...nothing({ type: 'on-card' }, idle, dwelling, open, pinned),
  [leaving, { type: 'on-card' }, opens(1)],
  [switching, { type: 'on-card' }, opens(1)],
  ...nothing({ type: 'use-card' }, idle, dwelling, pinned),
  [open, { type: 'use-card' }, pins(1)],
  [leaving, { type: 'use-card' }, pins(1)],
  [switching, { type: 'use-card' }, pins(1)],
  // Clicks and taps on marks.
  [idle, press(1), pins(1), show(1)],
  [dwelling, press(1), pins(1), show(1)],
  [open, press(1), pins(1)],
  [open, press(2), pins(2), show(2)],
  [leaving, press(1), pins(1)],
  [switching, press(2), pins(2), show(2)],
  [pinned, press(1), pins(1)],
  [pinned, press(2), pins(2), show(2)],
  // Clicks that follow a link of the page open nothing.
  ...nothing(press(1, true), idle),
  [dwelling, press(1, true), ends],
  [open, press(1, true), ends, hide()],
  [leaving, press(1, true), ends, hide()],
  [pinned, press(2, true), ends, hide()],
  // Clicks elsewhere.
  ...nothing({ type: 'press-elsewhere' }, idle),
  [dwelling, { type: 'press-elsewhere' }, ends],
  [open, { type: 'press-elsewhere' }, ends, hide()],
  [leaving, { type: 'press-elsewhere' }, ends, hide()],
  [switching, { type: 'press-elsewhere' }, ends, hide()],
  [pinned, { type: 'press-elsewhere' }, ends, hide()],
  // Scrolling moves marks under a pointer that rests; nobody has pointed at them.
  ...nothing({ type: 'scroll' }, idle, open, leaving, switching, pinned),
  [dwelling, { type: 'scroll' }, ends],
  // Keyboard and popup.
  [idle, ask(1, true), pins(1), show(1, true)],
  [idle, ask(1, false), pins(1), show(1)],
  [dwelling, ask(2, true), pins(2), show(2, true)],
  [open, ask(1, true), pins(1), show(1, true)],
  [open, ask(1, false), pins(1)],
  [leaving, ask(2, false), pins(2), show(2)],
  [pinned, ask(1, true), pins(1), show(1, true)],
  [pinned, ask(2, true), pins(2), show(2, true)],
  // Escape and the close button.
  ...nothing({ type: 'close' }, idle),
  [dwelling, { type: 'close' }, ends],
  [open, { type: 'close' }, ends, hide(true)],
  [leaving, { type: 'close' }, ends, hide(true)],
  [switching, { type: 'close' }, ends, hide(true)],
  [pinned, { type: 'close' }, ends, hide(true)],
  // The mention goes.
  ...nothing(gone(9), idle, dwelling, open, leaving, switching, pinned),
  [dwelling, gone(1), ends],
  [open, gone(1), ends, hide(true)],
  [leaving, gone(1), ends, hide(true)],
  [switching, gone(1), ends, hide(true)],
  [switching, gone(2), leaves(), wait(HIDE_DELAY)],
  [pinned, gone(1), ends, hide(true)],
  // Time.
  ...nothing(time, idle, open, pinned),
  [dwelling, time, opens(1), show(1)],
  [leaving, time, ends, hide()],
  [switching, time, opens(2), show(2)],
  ...nothing({ type: 'time', token: 6 }, idle, dwelling, open, leaving, switching, pinned),
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
    [idle, press(1), pins(1), show(1)],
  ])('%j after %j is %j', (from, event, to, ...effects) => {
    expect(step(from, event, MODIFIER)).toEqual({ intent: to, effects });
  });

  it('never waits longer than the reader has set', () => {
    expect(step(idle, over(1, true), { opening: 'modifier', delay: 20 }).effects).toEqual([wait(20)]);
  });
});

describe('opening by clicking only', () => {
  it.each<Row>([
    ...nothing(over(1), idle, pinned),
    ...nothing(over(1, true), idle),
    [idle, press(1), pins(1), show(1)],
    [idle, ask(1, true), pins(1), show(1, true)],
  ])('%j after %j is %j', (from, event, to, ...effects) => {
    expect(step(from, event, CLICK)).toEqual({ intent: to, effects });
  });

  it('lets go of what another setting began', () => {
    expect(step(dwelling, over(1), CLICK)).toEqual({ intent: ends, effects: [] });
  });
});

it('says whose card is there', () => {
  const shown = Object.fromEntries(Object.entries(STATES).map(([name, intent]) => [name, shownAnnotation(intent)]));
  expect(shown).toEqual({ idle: undefined, dwelling: undefined, open: 1, leaving: 1, switching: 1, pinned: 1 });
});

describe('whatever happens', () => {
  const annotation = fc.integer({ min: 1, max: 3 });
  const event: fc.Arbitrary<IntentEvent> = fc.oneof(
    fc.record({ type: fc.constant('over' as const), annotation, modifier: fc.boolean() }),
    fc.record({ type: fc.constant('press' as const), annotation, link: fc.boolean() }),
    fc.record({ type: fc.constant('ask' as const), annotation, focus: fc.boolean() }),
    fc.record({ type: fc.constant('gone' as const), annotation }),
    fc.record({ type: fc.constant('time' as const), token: fc.nat({ max: 12 }) }),
    fc.constantFrom('out' as const, 'on-card' as const, 'nearer' as const, 'scroll' as const).map((type) => ({ type })),
    fc.constantFrom('press-elsewhere' as const, 'use-card' as const, 'close' as const).map((type) => ({ type })),
  );
  const rules: fc.Arbitrary<IntentRules> = fc.record({
    opening: fc.constantFrom('hover', 'modifier', 'click'),
    delay: fc.integer({ min: 0, max: 1500 }),
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
            else expect(effect.token).toBe(intent.token);
          }
          expect(shownAnnotation(intent)).toBe(shown);
        }
      }),
    );
  });

  it('a pinned card stays until the reader or the page ends it', () => {
    const passing = event.filter(({ type }) => ['over', 'out', 'on-card', 'nearer', 'scroll', 'time'].includes(type));
    fc.assert(
      fc.property(fc.array(passing), rules, (events, rule) => {
        const end = events.reduce<Intent>((intent, one) => step(intent, one, rule).intent, pinned);
        expect(end).toEqual(pinned);
      }),
    );
  });
});
