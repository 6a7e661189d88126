/** The glossary's build products; `src/modules/glossary.ts` makes them. */
declare module 'virtual:thaw/telling' {
  export const table: string;
}
declare module 'virtual:thaw/lexicon' {
  export const table: string;
}
declare module 'virtual:thaw/evidence' {
  export const data: import('./lexicon/evidence').PackedData;
}
declare module 'virtual:thaw/cards' {
  /** The card of an entry, unpacked when it is first asked for; undefined if there is no such entry. */
  export const readCard: (id: string) => import('./glossary/card').CardEntry | undefined;
}
declare module 'virtual:thaw/citations' {
  /** Parsed when first called. */
  export const readCitations: () => import('./citations/types').CitedSources;
}
declare module 'virtual:thaw/search' {
  export const docs: readonly import('./glossary/search').SearchDoc[];
}
