// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../src/annotate/types';
import type { CardHost } from '../../../src/present/host';
import type { Judge, Stored } from '../../../src/present/judge';
import { createNotice, type Notice } from '../../../src/present/notice';
import { cardTexts } from '../../../src/ui/card/texts';
import { t } from '../ui/texts';

const span = { block: 3, start: 4, end: 8, entry: 'thaw' };
const ANNOTATION: Annotation = {
  ...span,
  id: 1,
  kind: 'event',
  mention: { ...span, confidence: 1, certainty: 'sure', clues: [] },
};
const REJECTABLE = { form: 'thaw', entry: 'thaw', host: 'weather.example' };
const answer = (stored: Stored) => async () => stored;
const judge = {
  know: vi.fn<Judge['know']>(),
  forget: vi.fn<Judge['forget']>(),
  isKnown: () => false,
  judgeable: vi.fn<Judge['judgeable']>(),
  dismiss: vi.fn(),
  restore: vi.fn(),
  skip: vi.fn<Judge['skip']>(),
  unskip: vi.fn<Judge['unskip']>(),
};
const onLeft = vi.fn();
const openOptions = vi.fn();
const place = { box: new DOMRect(20, 30, 360, 200), focus: true };

let host: CardHost;
let notice: Notice;
let field: HTMLInputElement;
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  for (const one of [judge.know, judge.forget, judge.skip, judge.unskip]) one.mockImplementation(answer('done'));
  judge.judgeable.mockReturnValue({ form: 'thaw', rejectable: REJECTABLE });
  window.matchMedia = vi.fn(() => ({ matches: false }) as MediaQueryList);
  field = document.body.appendChild(document.createElement('input'));
  field.focus();
  const element = document.createElement('thaw-card');
  const shadow = element.attachShadow({ mode: 'open' });
  const frame = shadow.appendChild(document.createElement('div'));
  host = {
    element,
    shadow,
    frame,
    show: () => document.body.append(element),
    hide: () => element.remove(),
    setTheme: () => {},
  };
  end = new AbortController();
  notice = createNotice({
    host,
    signal: end.signal,
    judge,
    cards: () => ({ label: 'Khrushchev Thaw' }) as never,
    texts: cardTexts(t),
    openOptions,
    onLeft,
  });
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const told = () => host.shadow.querySelector('[role=status]')?.textContent;
const names = () => [...host.shadow.querySelectorAll('.judge-actions button')].map((one) => one.textContent);
const say = (action: () => void) =>
  act(async () => {
    action();
    await vi.advanceTimersByTimeAsync(0);
  });
const press = (name: string, after = 500) =>
  say(() => {
    vi.advanceTimersByTime(after);
    [...host.shadow.querySelectorAll('button')]
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
      ?.click();
  });

