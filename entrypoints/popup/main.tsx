import './style.css';
import { render } from 'preact';
import { cards } from 'virtual:thaw/cards';
import { docs } from 'virtual:thaw/search';
import { i18n } from '#i18n';
import { createSearch } from '../../src/glossary/search';
import { followPage } from '../../src/reader/popup';
import { applyTheme } from '../../src/ui/shared/theme';
import { Popup } from '../../src/ui/popup/popup';

const root = document.querySelector('#root') as HTMLElement;
const search = createSearch(docs);
const byId = new Map(cards.map((card) => [card.id, card]));
const end = new AbortController();
window.addEventListener('pagehide', () => end.abort(), { once: true });

const actions = followPage({
  signal: end.signal,
  close: () => window.close(),
  onView({ page, settings }) {
    applyTheme(document.documentElement, settings.theme);
    const { paused } = settings;
    render(<Popup t={i18n.t} page={page} paused={paused} search={search} cards={byId} actions={actions} />, root);
  },
});
