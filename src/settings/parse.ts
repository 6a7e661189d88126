/**
 * Makes settings out of whatever is stored. Nothing here throws: what cannot be read falls back to its default,
 * by itself, and is told.
 */
import * as v from 'valibot';
import { completeSettings, FIELD_NAMES, type Field, mergeChanges } from './changed';
import { keyOf } from './judged';
import { KINDS } from './kinds';
import { migrate } from './migrations';
import { type Changed, FIELDS, MOST, type Rejected, type Settings } from './schema';

/** A part of the stored settings that could not be read. */
interface SettingsProblem {
  /** The setting, with the part of it after a point (`kinds.figure`, `sites.2`); `settings` for the whole. */
  readonly field: string;
  /** What is wrong, in English, for a report rather than for a reader. */
  readonly reason: string;
}

/** Settings as read, and what had to be left out. */
export interface ParsedSettings {
  readonly settings: Settings;
  /** What to store: the changes that could be read. */
  readonly changed: Changed;
  readonly problems: readonly SettingsProblem[];
}

/** Reads a stored value of any version. `undefined` stands for "nothing stored". */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return parsed({}, []);
  if (!isRecord(stored)) return parsed({}, [{ field: 'settings', reason: 'not a record' }]);
  const { changed } = migrate(stored);
  if (!isRecord(changed)) return parsed({}, [{ field: 'settings', reason: 'no record of changes' }]);
  return parseChanges(changed);
}

/** Reads a record of changes of today's version, field by field. Unknown fields are told as problems. */
export function parseChanges(record: Readonly<Record<string, unknown>>): ParsedSettings {
  const problems: SettingsProblem[] = [];
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (!isField(name)) problems.push({ field: name, reason: 'no such setting' });
    else if (name === 'kinds') kept[name] = parseKinds(value, problems);
    else if (isList(name)) kept[name] = parseList(name, value, problems);
    else {
      const result = v.safeParse(FIELDS[name], value);
      if (result.success) kept[name] = result.output;
      else problems.push({ field: name, reason: result.issues[0].message });
    }
  }
  return parsed(mergeChanges({}, withoutUndefined(kept)), problems);
}

/** Flag by flag, so that one bad flag does not switch the other kinds back on. */
function parseKinds(value: unknown, problems: SettingsProblem[]): Changed['kinds'] {
  if (!isRecord(value)) {
    problems.push({ field: 'kinds', reason: 'not a record' });
    return undefined;
  }
  const flags: Record<string, boolean> = {};
  for (const [kind, flag] of Object.entries(value)) {
    if (!(KINDS as readonly string[]).includes(kind)) problems.push({ field: `kinds.${kind}`, reason: 'no such kind' });
    else if (typeof flag !== 'boolean') problems.push({ field: `kinds.${kind}`, reason: 'neither true nor false' });
    else flags[kind] = flag;
  }
  return flags;
}

/** The settings that are lists, with what makes an item the same as another one. */
const LISTS = {
  sites: (site: unknown) => site,
  known: (entry: unknown) => entry,
  rejected: (one: unknown) => keyOf(one as Rejected),
} as const;

/**
 * Item by item, so that one bad item does not bring back to all sites what a reader took off some, or the marks of all
 * terms that are known. Of a list that is too long its first items are kept.
 */
function parseList(name: keyof typeof LISTS, value: unknown, problems: SettingsProblem[]): unknown[] | undefined {
  if (!Array.isArray(value)) {
    problems.push({ field: name, reason: 'not a list' });
    return undefined;
  }
  const most = name === 'sites' ? Number.POSITIVE_INFINITY : MOST[name];
  const items = new Map<unknown, unknown>();
  for (const [index, item] of value.entries()) {
    const result = v.safeParse<v.GenericSchema>(FIELDS[name].item, item);
    if (!result.success) {
      problems.push({ field: `${name}.${index}`, reason: result.issues[0].message });
      continue;
    }
    const key = LISTS[name](result.output);
    if (items.has(key)) continue;
    if (items.size === most) {
      problems.push({ field: `${name}.${index}`, reason: `more than ${most}` });
      break;
    }
    items.set(key, result.output);
  }
  return [...items.values()];
}

function parsed(changed: Changed, problems: readonly SettingsProblem[]): ParsedSettings {
  return { settings: completeSettings(changed), changed, problems };
}

function withoutUndefined(record: Record<string, unknown>): Changed {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function isList(name: Field): name is keyof typeof LISTS {
  return Object.hasOwn(LISTS, name);
}

function isField(name: string): name is Field {
  return (FIELD_NAMES as readonly string[]).includes(name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
