/**
 * Search as one types: a combobox with a list box, after the ARIA Authoring Practices. The input keeps the focus; the
 * arrows move `aria-activedescendant`.
 */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Hit, Search } from '../../glossary/search';
import { Icon } from '../shared/icon';
import type { Translate } from '../shared/translate';
import { movedBy } from './state';

/** A query with its answers, of which one is active. */
export interface SearchList {
  /** Prefix of the ids of the elements. */
  readonly id: string;
  readonly query: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  ask(query: string): void;
  activate(index: number): void;
  open(index: number): void;
}

/** Keeps query and active answer for as long as the popup is open. */
export function useSearchList(search: Search, onOpen: (id: string) => void): SearchList {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const hits = useMemo(() => search(query, 30), [search, query]);
  return {
    id,
    query,
    hits,
    active: Math.min(active, hits.length - 1),
    ask(next) {
      setQuery(next);
      setActive(0);
    },
    activate: setActive,
    open(index) {
      const hit = hits[index];
      if (hit) onOpen(hit.id);
    },
  };
}

interface SearchBoxProps {
  readonly t: Translate;
  readonly list: SearchList;
}

export function SearchBox({ t, list }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  // A toolbar window is opened to search or to look, and Tab leads on; so is it when an entry has been left.
  useEffect(() => input.current?.focus(), []);
  const { id, query, hits, active } = list;
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that an input method takes while it composes a letter are not for us.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = movedBy(event.key, active, hits.length);
    if (to !== undefined) list.activate(to);
    else if (event.key === 'Enter' && hits.length > 0) list.open(active);
    else if (event.key === 'Escape' && query !== '') list.ask('');
    else return;
    event.preventDefault();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('popup.search')}
        placeholder={t('popup.search')}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => list.ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button type="button" class="plain" title={t('popup.clear')} onClick={() => list.ask('')}>
          <Icon name="clear" />
          <span class="sr-only">{t('popup.clear')}</span>
        </button>
      )}
      <p class="sr-only" role="status">
        {query.trim() === '' ? '' : t('popup.results', hits.length)}
      </p>
    </search>
  );
}

export function SearchResults({ t, list }: SearchBoxProps) {
  const { id, query, hits, active } = list;
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  if (hits.length === 0) {
    return (
      <div class="empty">
        <p>{t('popup.nothingMatches', { query: query.trim() })}</p>
        <p class="help">{t('popup.tryAnother')}</p>
      </div>
    );
  }
  return (
    <>
      <div class="rows" role="listbox" id={`${id}-list`} aria-label={t('popup.search')}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, which keeps the focus.
          <div
            key={hit.id}
            id={`${id}-${index}`}
            class="row hit"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => index !== active && list.activate(index)}
            onClick={() => list.open(index)}
          >
            <span class="row-head">
              <span class="row-label" data-kind={hit.kind}>
                {hit.label}
                {hit.matched !== undefined && <span class="matched"> {t('popup.matched', { form: hit.matched })}</span>}
              </span>{' '}
              <span class="row-kind">{t(`card.kinds.${hit.kind}`)}</span>
            </span>
            <span class="row-gist">{hit.gist}</span>
          </div>
        ))}
      </div>
      <p class="keys" aria-hidden="true">
        {t('popup.keys')}
      </p>
    </>
  );
}
