// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../../src/settings/schema';
import { problemText } from '../../../src/ui/options/file-section';
import { Options } from '../../../src/ui/options/options';
import type { AddedSite, FileProblem, ImportOutcome, OptionsProps } from '../../../src/ui/options/types';
import { t } from './texts';

const actions = {
  change: vi.fn(),
  addSite: vi.fn((_: string): AddedSite => ({ is: 'added', site: 'example.org' })),
  exportFile: vi.fn(),
  importFile: vi.fn(async (_: File): Promise<ImportOutcome> => ({ is: 'unreadable', file: 'x.json' })),
  reset: vi.fn(),
  requestAccess: vi.fn(),
  openShortcuts: vi.fn(),
  dismissProblems: vi.fn(),
  dismissWelcome: vi.fn(),
};
const PROPS: OptionsProps = {
  t,
  settings: DEFAULTS,
  problems: [],
  welcome: false,
  access: true,
  commands: [{ description: 'Go to the next marked mention', shortcut: 'Alt+.' }],
  version: '1.2.3',
  terms: new Map([
    ['stalin', { label: 'Joseph Stalin' }],
    ['thaw', { label: 'Khrushchev Thaw' }],
  ]),
  markStyles: () => '',
  actions,
};

let root: HTMLElement;
const show = (props: Partial<OptionsProps> = {}) => act(() => render(<Options {...PROPS} {...props} />, root));

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  vi.clearAllMocks();
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

const control = (label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  return (found?.control ?? found?.querySelector('input')) as HTMLInputElement;
};
const button = (name: string, within: ParentNode = root) =>
  [...within.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement;
const enter = (input: HTMLInputElement, value: string, type: 'input' | 'change') =>
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event(type, { bubbles: true }));
  });

describe('the options page', () => {
  test.each([
    ['Places', { kinds: { place: false } }],
    ['Every mention', { density: 'all' }],
    ['Tint', { look: 'tint' }],
    ['Easy to tell apart', { palette: 'colour-blind' }],
    ['Mark uncertain mentions too', { markPossible: false }],
    ['Clicking only', { opening: 'click' }],
    ['Follows the link', { linkTap: 'follow' }],
    ['GOST R 7.0.5', { citationStyle: 'gost' }],
    ['Like the system', { theme: 'auto' }],
    ['Dark', { theme: 'dark' }],
    ['Pause on all sites', { paused: true }],
    ['Listed sites only', { siteMode: 'only' }],
  ])('%s changes that setting at once', (label, change) => {
    show();
    act(() => control(label).click());
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(change);
  });

  test('the delay is shown while it is dragged, and stored when it is let go', () => {
    show();
    const slider = control('Wait before opening');
    expect([slider.min, slider.max, slider.valueAsNumber]).toEqual(['0', '1500', 400]);
    enter(slider, '700', 'input');
    expect(slider.getAttribute('aria-valuetext')).toBe('700 ms');
    expect(actions.change).not.toHaveBeenCalled();
    enter(slider, '700', 'change');
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ delay: 700 });
  });

  test('the key to hold is asked for only where one is held', () => {
    show();
    expect(control('Ctrl')).toBeUndefined();
    show({ settings: { ...DEFAULTS, opening: 'modifier' } });
    act(() => control('Ctrl').click());
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ modifier: 'Control' });
    expect(control('Wait before opening').disabled).toBe(true);
  });

  test('sites are added and removed', () => {
    show({ settings: { ...DEFAULTS, sites: ['a.example', 'b.example'] } });
    enter(control('Add a site'), 'https://example.org/', 'input');
    act(() => button('Add').click());
    expect(actions.addSite).toHaveBeenCalledExactlyOnceWith('https://example.org/');
    expect(control('Add a site').value).toBe('');
    act(() => button('Remove a.example').click());
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ sites: ['b.example'] });
  });

  test.each<[AddedSite, string]>([
    [{ is: 'not-a-site' }, 'This is not the name of a site.'],
    [{ is: 'listed-already' }, 'This site is listed already.'],
  ])('a site that cannot be added stays in the field: %j', (added, text) => {
    actions.addSite.mockReturnValueOnce(added);
    show();
    enter(control('Add a site'), 'x y', 'input');
    act(() => button('Add').click());
    const input = control('Add a site');
    expect(input.value).toBe('x y');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(text);
  });

  test('a reset asks first', () => {
    show();
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    act(() => button('Reset all settings').click());
    expect(dialog.open).toBe(true);
    expect(actions.reset).not.toHaveBeenCalled();
    act(() => button('Reset', dialog).click());
    expect(actions.reset).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('All settings are back to their defaults.');
  });

  test('a file that is refused says what is wrong and where', async () => {
    const problems: FileProblem[] = [
      { fault: 'bad-value', field: 'delay', line: 5 },
      { fault: 'unknown', field: 'mood', line: 6 },
    ];
    actions.importFile.mockResolvedValueOnce({ is: 'refused', file: 'mine.json', problems });
    show();
    const input = root.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'mine.json')] });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(root.textContent).toContain('mine.json was not imported. Nothing has changed.');
    expect([...root.querySelectorAll('.error li')].map((item) => item.textContent)).toEqual([
      'Line 5: “delay” must be a whole number from 0 to 1500.',
      'Line 6: there is no setting “mood”.',
    ]);
  });

  test('an import can be undone', async () => {
    const undo = vi.fn();
    actions.importFile.mockResolvedValueOnce({ is: 'imported', file: 'mine.json', undo });
    show();
    const input = root.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'mine.json')] });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    act(() => button('Undo').click());
    expect(undo).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('Your former settings are back.');
  });

  test('settings that could not be read are named', () => {
    show({ problems: ['delay', 'kinds.figure'] });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('(delay, kinds.figure)');
    act(() => button('Understood').click());
    expect(actions.dismissProblems).toHaveBeenCalledOnce();
  });

  test('a change that could not be stored is told', () => {
    show({ failure: 'The disk is full' });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The disk is full');
  });

  test('a missing permission is told, and asked for', () => {
    show({ access: false });
    act(() => button('Give permission').click());
    expect(actions.requestAccess).toHaveBeenCalledOnce();
  });

  test('a new reader is greeted, with the keys as they are set', () => {
    show({ welcome: true });
    expect(root.querySelector('#welcome')?.textContent).toContain('Alt+. goes to the next term');
    act(() => button('Start reading').click());
    expect(actions.dismissWelcome).toHaveBeenCalledOnce();
  });
});

