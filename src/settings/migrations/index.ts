/** Brings stored settings of any age to the version of today. */
import { version } from './0001-version';
import type { Migration } from './types';

/** All migrations, oldest first; the place in the list is the version that a migration takes from. */
export const MIGRATIONS: readonly Migration[] = [version];

/** The version that is stored today. */
export const VERSION = MIGRATIONS.length;

/**
 * Runs the migrations that a stored record still needs. A record of a later version than ours (after a step back to
 * an older Thaw) is returned as it is.
 */
export function migrate(
  stored: Readonly<Record<string, unknown>>,
  migrations: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> {
  let record = { ...stored };
  for (const migration of migrations.slice(versionOf(stored))) record = migration.up(record);
  return record;
}

/** The version that wrote a record; records without a usable one are taken for the oldest. */
export function versionOf(stored: Readonly<Record<string, unknown>>): number {
  const { version: found } = stored;
  return typeof found === 'number' && Number.isInteger(found) && found > 0 ? found : 0;
}
