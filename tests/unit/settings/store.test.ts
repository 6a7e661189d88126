import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS, type Settings } from '../../../src/settings/schema';
import {
  changeSettings,
  editSettings,
  migrateStored,
  readSettings,
  readStored,
  replaceSettings,
  resetSettings,
  watchSettings,
} from '../../../src/settings/store';
import { fakeStorage } from '../fake-browser';

const fake = { browser: { runtime: { id: 'thaw' }, storage: fakeStorage() } };

beforeEach(() => {
  fake.browser.storage = fakeStorage();
  vi.stubGlobal('browser', fake.browser);
});

const inStorage = async () => (await fake.browser.storage.local.get('settings')).settings;

describe('the store', () => {
  test('gives the defaults while nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('stores what was changed, and nothing else', async () => {
    await changeSettings({ delay: 0 });
    await changeSettings({ kinds: { place: false } });
    expect(await inStorage()).toEqual({ version: 1, changed: { delay: 0, kinds: { place: false } } });
    expect(await readSettings()).toEqual({ ...DEFAULTS, delay: 0, kinds: { ...DEFAULTS.kinds, place: false } });
  });

  test('two changes at the same time do not lose each other', async () => {
    await Promise.all([changeSettings({ delay: 0 }), changeSettings({ theme: 'dark' })]);
    expect(await readSettings()).toMatchObject({ delay: 0, theme: 'dark' });
  });

  test('a change that is made from what is stored sees what others stored', async () => {
    const add = (entry: string) => editSettings(({ known }) => ({ known: [...known, entry] }));
    await Promise.all([add('stalin'), add('beria'), add('malenkov')]);
    expect(await inStorage()).toEqual({ version: 1, changed: { known: ['stalin', 'beria', 'malenkov'] } });
    const set = vi.spyOn(fake.browser.storage.local, 'set');
    await editSettings(() => undefined);
    expect(set).not.toHaveBeenCalled();
  });

  test('what an older version stored is stored as today would, once', async () => {
    await fake.browser.storage.local.set({ settings: { delay: 200, sites: ['example.org'] } });
    await migrateStored();
    expect(await inStorage()).toEqual({ version: 1, changed: { delay: 200, sites: ['example.org'] } });
    const set = vi.spyOn(fake.browser.storage.local, 'set');
    await migrateStored();
    expect(set).not.toHaveBeenCalled();
  });

  test('what a later version stored is left alone', async () => {
    const later = { version: 99, changed: { delay: 200, colour: 'plaid' } };
    await fake.browser.storage.local.set({ settings: later });
    await migrateStored();
    expect(await inStorage()).toEqual(later);
  });

  test('a change that cannot be written is told, and does not stop the next one', async () => {
    const { set } = fake.browser.storage.local;
    fake.browser.storage.local.set = async () => {
      throw new Error('the disk is full');
    };
    await expect(changeSettings({ delay: 0 })).rejects.toThrow('the disk is full');
    fake.browser.storage.local.set = set;
    await changeSettings({ theme: 'dark' });
    expect(await inStorage()).toEqual({ version: 1, changed: { theme: 'dark' } });
  });

  test('the first change drops what could not be read, and keeps the rest', async () => {
    await fake.browser.storage.local.set({ settings: { version: 1, changed: { delay: 'soon', theme: 'dark' } } });
    expect((await readStored()).problems).toHaveLength(1);
    await changeSettings({ look: 'tint' });
    expect(await readStored()).toMatchObject({ changed: { look: 'tint', theme: 'dark' }, problems: [] });
  });

  test('a reset and an import take the place of everything', async () => {
    await changeSettings({ delay: 0 });
    await replaceSettings({ theme: 'dark' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, theme: 'dark' });
    await resetSettings();
    expect(await inStorage()).toBeUndefined();
  });

  test('a storage that fails gives the defaults and says so', async () => {
    fake.browser.storage.local.get = async () => {
      throw new Error('no storage');
    };
    expect(await readStored()).toMatchObject({ settings: DEFAULTS, problems: [{ field: 'settings' }] });
  });

  test('tells of changes and of a reset until its signal aborts', async () => {
    const heard: Settings[] = [];
    const end = new AbortController();
    watchSettings((settings) => heard.push(settings), end.signal);
    await changeSettings({ delay: 100 });
    await fake.browser.storage.local.set({ other: 1 });
    await resetSettings();
    end.abort();
    await changeSettings({ delay: 200 });
    expect(heard.map(({ delay }) => delay)).toEqual([100, DEFAULTS.delay]);
    expect(fake.browser.storage.onChanged.listeners.size).toBe(0);
  });
});
