// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CITATION_STYLES } from '../../../src/settings/schema';
import { Cite, type CiteHandlers } from '../../../src/ui/card/cite';
import type { CiteAnswer } from '../../../src/ui/card/cite-texts';
import { cardTexts } from '../../../src/ui/card/texts';
import { t } from './texts';

const texts = cardTexts(t);
let root: HTMLElement;
let handlers: { [K in keyof CiteHandlers]: CiteHandlers[K] };

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
  handlers = { style: 'mla', onStyle: vi.fn(), onOpen: vi.fn(), onCopy: vi.fn(async () => 'copied' as CiteAnswer) };
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.useRealTimers();
});

const show = () => act(() => render(<Cite texts={texts} handlers={handlers} />, root));
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name);
const press = (name: string) => act(async () => button(name)?.click());
const radios = () => [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const answer = () => root.querySelector('[role=status]')?.textContent;

describe('citing', () => {
  it('shows the styles when it is asked, and says so before a footnote is wanted', async () => {
    await show();
    expect(button('Cite')?.getAttribute('aria-expanded')).toBe('false');
    expect(radios()).toEqual([]);
    await press('Cite');
    expect(handlers.onOpen).toHaveBeenCalledOnce();
    expect(button('Cite')?.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('.cite')?.id).toBe(button('Cite')?.getAttribute('aria-controls'));
    expect(radios().map(({ value }) => value)).toEqual(CITATION_STYLES);
    expect(radios().find(({ checked }) => checked)?.value).toBe('mla');
    await press('Cite');
    expect(radios()).toEqual([]);
    expect(handlers.onOpen).toHaveBeenCalledOnce();
  });

  it('remembers the style that is chosen, and copies in it', async () => {
    await show();
    await press('Cite');
    await act(() =>
      radios()
        .find(({ value }) => value === 'gost')
        ?.click(),
    );
    expect(handlers.onStyle).toHaveBeenCalledExactlyOnceWith('gost');
    await press('Copy footnote');
    expect(handlers.onCopy).toHaveBeenCalledExactlyOnceWith('gost');
    expect(answer()).toBe('Footnote copied');
    await act(async () => void vi.advanceTimersByTime(4000));
    expect(answer()).toBe('');
  });

  it('says that the page needs to be reloaded for as long as nothing else is asked', async () => {
    handlers = { ...handlers, onCopy: async () => 'gone' };
    await show();
    await press('Cite');
    await press('Copy footnote');
    await act(async () => void vi.advanceTimersByTime(60_000));
    expect(answer()).toMatch(/Reload the page/);
  });

  it('says that the browser did not allow copying', async () => {
    handlers = { ...handlers, onCopy: async () => 'refused' };
    await show();
    await press('Cite');
    await press('Copy footnote');
    expect(answer()).toBe('The browser did not allow copying.');
  });
});