describe('lists of judgements', () => {
  const THAW = { form: 'Thaw', entry: 'thaw', host: 'weather.example' };
  const BERIA = { form: 'Beria', entry: 'beria', host: 'football.example' };
  const section = (id: string) => root.querySelector(`#${id}`) as HTMLElement;
  const rows = (id: string) => [...section(id).querySelectorAll('li bdi')].map((row) => row.textContent);

  test('empty ones say how something gets there', () => {
    show();
    expect(section('known').textContent).toContain('choose “I know this” in its card');
    expect(section('rejected').textContent).toContain('choose “Not this” in its card');
    expect(section('known').querySelector('ul, .buttons')).toBeNull();
  });

  test('show what is on them, by its name as far as there is one', () => {
    show({ settings: { ...DEFAULTS, known: ['stalin', 'lost-entry'], rejected: [THAW, BERIA] } });
    expect(rows('known')).toEqual(['Joseph Stalin', 'lost-entry']);
    expect(rows('rejected')).toEqual([
      '“Thaw” as Khrushchev Thaw on weather.example',
      '“Beria” as beria on football.example',
    ]);
  });

  test('one item is taken off, said so, and put back where it was', () => {
    show({ settings: { ...DEFAULTS, known: ['thaw', 'stalin'] } });
    act(() => button('Mark Khrushchev Thaw again').click());
    expect(actions.change).toHaveBeenLastCalledWith({ known: ['stalin'] });
    show({ settings: { ...DEFAULTS, known: ['stalin', 'beria'] } });
    expect(section('known').querySelector('[role=status]')?.textContent).toBe('Khrushchev Thaw is marked again.');
    expect(document.activeElement?.className).toBe('judged-told');
    act(() => button('Undo', section('known')).click());
    // With what was added in another tab meanwhile.
    expect(actions.change).toHaveBeenLastCalledWith({ known: ['thaw', 'stalin', 'beria'] });
    expect(section('known').textContent).toContain('The list is as it was.');
    expect(button('Undo', section('known'))).toBeUndefined();
  });

  test('all items are taken off at once, and put back', () => {
    show({ settings: { ...DEFAULTS, rejected: [THAW, BERIA] } });
    act(() => button('Mark all of them again', section('rejected')).click());
    expect(actions.change).toHaveBeenLastCalledWith({ rejected: [] });
    show();
    expect(section('rejected').querySelector('[role=status]')?.textContent).toBe('2 words are marked again.');
    act(() => button('Undo', section('rejected')).click());
    expect(actions.change).toHaveBeenLastCalledWith({ rejected: [THAW, BERIA] });
  });
});

describe('problemText', () => {
  test.each<[FileProblem, string]>([
    [
      { fault: 'not-json', line: 3, column: 7, field: '' },
      'Line 3, column 7: the text is not valid JSON from here on.',
    ],
    [{ fault: 'not-settings', line: 1, field: '' }, 'this is not a file of Thaw settings.'],
    [{ fault: 'too-new', line: 3, field: '' }, 'Line 3: the file comes from a later version of Thaw.'],
    [{ fault: 'bad-value', line: 4, field: 'theme' }, 'Line 4: “theme” must be one of page, auto, light, dark.'],
    [{ fault: 'bad-value', line: 4, field: 'paused' }, 'Line 4: “paused” must be true or false.'],
    [
      { fault: 'bad-value', line: 9, field: 'sites.1' },
      'Line 9: “sites.1” must be a list of site names, without https:// and paths.',
    ],
    [
      { fault: 'bad-value', line: 9, field: 'known.500' },
      'Line 9: “known.500” must be a list of at most 500 ids of glossary entries.',
    ],
    [
      { fault: 'bad-value', line: 9, field: 'rejected.2' },
      'Line 9: “rejected.2” must be a list of at most 500 items with a form, the id of an entry and a host.',
    ],
  ])('%j', (problem, text) => {
    expect(problemText(t, problem)).toBe(text);
  });
});
