// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardEntry } from '../../../src/glossary/card';
import { KINDS } from '../../../src/glossary/kinds';
import { GRADES, RELATIONS, VERDICTS } from '../../../src/glossary/schema';
import { Card } from '../../../src/ui/card/card';
import { dateText, languageName, spanText } from '../../../src/ui/card/dates';
import { cardTexts } from '../../../src/ui/card/texts';
import { t } from './texts';

const texts = cardTexts(t);

const BARE: CardEntry = {
  id: 'thaw',
  label: 'Khrushchev Thaw',
  kind: 'event',
  origin: 'article',
  gist: 'The gist.',
  context: 'The context.',
  dates: [],
  names: [],
  spellings: [],
  offices: [],
  placeNames: [],
  contested: [],
  relations: [],
  confusedWith: [],
  claims: [],
  sources: [],
};
const SPEECH = { id: 'speech', label: 'Secret Speech', kind: 'document', gist: 'A report.' } as const;
const FULL: CardEntry = {
  ...BARE,
  id: 'khrushchev',
  label: 'Nikita Khrushchev',
  kind: 'figure',
  dates: [
    { what: 'born', at: '1894-04-15', note: 'A note.' },
    { what: 'in power', from: '1953-09', to: '1964-10' },
  ],
  names: [
    { lang: 'ru', text: 'Никита Хрущёв', stressed: 'Ники́та Хрущёв', translit: 'Nikita Khrushchyov' },
    { lang: 'uk', text: 'Микита Хрущов' },
  ],
  offices: [{ title: 'First Secretary', from: '1953-09', to: '1964-10-14', note: 'of the CPSU' }],
  placeNames: [{ place: 'Volgograd', names: [{ name: 'Stalingrad', from: '1925', to: '1961', reason: 'for Stalin' }] }],
  contested: [
    { point: 'Why he spoke', views: [{ view: 'From conviction.', sources: ['b'] }, { view: 'Against rivals.' }] },
  ],
  relations: [
    { type: 'wrote', entry: SPEECH },
    { type: 'related-to', entry: { id: 'thaw', label: 'Khrushchev Thaw', kind: 'event', gist: 'x' } },
  ],
  confusedWith: [{ entry: { id: 'sergei', label: 'Sergei Khrushchev', kind: 'figure', gist: 'x' }, why: 'His son.' }],
  claims: [
    { id: 'S1.1', claim: 'He was right.', verdict: 'accurate' },
    {
      id: 'S1.2',
      claim: 'He spoke in public.',
      verdict: 'wrong',
      correction: 'The session was closed.',
      sources: ['a', 'b'],
    },
    { id: 'S1.3', claim: 'He was brave.', verdict: 'opinion' },
    { id: 'S1.4', claim: 'It all began with him.', verdict: 'frame' },
  ],
  sources: [
    { key: 'a', title: 'The Man and His Era', author: 'William Taubman', year: 2003, grade: 'scholarly' },
    { key: 'b', title: 'Secret Speech', container: 'Encyclopaedia', url: 'https://example.org/b', grade: 'reference' },
  ],
};

const heard = { onBack: vi.fn(), onOpen: vi.fn(), onClose: vi.fn(), onSettings: vi.fn() };
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.clearAllMocks();
});

interface Shown {
  readonly possible?: boolean;
  readonly back?: boolean;
  readonly startsWith?: 'gist' | 'context';
}

/** Shows an entry with all of its layers. */
function show(entry: CardEntry, more: Shown = {}): void {
  showFirst(entry, more);
  act(() => button('Full entry')?.click());
}

/** Shows an entry as it opens. */
function showFirst(entry: CardEntry, more: Shown = {}): void {
  const { onOpen, onClose, onSettings } = heard;
  act(() =>
    render(
      <Card
        entry={entry}
        texts={texts}
        possible={more.possible ?? false}
        startsWith={more.startsWith ?? 'context'}
        onBack={more.back ? heard.onBack : undefined}
        onOpen={onOpen}
        onClose={onClose}
        onSettings={onSettings}
      />,
      root,
    ),
  );
}

