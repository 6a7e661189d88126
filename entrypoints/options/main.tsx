import './style.css';
import { docs } from 'virtual:thaw/search';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { markStyles } from '../../src/present/style';
import { followOptions } from '../../src/reader/options';
import { Options } from '../../src/ui/options/options';
import { applyTheme } from '../../src/ui/shared/theme';

const root = document.querySelector('#root') as HTMLElement;
const end = new AbortController();
window.addEventListener('pagehide', () => end.abort(), { once: true });
const { version } = browser.runtime.getManifest();
const terms = new Map(docs.map((doc) => [doc.id, doc]));

const actions = followOptions({
  window,
  signal: end.signal,
  onView(view) {
    applyTheme(document.documentElement, view.settings.theme);
    const fixed = { t: i18n.t, version, terms, markStyles, actions };
    render(<Options {...fixed} {...view} />, root);
  },
});
