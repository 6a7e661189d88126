// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Judge, type JudgeHandlers } from '../../../src/ui/card/judge';
import { type JudgeNews, JudgeNotice } from '../../../src/ui/card/judge-notice';
import { cardTexts } from '../../../src/ui/card/texts';
import { t } from './texts';

const texts = cardTexts(t);
const heard = { onUndo: vi.fn(), onSkip: vi.fn(), onSettings: vi.fn(), onClose: vi.fn() };
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.clearAllMocks();
});

const buttons = () =>
  [...root.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent);
const press = (name: string) =>
  act(() => [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click());

describe('the foot of the card', () => {
  const show = (handlers: JudgeHandlers) => act(() => render(<Judge texts={texts} {...handlers} />, root));

  it('lets the reader know a term, and say that a mark is wrong', () => {
    const [onKnow, onReject] = [vi.fn(), vi.fn()];
    show({ onKnow, onReject });
    expect(buttons()).toEqual(['I know this', 'Not this']);
    press('I know this');
    press('Not this');
    expect([onKnow, onReject].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('offers nothing that makes no sense', () => {
    show({ onKnow: vi.fn() });
    expect(buttons()).toEqual(['I know this']);
    show({});
    expect(root.childElementCount).toBe(0);
  });
});

describe('the notice', () => {
  const show = (news: JudgeNews, undo = true) =>
    act(() =>
      render(<JudgeNotice texts={texts} news={news} {...heard} onUndo={undo ? heard.onUndo : undefined} />, root),
    );
  const mention = { label: 'Khrushchev Thaw', form: 'thaw', site: 'weather.example' };

  it.each<[JudgeNews, boolean, string, string[]]>([
    [{ is: 'known', ...mention }, true, '“Khrushchev Thaw” is no longer marked on any page.', ['Undo']],
    [
      { is: 'dismissed', ...mention },
      true,
      '“thaw” is no longer marked here.',
      ['Undo', 'Also skip “thaw” on weather.example'],
    ],
    [{ is: 'dismissed', ...mention, site: undefined }, true, 'no longer marked here', ['Undo']],
    [
      { is: 'skipped', ...mention },
      true,
      '“thaw” is no longer marked as “Khrushchev Thaw” on weather.example.',
      ['Undo'],
    ],
    [{ is: 'full', list: 'known' }, false, 'You know 500 terms already', ['Settings']],
    [{ is: 'full', list: 'rejected' }, true, 'Thaw skips 500 words', ['Undo', 'Settings']],
    [{ is: 'failed' }, false, 'could not store this', []],
    [{ is: 'undone' }, false, 'It is marked as before.', []],
  ])('tells %j', (news, undo, text, offered) => {
    show(news, undo);
    expect(root.querySelector('[role=status]')?.textContent).toContain(text);
    expect(buttons()).toEqual([...offered, 'Close']);
  });

  it('puts the text into a region that is there already, so that it is read out', () => {
    act(() => {
      render(<JudgeNotice texts={texts} news={{ is: 'known', ...mention }} {...heard} />, root);
      expect(root.querySelector('[role=status]')?.textContent).toBe('');
    });
    expect(root.querySelector('[role=status]')?.textContent).not.toBe('');
  });

  it('does what its buttons say', () => {
    show({ is: 'dismissed', ...mention });
    press('Undo');
    press('Also skip “thaw” on weather.example');
    show({ is: 'full', list: 'known' });
    press('Settings');
    act(() => root.querySelector<HTMLElement>('[aria-label=Close]')?.click());
    expect(Object.values(heard).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1]);
  });
});
