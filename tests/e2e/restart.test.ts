import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { startSession, until } from './harness';

/** Firefox forgets what an add-on stored when it was loaded for a session only, unless told to keep it. */
const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

describe.each(ENGINES)('a restart of %s', (engine) => {
  it('keeps the settings', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'thaw-profile-'));
    const pressed = (name: string) =>
      [...document.querySelectorAll<HTMLInputElement>('input')].find((one) =>
        [...(one.labels ?? [])].some((label) => label.textContent?.trim() === name),
      );
    try {
      const first = await startSession(engine, { profile, preferences: KEEP });
      const options = await first.openExtensionPage('options.html');
      await until(() => options.evaluate(() => document.querySelectorAll('input').length > 5));
      await options.evaluate(`(${pressed})('Every mention').click()`);
      await until(() => options.evaluate(`(${pressed})('Every mention').checked`));
      await new Promise((stored) => setTimeout(stored, 500));
      await first.close();
      const second = await startSession(engine, { profile, preferences: KEEP });
      const again = await second.openExtensionPage('options.html');
      await until(() => again.evaluate(`(${pressed})('Every mention')?.checked`));
      expect(await again.evaluate(`(${pressed})('Every mention').checked`)).toBe(true);
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
