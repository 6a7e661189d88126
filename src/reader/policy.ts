/** Which mentions are shown, by a reader's settings and by what was said of marks on this page. */
import type { Dismissed, ShowPolicy } from '../annotate/store';
import type { Kind } from '../glossary/schema';
import { rejectedOn } from '../settings/judged';
import type { Settings } from '../settings/schema';

/** What decides besides the settings. */
export interface PolicyFacts {
  /** The kind of each entry. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The site of the page. */
  readonly host: string;
  readonly dismissed: readonly Dismissed[];
}

/** The policy for a page. */
export function policyOf(settings: Settings, { kinds, host, dismissed }: PolicyFacts): ShowPolicy {
  return {
    density: settings.density,
    possible: settings.markPossible,
    kindOf(entry) {
      const kind = kinds.get(entry);
      return kind !== undefined && settings.kinds[kind] ? kind : undefined;
    },
    known: new Set(settings.known),
    rejected: rejectedOn(settings, host),
    dismissed,
  };
}
