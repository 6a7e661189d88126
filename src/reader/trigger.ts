/**
 * Whether a page deserves stage two: decided from scopes alone, before any language library is loaded. A page that
 * merely says `rehabilitation`, or `Soviet Union` once, is not worth 1.6 MB of memory, nor would it be marked.
 */
import type { Scope } from '../glossary/schema';
import type { Candidate } from '../text/types';

/** Distinct `in-context` forms that together are as good as one form that may stand anywhere. */
const ENOUGH_IN_CONTEXT = 2;

/** Adds up what has been seen on a page. */
export interface Trigger {
  /** Takes the candidates of a block. Returns true once the page deserves stage two, and ever after. */
  add(candidates: readonly Candidate[]): boolean;
}

/** @param scopeOf - scope of a form that was found, by form index */
export function createTrigger(scopeOf: (form: number) => Scope): Trigger {
  const inContext = new Set<number>();
  let pulled = false;
  return {
    add(candidates) {
      for (const { form } of candidates) {
        if (pulled) break;
        const scope = scopeOf(form);
        if (scope === 'anywhere') pulled = true;
        if (scope === 'in-context') inContext.add(form);
        if (inContext.size >= ENOUGH_IN_CONTEXT) pulled = true;
      }
      return pulled;
    },
  };
}
