import './style.css';
import { docs } from 'virtual:thaw/search';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { CardEntry } from '../../src/glossary/card';
import { createSearch } from '../../src/glossary/search';
import { followPage, type PopupView } from '../../src/reader/popup';
import { Popup } from '../../src/ui/popup/popup';
import { applyTheme } from '../../src/ui/shared/theme';

const root = document.querySelector('#root') as HTMLElement;
const search = createSearch(docs);
const terms = new Map(docs.map((doc) => [doc.id, doc]));
let cards: (id: string) => CardEntry | undefined = () => undefined;
let view: PopupView | undefined;
const end = new AbortController();
window.addEventListener('pagehide', () => end.abort(), { once: true });

const actions = followPage({
  signal: end.signal,
  close: () => window.close(),
  onView(next) {
    view = next;
    show();
  },
});

function show(): void {
  if (!view) return;
  const { page, settings } = view;
  applyTheme(document.documentElement, settings.theme);
  render(<Popup t={i18n.t} {...{ page, settings, search, terms, cards, actions }} />, root);
}

// The texts of all entries are many times the size of the rest; the window is there before them.
void import('virtual:thaw/cards').then((loaded) => {
  cards = loaded.readCard;
  show();
});
