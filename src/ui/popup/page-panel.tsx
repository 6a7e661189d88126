/** What Thaw has to say of the page in front: its terms, or why there are none. */
import type { TargetedKeyboardEvent } from 'preact';
import { Icon } from '../shared/icon';
import { Notice } from '../shared/notice';
import { isMarked, movedBy } from './state';
import type { FoundEntry, PopupProps } from './types';

/** Props of {@link PagePanel}. */
export interface PagePanelProps extends Pick<PopupProps, 't' | 'page' | 'settings' | 'terms' | 'actions'> {
  /** Opens an entry in the popup. */
  readonly onRead: (entry: string) => void;
}

export function PagePanel({ t, page, settings, terms, actions, onRead }: PagePanelProps) {
  switch (page.is) {
    case 'loading':
      return <p class="help empty">{t('popup.state.loading')}</p>;
    case 'cannot-run':
      return <Notice title={t('popup.state.cannotRun')} text={t('popup.state.cannotRunMore')} />;
    case 'not-running':
      return (
        <Notice title={t('popup.state.notRunning')} text={t('popup.state.notRunningMore')}>
          <button type="button" class="button" onClick={actions.reloadPage}>
            {t('popup.state.reload')}
          </button>
        </Notice>
      );
    case 'no-access':
      return (
        <Notice tone="alert" title={t('popup.state.noAccess')} text={t('popup.state.noAccessMore')}>
          <button type="button" class="button primary" onClick={actions.requestAccess}>
            {t('popup.state.giveAccess')}
          </button>
        </Notice>
      );
    case 'paused':
      return (
        <Notice title={t('popup.state.paused')} text={t('popup.state.pausedMore')}>
          <button type="button" class="button" onClick={() => actions.pause(false)}>
            {t('popup.state.resume')}
          </button>
        </Notice>
      );
    case 'off':
      return (
        <Notice title={t('popup.state.siteOff', { host: page.host })} text={t('popup.state.siteOffMore')}>
          <button type="button" class="button" onClick={() => actions.switchSite(true)}>
            {t('popup.state.turnOn')}
          </button>
        </Notice>
      );
    case 'on':
      return page.found.length > 0 ? (
        <Terms {...{ t, settings, terms, onRead }} found={page.found} onShow={actions.showOnPage} />
      ) : (
        <Notice title={t('popup.state.nothingFound')} text={t('popup.state.nothingFoundMore')} />
      );
  }
}

interface TermsProps extends Pick<PopupProps, 't' | 'settings' | 'terms'> {
  readonly found: readonly FoundEntry[];
  readonly onShow: (entry: string) => void;
  readonly onRead: (entry: string) => void;
}

function Terms({ t, found, settings, terms, onShow, onRead }: TermsProps) {
  const rows = found.flatMap((one) => {
    const term = terms.get(one.entry);
    return term ? [{ ...one, ...term, marked: isMarked(settings, term.kind, one) }] : [];
  });
  return (
    <section aria-labelledby="on-page">
      <h2 class="section-title" id="on-page">
        {t('popup.onPage')} <span class="count">{t('popup.termsOnPage', rows.length)}</span>
      </h2>
      <ul class="rows" onKeyDown={moveBetweenRows}>
        {rows.map(({ entry, count, sure, label, kind, marked }) => (
          <li key={entry} class="row term">
            <button
              type="button"
              class="term-show"
              title={t(marked ? 'popup.showOnPage' : 'popup.notMarked')}
              onClick={() => (marked ? onShow(entry) : onRead(entry))}
            >
              <span class="row-label" data-kind={kind}>
                {label}
                {sure === 0 && <span class="matched"> {t('popup.possible')}</span>}
                {!marked && <span class="matched"> {t('popup.notMarked')}</span>}
              </span>{' '}
              <span class="row-kind">{t(`card.kinds.${kind}`)}</span>
              <span class="sr-only"> {t('popup.mentions', count)}</span>
              <span class="badge" aria-hidden="true">
                {count}
              </span>
            </button>
            <button
              type="button"
              class="plain"
              title={t('popup.readTerm', { term: label })}
              onClick={() => onRead(entry)}
            >
              <Icon name="read" />
              <span class="sr-only">{t('popup.readTerm', { term: label })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The arrows move from row to row, within the column of buttons that has the focus. */
function moveBetweenRows(event: TargetedKeyboardEvent<HTMLUListElement>): void {
  const button = document.activeElement;
  if (!(button instanceof HTMLButtonElement)) return;
  const column = button.classList.contains('plain') ? 'button.plain' : 'button.term-show';
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(column)];
  const to = movedBy(event.key, buttons.indexOf(button), buttons.length);
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}
