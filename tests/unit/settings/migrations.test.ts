import { describe, expect, test } from 'vitest';
import { MIGRATIONS, migrate, VERSION, versionOf } from '../../../src/settings/migrations';
import type { Migration } from '../../../src/settings/migrations/types';
import { parseSettings } from '../../../src/settings/parse';

describe('migrations', () => {
  test.each(MIGRATIONS.map((migration) => [migration.to, migration] as const))(
    'the one to version %i does what its example says',
    (to, { up, example }) => {
      expect(up(example.before)).toEqual(example.after);
      expect(versionOf(example.before)).toBe(to - 1);
      expect(versionOf(example.after)).toBe(to);
    },
  );

  test('stand in the order of their versions', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(VERSION).toBe(MIGRATIONS.length);
  });

  test.each(MIGRATIONS.map(({ example, to }) => [to, example.before] as const))(
    'what version %i took from is read without a problem today',
    (_, before) => {
      expect(parseSettings(before).problems).toEqual([]);
    },
  );

  test('who had chosen nothing gets a card that follows the page, and who had chosen keeps the choice', () => {
    expect(parseSettings({ version: 1, changed: {} }).settings.theme).toBe('page');
    for (const theme of ['auto', 'light', 'dark'] as const)
      expect(parseSettings({ version: 1, changed: { theme } }).settings.theme).toBe(theme);
  });

  test('only those are run that a record still needs, in order', () => {
    const step = (to: number): Migration => ({
      to,
      up: (stored) => ({ version: to, path: `${String(stored.path ?? '')}${to}` }),
      example: { before: {}, after: {} },
    });
    const all = [step(1), step(2), step(3)];
    expect(migrate({}, all)).toEqual({ version: 3, path: '123' });
    expect(migrate({ version: 2 }, all)).toEqual({ version: 3, path: '3' });
    expect(migrate({ version: 4, path: 'later' }, all)).toEqual({ version: 4, path: 'later' });
  });

  test.each(['1', -1, 0.5, Number.NaN, null])('a version of %j is no version', (version) => {
    expect(versionOf({ version })).toBe(0);
  });
});
