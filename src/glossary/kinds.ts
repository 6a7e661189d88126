/** Every kind of entry, in the order in which lists and legends show them. */
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
