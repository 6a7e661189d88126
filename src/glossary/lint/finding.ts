/** What the checks of the glossary's content have in common: what they read and what they say. */
import type { Problem } from '../cross-check';
import type { Entry, Glossary } from '../schema';

/** Something that a check found, where it is and how bad. An error fails the command, a warning is only told. */
export interface Finding extends Problem {
  readonly severity: 'error' | 'warning';
}

/** Looks through a glossary that its schemas and `crossCheck` have passed. */
export type Check = (glossary: Glossary) => Finding[];

/** An author's mistake. */
export function error(where: string, path: Finding['path'], reason: string): Finding {
  return { where, path, severity: 'error', reason };
}

/** Something to look at again that may be right. */
export function warning(where: string, path: Finding['path'], reason: string): Finding {
  return { where, path, severity: 'warning', reason };
}

/** A check that looks at one entry at a time. */
export function forEachEntry(check: (entry: Entry) => Finding[]): Check {
  return ({ entries }) => entries.flatMap(check);
}