describe('the notice', () => {
  test('tells that a term is known, takes the focus that the card had, and undoes', async () => {
    await say(() => notice.know('thaw', place));
    expect(judge.know).toHaveBeenCalledExactlyOnceWith('thaw');
    expect(told()).toContain('“Khrushchev Thaw” is no longer marked');
    expect(host.shadow.activeElement?.className).toBe('judge-notice');
    await press('Undo');
    expect(judge.forget).toHaveBeenCalledExactlyOnceWith('thaw');
    expect(told()).toContain('Undone');
    expect(document.activeElement).toBe(field);
    await say(() => vi.advanceTimersByTime(3100));
    expect(notice.isShown()).toBe(false);
  });

  test('leaves the focus where it is, if the card did not have it', async () => {
    await say(() => notice.know('thaw', { ...place, focus: false }));
    expect(document.activeElement).toBe(field);
  });

  test('removes a mark here, then skips the form on the site, and undoes both', async () => {
    await say(() => notice.reject(ANNOTATION, place));
    expect(judge.dismiss).toHaveBeenCalledExactlyOnceWith(ANNOTATION);
    expect(judge.skip).not.toHaveBeenCalled();
    expect(names()).toEqual(['Undo', 'Also skip “thaw” on weather.example']);
    await press('Also skip “thaw” on weather.example');
    expect(judge.skip).toHaveBeenCalledExactlyOnceWith(REJECTABLE, ANNOTATION);
    expect(told()).toContain('on weather.example');
    expect(host.shadow.activeElement?.className).toBe('judge-notice');
    await press('Undo');
    expect(judge.restore).toHaveBeenCalledExactlyOnceWith(ANNOTATION);
    expect(judge.unskip).toHaveBeenCalledExactlyOnceWith(REJECTABLE);
  });

  test('has nothing to skip on a page without a site', async () => {
    judge.judgeable.mockReturnValue({ form: 'thaw', rejectable: undefined });
    await say(() => notice.reject(ANNOTATION, place));
    expect(names()).toEqual(['Undo']);
    await press('Undo');
    expect(judge.restore).toHaveBeenCalledOnce();
    expect(judge.unskip).not.toHaveBeenCalled();
  });

  test('tells that a list is full, and leads to it', async () => {
    judge.know.mockImplementation(answer('full'));
    await say(() => notice.know('thaw', place));
    expect(told()).toContain('500 terms already');
    expect(names()).toEqual(['Settings']);
    await press('Settings');
    expect(openOptions).toHaveBeenCalledOnce();
    judge.skip.mockImplementation(answer('full'));
    await say(() => notice.reject(ANNOTATION, place));
    await press('Also skip “thaw” on weather.example');
    expect(names()).toEqual(['Undo', 'Settings']);
  });

  test('tells that something could not be stored', async () => {
    judge.know.mockImplementation(answer('failed'));
    await say(() => notice.know('thaw', place));
    expect(told()).toContain('could not store this');
    expect(names()).toEqual([]);
  });

  test('does not take the second click of a double click for an answer', async () => {
    await say(() => notice.reject(ANNOTATION, place));
    await press('Also skip “thaw” on weather.example', 200);
    await press('Undo', 100);
    expect(judge.skip).not.toHaveBeenCalled();
    expect(judge.restore).not.toHaveBeenCalled();
    await press('Undo', 200);
    expect(judge.restore).toHaveBeenCalledOnce();
  });

  test('goes by itself, not before eight seconds, and not while the keyboard is at it', async () => {
    await say(() => notice.know('thaw', { ...place, focus: false }));
    await say(() => vi.advanceTimersByTime(7900));
    expect(notice.isShown()).toBe(true);
    await say(() => vi.advanceTimersByTime(200));
    expect(notice.isShown()).toBe(false);
    expect(onLeft).toHaveBeenCalledOnce();
    await say(() => notice.know('thaw', place));
    const box = host.shadow.querySelector('.judge-notice') as HTMLElement;
    const matches = vi.spyOn(box, 'matches').mockImplementation((selector) => selector === ':focus-visible');
    await say(() => vi.advanceTimersByTime(60_000));
    expect(notice.isShown()).toBe(true);
    matches.mockReturnValue(false);
    await say(() => vi.advanceTimersByTime(2100));
    expect(notice.isShown()).toBe(false);
    expect(document.activeElement).toBe(field);
  });

  test('goes when it is closed, and an answer that comes then brings nothing back', async () => {
    let store: (stored: Stored) => void = () => {};
    judge.know.mockImplementation(() => new Promise((done) => (store = done)));
    await say(() => notice.know('thaw', place));
    await press('Close');
    expect(notice.isShown()).toBe(false);
    await say(() => store('full'));
    expect(notice.isShown()).toBe(false);
  });

  test('the next one takes its place', async () => {
    await say(() => notice.know('thaw', place));
    await say(() => notice.reject(ANNOTATION, place));
    expect(host.shadow.querySelectorAll('.judge-notice')).toHaveLength(1);
    expect(told()).toContain('no longer marked here');
  });

  test('goes with everything else', async () => {
    await say(() => notice.know('thaw', place));
    end.abort();
    expect(notice.isShown()).toBe(false);
  });
});
