// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardEntry } from '../../../src/glossary/card';
import { createSearch, type SearchDoc } from '../../../src/glossary/search';
import { DEFAULTS, type Settings } from '../../../src/settings/schema';
import { Popup } from '../../../src/ui/popup/popup';
import { foundOnPage, isMarked } from '../../../src/ui/popup/state';
import type { PageState } from '../../../src/ui/popup/types';
import { t } from './texts';

const card = (id: string, label: string, relation?: CardEntry): CardEntry => ({
  id,
  label,
  kind: 'event',
  origin: 'article',
  gist: `The gist of ${label}.`,
  context: `The context of ${label}.`,
  dates: [],
  names: [],
  spellings: [],
  offices: [],
  placeNames: [],
  contested: [],
  relations: relation
    ? [{ type: 'caused', entry: { id: relation.id, label: relation.label, kind: 'event', gist: relation.gist } }]
    : [],
  confusedWith: [],
  claims: [],
  sources: [],
});
const THAW = card('thaw', 'Khrushchev Thaw');
const SPEECH = card('speech', 'Secret Speech', THAW);
const CONGRESS = card('congress', 'Congress of the CPSU');
const CARDS = [THAW, SPEECH, CONGRESS];
const DOCS: SearchDoc[] = CARDS.map(({ id, label, kind, gist }) => ({
  id,
  label,
  kind,
  gist,
  forms: id === 'speech' ? ['Secret Report'] : [],
  names: [],
}));

const actions = {
  switchSite: vi.fn(),
  pause: vi.fn(),
  showOnPage: vi.fn(),
  openOptions: vi.fn(),
  requestAccess: vi.fn(),
  reloadPage: vi.fn(),
};
const FOUND: PageState = {
  is: 'on',
  host: 'example.org',
  found: [
    { entry: 'speech', count: 3, sure: 3 },
    { entry: 'thaw', count: 1, sure: 0 },
    { entry: 'no-longer-there', count: 1, sure: 1 },
  ],
};

let root: HTMLElement;
const search = createSearch(DOCS);
const cards = (id: string) => CARDS.find((one) => one.id === id);
const props = { t, search, terms: new Map(DOCS.map((doc) => [doc.id, doc])), actions };
const show = (page: PageState, changed: Partial<Settings> = {}, loaded: typeof cards = cards) =>
  act(() => render(<Popup {...props} page={page} settings={{ ...DEFAULTS, ...changed }} cards={loaded} />, root));

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  for (const action of Object.values(actions)) action.mockClear();
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

const input = () => root.querySelector('input[role=combobox]') as HTMLInputElement;
const type = (text: string) =>
  act(() => {
    input().value = text;
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (key: string, target: Element = input()) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
};
const click = (target: Element | null | undefined) => act(() => (target as HTMLElement).click());
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(name),
  );
const active = () => {
  const id = input().getAttribute('aria-activedescendant');
  return id === null ? undefined : root.querySelector(`[id="${id}"]`)?.querySelector('.row-label')?.textContent;
};

describe('search in the popup', () => {
  test('lists hits as one types, the first of them active, and says how many', () => {
    show(FOUND);
    type('secret');
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector(`[id="${input().getAttribute('aria-controls')}"]`)?.getAttribute('role')).toBe('listbox');
    expect(active()).toBe('Secret Speech');
    expect(root.querySelector('[role=status]')?.textContent).toBe('1 entry found');
  });

  test('tells which form matched', () => {
    show(FOUND);
    type('secret rep');
    expect(active()).toBe('Secret Speech also “Secret Report”');
  });

  test('arrows move through the hits and around, and Enter opens', () => {
    show(FOUND);
    type('gist');
    const first = active();
    expect(press('ArrowDown')).toBe(true);
    expect(active()).not.toBe(first);
    press('ArrowUp');
    press('ArrowUp');
    const last = active();
    expect([...root.querySelectorAll('[role=option]')].at(-1)?.getAttribute('aria-selected')).toBe('true');
    press('Enter');
    expect(root.textContent).toContain(`The context of ${last}`);
  });

  test('Escape goes back from an entry to the same hits, then clears, then is the browser’s', async () => {
    show(FOUND);
    type('secret');
    press('Enter');
    expect(press('Escape', document.activeElement ?? root)).toBe(true);
    await Promise.resolve();
    expect(input().value).toBe('secret');
    expect(document.activeElement).toBe(input());
    expect(press('Escape')).toBe(true);
    expect(input().value).toBe('');
    expect(press('Escape')).toBe(false);
  });

  test('a query that nothing answers is told', () => {
    show(FOUND);
    type('qqqqqqq');
    expect(root.textContent).toContain('Nothing in the glossary answers “qqqqqqq”.');
    expect(root.querySelector('[role=status]')?.textContent).toBe('No entry found');
    expect(input().hasAttribute('aria-activedescendant')).toBe(false);
    expect(press('Enter')).toBe(false);
  });

  test('an entry opened before the texts are loaded shows as soon as they are', () => {
    show(FOUND, {}, () => undefined);
    type('secret');
    press('Enter');
    expect(input()).not.toBeNull();
    show(FOUND);
    expect(root.textContent).toContain('The context of Secret Speech.');
  });

  test('keys of an input method are not taken', () => {
    show(FOUND);
    type('secret');
    const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    act(() => void input().dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(input()).not.toBeNull();
  });
});

