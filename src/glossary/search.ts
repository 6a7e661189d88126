/** What the popup's search knows of an entry. */
import type { Entry } from './schema';

/** One entry as the search index sees it. */
export interface SearchDoc {
  readonly id: string;
  readonly label: string;
  readonly kind: Entry['kind'];
  readonly gist: string;
  /** Surface forms, alternatives expanded. */
  readonly forms: readonly string[];
  /** Names in original scripts, transliterations and established spellings. */
  readonly names: readonly string[];
}

/** The search documents of all entries. */
export function searchDocs(_entries: readonly Entry[]): SearchDoc[] {
  return [];
}
