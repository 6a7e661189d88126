/** The toolbar window: search on top, below it the terms of the page, an entry, or what was found. */
import { useState } from 'preact/hooks';
import { Icon, Logo } from '../shared/icon';
import { Switch } from '../shared/switch';
import { EntryPage } from './entry-page';
import { PagePanel } from './page-panel';
import { SearchBox, SearchResults, useSearchList } from './search-list';
import { isMarked } from './state';
import type { PopupProps } from './types';

export function Popup(props: PopupProps) {
  const { t, page, settings, search, cards, actions } = props;
  /** Entries opened one from the other, the last one in sight. */
  const [path, setPath] = useState<readonly string[]>([]);
  const list = useSearchList(search, (id) => setPath([id]));
  const entry = cards(path.at(-1) ?? '');

  const found = page.is === 'on' ? page.found.find((one) => one.entry === entry?.id) : undefined;
  const host = 'host' in page ? page.host : '';
  return (
    <div class="popup">
      <header class="popup-head">
        <Logo />
        <h1>{t('popup.title')}</h1>
        <button type="button" class="plain" onClick={actions.openOptions} title={t('popup.settings')}>
          <Icon name="settings" />
          <span class="sr-only">{t('popup.settings')}</span>
        </button>
      </header>
      {entry ? (
        <EntryPage
          key={entry.id}
          t={t}
          entry={entry}
          found={found && isMarked(settings, entry.kind, found) ? found : undefined}
          onBack={() => setPath(path.slice(0, -1))}
          onOpen={(id) => setPath([...path, id])}
          onShow={() => actions.showOnPage(entry.id)}
        />
      ) : (
        <>
          <SearchBox t={t} list={list} />
          <main class="popup-main">
            {list.query.trim() === '' ? (
              <PagePanel {...props} onRead={(id) => setPath([id])} />
            ) : (
              <SearchResults t={t} list={list} />
            )}
          </main>
          <footer class="popup-foot">
            {host !== '' && (page.is === 'on' || page.is === 'off') && (
              <Switch
                label={<bdi class="host">{t('popup.site', { host })}</bdi>}
                on={page.is === 'on'}
                onChange={actions.switchSite}
              />
            )}
            <Switch label={t('popup.pause')} on={settings.paused} onChange={actions.pause} />
          </footer>
        </>
      )}
    </div>
  );
}
