/**
 * An entry as the card, the popup and the pages show it: every reference resolved to something readable.
 */
import type { Article, Claim, Entry, RelationType, Source } from './schema';
import { RELATIONS } from './schema';
import { type Spelling, spellingsOf } from './spellings/derive';

/** A reference to another entry, with what is needed to show it as a link. */
export interface EntryLink {
  readonly id: string;
  readonly label: string;
  readonly kind: Entry['kind'];
  readonly gist: string;
}

/** An entry with its references resolved. */
export interface CardEntry
  extends Pick<
    Entry,
    'id' | 'label' | 'kind' | 'origin' | 'gist' | 'context' | 'dates' | 'names' | 'offices' | 'placeNames' | 'contested'
  > {
  /** Both the entry's own relations and the inverse of those that others hold to it. */
  readonly relations: readonly { readonly type: RelationType; readonly entry: EntryLink }[];
  /** How the name is spelt by standards and in other languages. */
  readonly spellings: readonly Spelling[];
  readonly confusedWith: readonly { readonly entry: EntryLink; readonly why: string }[];
  readonly claims: readonly Claim[];
  readonly sources: readonly (Source & { readonly key: string })[];
}

/**
 * Resolves every entry for display.
 * @throws Error on a dangling reference; a glossary that passed `crossCheck` has none.
 */
export function cardEntries(
  entries: readonly Entry[],
  sources: Readonly<Record<string, Source>>,
  article: Article,
): CardEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const claims = new Map(article.claims.map((claim) => [claim.id, claim]));
  const link = (id: string): EntryLink => {
    const { label, kind, gist } = need(byId.get(id), `entry ${id}`);
    return { id, label, kind, gist };
  };
  const relations = new Map<string, Map<string, RelationType>>(entries.map((entry) => [entry.id, new Map()]));
  for (const entry of entries) {
    for (const { type, to } of entry.relations) {
      relations.get(entry.id)?.set(to, type);
    }
  }
  for (const entry of entries) {
    for (const { type, to } of entry.relations) {
      const there = relations.get(to);
      if (there && !there.has(entry.id)) there.set(entry.id, RELATIONS[type]);
    }
  }
  return entries.map((entry) => ({
    id: entry.id,
    label: entry.label,
    kind: entry.kind,
    origin: entry.origin,
    gist: entry.gist,
    context: entry.context,
    dates: entry.dates,
    names: entry.names,
    spellings: spellingsOf(entry),
    offices: entry.offices,
    placeNames: entry.placeNames,
    contested: entry.contested,
    relations: [...(relations.get(entry.id) ?? [])].map(([id, type]) => ({ type, entry: link(id) })),
    confusedWith: entry.confusedWith.map(({ id, why }) => ({ entry: link(id), why })),
    claims: entry.claims.map((id) => need(claims.get(id), `claim ${id}`)),
    sources: entry.sources.map((key) => ({ key, ...need(sources[key], `source ${key}`) })),
  }));
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the glossary has no ${what}`);
  return value;
}