describe('the terms of the page', () => {
  test('are listed with counts, in the order of the page, unknown ones left out', () => {
    show(FOUND);
    expect([...root.querySelectorAll('.term')].map((row) => row.textContent)).toEqual([
      'Secret Speech event 3 mentions3Read about Secret Speech',
      'Khrushchev Thaw uncertain event 1 mention1Read about Khrushchev Thaw',
    ]);
    expect(root.textContent).toContain('2 terms');
  });

  test('a click shows the mention on the page', () => {
    show(FOUND);
    click(button('Secret Speech'));
    expect(actions.showOnPage).toHaveBeenCalledExactlyOnceWith('speech');
  });

  test('an entry whose mentions are not marked is read in the popup instead', () => {
    show(FOUND, { kinds: { ...DEFAULTS.kinds, event: false } });
    click(button('Secret Speech not marked'));
    expect(actions.showOnPage).not.toHaveBeenCalled();
    expect(root.textContent).toContain('The context of Secret Speech.');
    expect(button('Show on the page')).toBeUndefined();
  });

  test('an entry is read in the popup, and leads to its mentions', () => {
    show(FOUND);
    click(button('Read about Secret Speech'));
    expect(root.textContent).toContain('The context of Secret Speech.');
    click(button('Show on the page'));
    expect(actions.showOnPage).toHaveBeenCalledExactlyOnceWith('speech');
  });

  test('related entries open in the popup, and the way back leads through them', () => {
    show(FOUND);
    click(button('Read about Secret Speech'));
    expect(document.activeElement?.textContent).toBe('Secret Speech');
    click(button('Khrushchev Thaw'));
    expect(document.activeElement?.textContent).toBe('Khrushchev Thaw');
    click(button('Back'));
    expect(root.textContent).toContain('The context of Secret Speech.');
    click(button('Back'));
    expect(input()).not.toBeNull();
  });

  test('arrows move from term to term', () => {
    show(FOUND);
    const [first, second] = root.querySelectorAll<HTMLElement>('.term-show');
    first?.focus();
    press('ArrowDown', first as Element);
    expect(document.activeElement).toBe(second);
  });
});

describe('states of the page', () => {
  const host = 'example.org';
  test.each<[PageState, string, string | undefined, keyof typeof actions | undefined]>([
    [{ is: 'loading' }, 'Reading the page…', undefined, undefined],
    [{ is: 'on', host, found: [] }, 'No terms of de-Stalinization on this page.', undefined, undefined],
    [{ is: 'cannot-run' }, 'Extensions cannot run on this page.', undefined, undefined],
    [{ is: 'not-running' }, 'Thaw is not running on this page yet.', 'Reload the page', 'reloadPage'],
    [{ is: 'no-access' }, 'Thaw may not read this page.', 'Give permission', 'requestAccess'],
    [{ is: 'off', host }, 'Marking is off for example.org.', 'Turn on for this site', 'switchSite'],
    [{ is: 'paused', host }, 'Paused on all sites.', 'Resume', 'pause'],
  ])('%j', (page, text, name, action) => {
    show(page, { paused: page.is === 'paused' });
    expect(root.textContent).toContain(text);
    if (name === undefined || action === undefined) return;
    click(button(name));
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  test('the switches say how things are, and change them', () => {
    show(FOUND);
    const [site, pause] = root.querySelectorAll<HTMLInputElement>('[role=switch]');
    expect(site?.labels?.[0]?.textContent).toBe('Mark terms on example.org');
    expect([site?.checked, pause?.checked]).toEqual([true, false]);
    click(site);
    click(pause);
    expect(actions.switchSite).toHaveBeenCalledWith(false);
    expect(actions.pause).toHaveBeenCalledWith(true);
  });

  test('there is no switch for a site where there is none', () => {
    show({ is: 'cannot-run' });
    expect(root.querySelectorAll('[role=switch]')).toHaveLength(1);
  });
});

test('foundOnPage adds up frames in order of first mention', () => {
  expect(
    foundOnPage([
      { found: [{ entry: 'a', count: 2, sure: 1 }] },
      {
        found: [
          { entry: 'b', count: 1, sure: 1 },
          { entry: 'a', count: 1, sure: 1 },
        ],
      },
    ]),
  ).toEqual([
    { entry: 'a', count: 3, sure: 2 },
    { entry: 'b', count: 1, sure: 1 },
  ]);
});

test.each<[string, Partial<Settings>, number, boolean]>([
  ['has marks', {}, 1, true],
  ['has none where its kind is off', { kinds: { ...DEFAULTS.kinds, event: false } }, 1, false],
  ['has none where it is not sure and only sure mentions are marked', { markPossible: false }, 0, false],
  ['has none where the reader knows it', { known: ['thaw'] }, 1, false],
  ['has marks where the reader knows another one', { known: ['stalin'] }, 0, true],
])('isMarked: an entry that was found %s', (_, changed, sure, marked) => {
  expect(isMarked({ ...DEFAULTS, ...changed }, 'event', { entry: 'thaw', sure })).toBe(marked);
});
