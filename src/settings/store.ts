/**
 * Settings in the browser's storage, on this machine only. Usable from every place of the extension, content scripts
 * included.
 */
import { native } from '../messages/native';
import { mergeChanges } from './changed';
import { VERSION, versionOf } from './migrations';
import { type ParsedSettings, parseSettings } from './parse';
import type { Changed, Settings } from './schema';

/** Key in `storage.local`. */
const SETTINGS_KEY = 'settings';

/** Changes of one context are made one after the other, so that two in a row cannot lose each other. */
let last: Promise<unknown> = Promise.resolve();

/** What is stored, with what of it could not be read. If storage itself fails, these are the defaults. */
export async function readStored(): Promise<ParsedSettings> {
  try {
    return parseSettings((await native().storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch (error) {
    const { settings, changed } = parseSettings(undefined);
    return { settings, changed, problems: [{ field: 'settings', reason: String(error) }] };
  }
}

/** The settings as they are now. Never rejects. */
export async function readSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

/**
 * Changes some settings and keeps the others; every place of the extension hears of it through {@link watchSettings}.
 * @throws what the browser says if storage cannot be written
 */
export function changeSettings(change: Changed): Promise<void> {
  return editSettings(() => change);
}

/**
 * Changes settings by what they are at that moment, such as a list that other tabs may have added to.
 * @param make - gives the change; without one nothing is written
 * @throws what the browser says if storage cannot be written
 */
export function editSettings(make: (settings: Settings) => Changed | undefined): Promise<void> {
  return inTurn(async () => {
    const { settings, changed } = await readStored();
    const change = make(settings);
    if (change) await write(mergeChanges(changed, change));
  });
}

/** Stores what an older version of the extension stored as today's would. Resolves also if storage fails: then nothing is lost. */
export function migrateStored(): Promise<void> {
  return inTurn(async () => {
    const stored = (await native().storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    if (stored === undefined || isOfToday(stored)) return;
    await write(parseSettings(stored).changed);
  }).catch(() => {});
}

/** Puts a complete set of changes in place of what was stored: the import of a file. */
export function replaceSettings(changed: Changed): Promise<void> {
  return inTurn(() => write(changed));
}

/** Goes back to the defaults, and forgets what could not be read. */
export function resetSettings(): Promise<void> {
  return inTurn(() => native().storage.local.remove(SETTINGS_KEY));
}

/** Tells `listener` of each change, wherever it was made, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const { onChanged } = native().storage;
  const heard = (changes: Record<string, { readonly newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) listener(parseSettings(change.newValue).settings);
  };
  if (signal.aborted) return;
  onChanged.addListener(heard);
  signal.addEventListener('abort', () => onChanged.removeListener(heard), { once: true });
}

/** Also what a later version stored: it is left as it is. */
function isOfToday(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && versionOf({ ...stored }) >= VERSION;
}

function write(changed: Changed): Promise<void> {
  return native().storage.local.set({ [SETTINGS_KEY]: { version: VERSION, changed } });
}

function inTurn(step: () => Promise<void>): Promise<void> {
  const done = last.then(step);
  last = done.catch(() => {
    // Told to whoever asked for this step; the next one goes ahead.
  });
  return done;
}