const part = (title: string) =>
  [...root.querySelectorAll('details')].find((one) => one.querySelector('h3')?.textContent === title);
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);

describe('the frame', () => {
  it('is named by its heading and says the kind', () => {
    show(FULL);
    expect(root.querySelector('#title')?.textContent).toBe('Nikita Khrushchev');
    expect(root.querySelector('.kind-badge')?.textContent).toBe('figure');
  });

  it('closes, and leads to the settings', () => {
    show(FULL);
    act(() => button('Close')?.click());
    act(() => button('Settings')?.click());
    expect(heard.onClose).toHaveBeenCalledOnce();
    expect(heard.onSettings).toHaveBeenCalledOnce();
  });

  it('has a way back only where there is one', () => {
    show(FULL);
    expect(button('Back')).toBeUndefined();
    show(FULL, { back: true });
    act(() => button('Back')?.click());
    expect(heard.onBack).toHaveBeenCalledOnce();
  });

  it('says when the mention is only possible', () => {
    show(FULL);
    expect(root.textContent).not.toContain(texts.possible);
    show(FULL, { possible: true });
    expect(root.textContent).toContain(texts.possible);
  });

  it('moves focus to the heading when another entry takes the place of the one that was read', () => {
    show(FULL);
    button('Secret Speech')?.focus();
    showFirst(BARE);
    expect(document.activeElement).toBe(root.querySelector('#title'));
  });

  it('leaves focus alone when it opens', () => {
    showFirst(FULL);
    expect(document.activeElement).toBe(document.body);
  });

  it('has the name in the original script under its heading', () => {
    showFirst(FULL);
    const original = root.querySelector('.card-head [lang="ru"]');
    expect(original?.textContent).toBe('Никита Хрущёв');
    showFirst(BARE);
    expect(root.querySelector('.card-head [lang]')).toBeNull();
  });
});

describe('layers', () => {
  const shown = () => [
    root.textContent?.includes('The gist.'),
    root.textContent?.includes('The context.'),
    root.querySelectorAll('details').length > 0,
  ];
  const press = (name: string) => act(() => button(name)?.click());

  it('begin with the gist where there is little room', () => {
    showFirst(FULL, { startsWith: 'gist' });
    expect(shown()).toEqual([true, false, false]);
    press('More');
    expect(shown()).toEqual([true, true, false]);
    press('Full entry');
    expect(shown()).toEqual([true, true, true]);
    expect(button('More') ?? button('Full entry')).toBeUndefined();
  });

  it('begin with the context where there is room', () => {
    showFirst(FULL);
    expect(shown()).toEqual([true, true, false]);
    expect(button('More')).toBeUndefined();
  });

  it('take focus along when the button to the last one goes', () => {
    showFirst(FULL);
    button('Full entry')?.focus();
    press('Full entry');
    expect(document.activeElement).toBe(root.querySelector('summary'));
  });

  it('are kept for the way back, and begin anew with another entry', () => {
    show(FULL);
    showFirst({ ...FULL, id: 'other' });
    expect(shown()).toEqual([true, true, false]);
    showFirst(FULL);
    expect(shown()).toEqual([true, true, true]);
  });

  it('leave long lists of spellings folded', () => {
    show({ ...FULL, spellings: [{ how: 'bgn', text: 'Nikita Khrushchëv' }] });
    const folded = [...root.querySelectorAll('details')].filter((one) => !one.open);
    expect(folded.map((one) => one.querySelector('h3')?.textContent)).toEqual([texts.headings.spellings]);
  });
});

