/** Data of the options page. */
import type { Changed, Settings } from '../../settings/schema';
import type { Translate } from '../shared/translate';

/** A keyboard command of the browser. */
export interface KeyCommand {
  readonly description: string;
  /** As the browser writes it; empty if none is set. */
  readonly shortcut: string;
}

/** One thing that is wrong with a file of settings, and where. */
export interface FileProblem {
  readonly fault: 'not-json' | 'not-settings' | 'too-new' | 'unknown' | 'bad-value';
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1; for faults of JSON only. */
  readonly column?: number;
  /** The setting, with its part after a point; empty if the fault is not one setting's. */
  readonly field: string;
}

/** What became of a site that was to be listed. */
export type AddedSite =
  | { readonly is: 'added'; readonly site: string }
  | { readonly is: 'not-a-site' }
  | { readonly is: 'listed-already' };

/** What became of a file that was to be imported. */
export type ImportOutcome =
  | { readonly is: 'imported'; readonly file: string; readonly undo: () => void }
  | { readonly is: 'refused'; readonly file: string; readonly problems: readonly FileProblem[] }
  | { readonly is: 'unreadable'; readonly file: string };

/** What a reader can do on the options page. */
export interface OptionsActions {
  /** Stores a change; it applies at once everywhere. */
  change(change: Changed): void;
  /** @param text - a name of a site, or an address, as typed */
  addSite(text: string): AddedSite;
  exportFile(): void;
  importFile(file: File): Promise<ImportOutcome>;
  reset(): void;
  requestAccess(): void;
  /** Opens the browser's own page for shortcuts; undefined where the browser has no way to. */
  readonly openShortcuts: (() => void) | undefined;
  dismissProblems(): void;
  dismissWelcome(): void;
}

/** Props of the options page. */
export interface OptionsProps {
  readonly t: Translate;
  readonly settings: Settings;
  /** Settings that could not be read, by name; `settings` stands for all. */
  readonly problems: readonly string[];
  /** Whether the reader has just installed the extension. */
  readonly welcome: boolean;
  /** Whether the browser's permission to read pages is there. */
  readonly access: boolean;
  readonly commands: readonly KeyCommand[];
  readonly version: string;
  /** What every entry of the glossary is called. */
  readonly terms: ReadonlyMap<string, { readonly label: string }>;
  /** Why the last change could not be stored. */
  readonly failure?: string | undefined;
  /** Makes the style sheet of marks. */
  readonly markStyles: (settings: Settings) => string;
  readonly actions: OptionsActions;
}

/** Props of a section of the page. */
export type SectionProps = Pick<OptionsProps, 't' | 'settings' | 'actions'>;
