/**
 * The kinds of entries, again: settings must not depend on the glossary room, yet have one switch for each kind.
 * `tests/unit/settings/kinds.test.ts` holds the two lists together.
 */
export const KINDS = [
  'figure',
  'event',
  'institution',
  'policy',
  'concept',
  'place',
  'work',
  'document',
  'euphemism',
] as const;
