import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const output = resolve(import.meta.dirname, '../../.output');
const manifest = (build: string) => JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));

/** Reviewed: a change here is a change of what every reader is asked to grant. */
describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  it('asks for these permissions and no others', () => {
    const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifest(build);
    expect({ permissions, host_permissions, optional_permissions, optional_host_permissions }).toEqual({
      permissions: ['storage', 'scripting'],
      host_permissions: ['http://*/*', 'https://*/*'],
      optional_permissions: undefined,
      optional_host_permissions: undefined,
    });
  });

  it('allows its pages no connection and no code from elsewhere', () => {
    const policy: string = manifest(build).content_security_policy.extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('takes its texts from the locale', () => {
    const { name, description, default_locale } = manifest(build);
    expect([name, description, default_locale]).toEqual([
      '__MSG_manifest_name__',
      '__MSG_manifest_description__',
      'en',
    ]);
  });

  it('suggests at most four shortcuts, none with Ctrl+Alt', () => {
    const keys = Object.values<{ suggested_key?: { default: string } }>(manifest(build).commands)
      .map((command) => command.suggested_key?.default)
      .filter((key) => key !== undefined);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(keys.filter((key) => /Ctrl.*Alt/.test(key))).toEqual([]);
  });

  it('opens nothing of itself to pages', () => {
    expect(manifest(build).web_accessible_resources).toBeUndefined();
  });
});

it('tells Firefox that no data is collected', () => {
  const { gecko } = manifest('firefox-mv3').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
