import './style.css';
import { render } from 'preact';
import { docs } from 'virtual:thaw/search';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { followOptions } from '../../src/reader/options';
import { Options } from '../../src/ui/options/options';
import { applyTheme } from '../../src/ui/shared/theme';

const root = document.querySelector('#root') as HTMLElement;
const end = new AbortController();
window.addEventListener('pagehide', () => end.abort(), { once: true });
const { version } = browser.runtime.getManifest();

const actions = followOptions({
  window,
  signal: end.signal,
  onView(view) {
    applyTheme(document.documentElement, view.settings.theme);
    render(<Options t={i18n.t} {...view} version={version} entries={docs.length} actions={actions} />, root);
  },
});
