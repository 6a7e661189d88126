/**
 * Settings as a file: what a reader changed, as JSON that can be read and edited by hand. An import is taken whole or
 * not at all.
 */
import { FIELD_NAMES } from './changed';
import { jsonPlaces } from './json-places';
import { KINDS } from './kinds';
import { migrate, VERSION, versionOf } from './migrations';
import { parseChanges } from './parse';
import type { Changed } from './schema';

/** Says in the file what it is. */
const FORMAT = 'thaw-settings';

/** Name that an exported file is offered under. */
export const FILE_NAME = 'thaw-settings.json';

/** No settings are longer, in UTF-16 units; what is, was chosen by mistake. */
const LONGEST = 500_000;

/** Why a file was not taken. */
type FileFault =
  /** The text is no JSON. */
  | 'not-json'
  /** It is JSON, but not settings of Thaw. */
  | 'not-settings'
  /** It was written by a later version of Thaw. */
  | 'too-new'
  /** It names a setting, or a kind, that does not exist. */
  | 'unknown'
  /** It gives a setting a value that the setting cannot have. */
  | 'bad-value';

/** One thing that is wrong with a file, and where. */
interface FileProblem {
  readonly fault: FileFault;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1 in UTF-16 units; for faults of JSON only. */
  readonly column?: number;
  /** The setting, with its part after a point (`sites.2`); empty if the fault is not one setting's. */
  readonly field: string;
}

/** The changes that a file holds, or everything that is wrong with it. */
export type ImportedSettings =
  | { readonly ok: true; readonly changed: Changed }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** The text of a file with a reader's changes. */
export function exportSettings(changed: Changed): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, changed }, null, 2)}\n`;
}

/** Reads the text of a file. Changes nothing: the caller stores the result if there is one. */
export function importSettings(text: string): ImportedSettings {
  if (text.length > LONGEST) return failed({ fault: 'not-settings', field: '', line: 1 });
  const content = text.replace(/^\uFEFF/, '');
  const { lines, mistake } = jsonPlaces(content);
  if (mistake) return failed({ fault: 'not-json', field: '', ...mistake });
  const file = JSON.parse(content) as unknown;
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.changed)) {
    return failed({ fault: 'not-settings', field: '', line: 1 });
  }
  if (versionOf(file) > VERSION) return failed({ fault: 'too-new', field: '', line: lines.get('version') ?? 1 });
  const { format: _, ...stored } = file;
  const { changed } = migrate(stored);
  const { changed: read, problems } = parseChanges(isRecord(changed) ? changed : {});
  if (problems.length === 0) return { ok: true, changed: read };
  return failed(
    ...problems.map(({ field }) => ({
      fault: isKnown(field) ? ('bad-value' as const) : ('unknown' as const),
      field,
      line: lines.get(`changed.${field}`) ?? 1,
    })),
  );
}

function isKnown(field: string): boolean {
  const [name = '', part] = field.split('.');
  if (name === 'kinds' && part !== undefined) return (KINDS as readonly string[]).includes(part);
  return (FIELD_NAMES as readonly string[]).includes(name);
}

function failed(...problems: readonly FileProblem[]): ImportedSettings {
  return { ok: false, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
