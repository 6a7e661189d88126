/** Data of the popup. */
import type { CardEntry } from '../../glossary/card';
import type { Hit, Search } from '../../glossary/search';
import type { Settings } from '../../settings/schema';
import type { Translate } from '../shared/translate';

/** An entry found on a page, with its mentions in all frames. */
export interface FoundEntry {
  readonly entry: string;
  readonly count: number;
  /** How many of them are sure. */
  readonly sure: number;
}

/** What one frame found. */
export interface FrameView {
  readonly found: readonly FoundEntry[];
}

/** The page in front, as far as the popup knows it. */
export type PageState =
  | { readonly is: 'loading' }
  /** A page of the browser, of its store, or a file: extensions cannot run there. */
  | { readonly is: 'cannot-run' }
  /** An ordinary page on which nobody answers: it was open before the extension was. */
  | { readonly is: 'not-running' }
  /** The browser's permission to read the page is missing. */
  | { readonly is: 'no-access' }
  | { readonly is: 'off' | 'paused'; readonly host: string }
  | { readonly is: 'on'; readonly host: string; readonly found: readonly FoundEntry[] };

/** What a reader can do in the popup, besides reading. */
export interface PopupActions {
  switchSite(on: boolean): void;
  pause(paused: boolean): void;
  /** Scrolls the page to a mention of the entry, opens its card there and closes the popup. */
  showOnPage(entry: string): void;
  openOptions(): void;
  /** Asks the browser for the permission to read pages. To be called from a reader's click. */
  requestAccess(): void;
  reloadPage(): void;
}

/** Props of the popup and of its parts. */
export interface PopupProps {
  readonly t: Translate;
  readonly page: PageState;
  readonly settings: Pick<Settings, 'paused' | 'kinds' | 'markPossible' | 'known'>;
  readonly search: Search;
  /** Label and kind of every entry. */
  readonly terms: ReadonlyMap<string, Pick<Hit, 'label' | 'kind'>>;
  /** What there is to read of an entry; of none until it has been loaded. */
  readonly cards: (id: string) => CardEntry | undefined;
  readonly actions: PopupActions;
}