describe('an entry', () => {
  it('shows no heading over nothing', () => {
    show(BARE);
    expect(root.querySelectorAll('details')).toHaveLength(0);
    expect(root.textContent).toContain('The gist.');
    expect(root.textContent).toContain('The context.');
  });

  it('shows original names in their language, with stress and transliteration', () => {
    show(FULL);
    const names = part(texts.headings.names);
    expect(names?.querySelector('[lang="ru"]')?.textContent).toBe('Ники́та Хрущёв');
    expect(names?.querySelector('[lang="ru-Latn"]')?.textContent).toBe('Nikita Khrushchyov');
    expect(names?.querySelector('[lang="uk"]')?.textContent).toBe('Микита Хрущов');
    expect([...(names?.querySelectorAll('dt') ?? [])].map((one) => one.textContent)).toEqual(['Russian', 'Ukrainian']);
  });

  it('shows dates, offices and names of places', () => {
    show(FULL);
    expect(part(texts.headings.dates)?.textContent).toContain('15 April 1894A note.');
    expect(part(texts.headings.dates)?.textContent).toContain('September 1953 – October 1964');
    expect(part(texts.headings.offices)?.textContent).toContain('First SecretarySeptember 1953 – 14 October 1964');
    expect(part(texts.headings.placeNames)?.textContent).toContain('Stalingrad1925 – 1961for Stalin');
  });

  it('sets what the article says against the record, where they differ', () => {
    show(FULL);
    const claims = [...(part(texts.headings.claims)?.querySelectorAll('li') ?? [])].map((one) => one.textContent);
    expect(claims).toHaveLength(2);
    expect(claims[0]).toContain('wrong');
    expect(claims[0]).toContain('He spoke in public.');
    expect(claims[0]).toContain('The session was closed. [1, 2]');
    expect(claims[1]).toContain('He was brave.');
  });

  it('shows the views on what is contested side by side', () => {
    show(FULL);
    const views = [...(part(texts.headings.contested)?.querySelectorAll('li') ?? [])].map((one) => one.textContent);
    expect(views).toEqual(['From conviction. [2]', 'Against rivals.']);
  });

  it('says what it is not', () => {
    show(FULL);
    expect(part(texts.headings.confused)?.textContent).toContain('Sergei KhrushchevHis son.');
  });

  it('opens related entries', () => {
    show(FULL);
    expect(part(texts.headings.relations)?.textContent).toContain('WroteSecret Speech');
    act(() => button('Secret Speech')?.click());
    expect(heard.onOpen).toHaveBeenCalledExactlyOnceWith('speech');
  });

  it('lists its sources with their grade; links open elsewhere and tell them nothing', () => {
    show(FULL);
    const sources = [...(part(texts.headings.sources)?.querySelectorAll('li') ?? [])];
    expect(sources[0]?.textContent).toBe('William Taubman: The Man and His Era, 2003 scholarly');
    const link = sources[1]?.querySelector('a');
    expect(link?.href).toBe('https://example.org/b');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toContain('noopener');
    expect(sources[1]?.textContent).toContain(', Encyclopaedia');
    expect(sources[1]?.textContent).toContain('reference work');
  });
});

describe('texts', () => {
  it('have a word for everything the glossary can say', () => {
    const sets = [
      [KINDS, texts.kinds],
      [VERDICTS, texts.verdicts],
      [GRADES, texts.grades],
      [Object.keys(RELATIONS), texts.relations],
    ] as const;
    for (const [keys, words] of sets) {
      expect(Object.keys(words).sort()).toEqual([...keys].sort());
      for (const word of Object.values(words)) expect(word).toMatch(/\S/);
    }
  });

  it('say where a mention stands', () => {
    const place = { label: 'Nikita Khrushchev', kind: 'figure', number: 3, count: 12 } as const;
    expect(texts.position({ ...place, possible: false })).toBe('Nikita Khrushchev, figure, 3 of 12');
    expect(texts.position({ ...place, possible: true })).toBe('Nikita Khrushchev, figure, uncertain, 3 of 12');
  });

  it.each([
    ['1953', '1953'],
    ['1953-03', 'March 1953'],
    ['1953-03-05', '5 March 1953'],
    ['~1953-03', 'about March 1953'],
  ])('write the date %s as %s', (date, words) => expect(dateText(date, texts)).toBe(words));

  it.each([
    ['1953', '1964', '1953 – 1964'],
    ['1953-09', undefined, 'from September 1953'],
    [undefined, '1961', '– 1961'],
    [undefined, undefined, ''],
  ])('write %s to %s as %s', (from, to, words) => expect(spanText(from, to, texts)).toBe(words));

  it.each([
    ['ru', 'Russian'],
    ['not a code', 'not a code'],
  ])('call %s %s', (code, name) => expect(languageName(code, texts)).toBe(name));
});
