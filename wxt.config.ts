import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Identifies the add-on to Firefox; never changes once published. */
const GECKO_ID = 'thaw@thaw-extension.org';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  modulesDir: 'src/modules',
  manifestVersion: 3,
  imports: false,
  i18n: { localesDir: resolve(import.meta.dirname, 'src/locales') },
  autoIcons: { baseIconPath: 'src/icon/thaw.svg', sizes: [128, 96, 48, 32, 16], developmentIndicator: false },
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    // `scripting` needs host access of its own to put stage two into a page that has candidates.
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'",
    },
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
        js: ['reader.js'],
      },
    ],
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_manifest_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_manifest_previousMention__' },
      'toggle-site': { description: '__MSG_manifest_toggleSite__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  // Without a target CSS is rewritten for browsers that Thaw does not run in, and `light-dark()` with it.
  vite: () => ({ build: { cssTarget: ['chrome128', 'firefox142'] } }),
  zip: { excludeSources: ['docs/**', 'tests/**'] },
});
