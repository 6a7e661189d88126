/**
 * What a reader changed, and what follows from it: the complete settings, and the next change on top.
 */
import { KINDS } from './kinds';
import { type Changed, DEFAULTS, FIELDS, type Settings } from './schema';

/** Name of a setting. */
export type Field = keyof typeof FIELDS;

/** Names of all settings, in the order of the schema. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** The defaults with a reader's changes laid over them. */
export function completeSettings(changed: Changed): Settings {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, changed.kinds?.[kind] ?? DEFAULTS.kinds[kind]]));
  return { ...DEFAULTS, ...changed, kinds: kinds as Settings['kinds'] };
}

/**
 * Lays a further change over earlier ones. A value that equals its default leaves the record, so that
 * "changed back" and "never changed" are the same.
 */
export function mergeChanges(changed: Changed, change: Changed): Changed {
  const { kinds: flags, ...others } = { ...changed, ...change, kinds: { ...changed.kinds, ...change.kinds } };
  const kinds = Object.fromEntries(
    KINDS.flatMap((kind) => {
      const flag = flags[kind];
      return flag === undefined || flag === DEFAULTS.kinds[kind] ? [] : [[kind, flag]];
    }),
  );
  const rest = Object.entries(others).filter(([name, value]) => !equal(value, DEFAULTS[name as Field]));
  return { ...Object.fromEntries(rest), ...(Object.keys(kinds).length > 0 ? { kinds } : {}) };
}

/** Values of settings are JSON, and lists are compared in order. */
function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
