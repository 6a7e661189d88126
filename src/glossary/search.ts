/**
 * Searching the glossary as one types: by label, by any form or spelling, in any script, with slips of the keyboard.
 */
import MiniSearch from 'minisearch';
import { expandForm } from './forms';
import type { Entry, Kind } from './schema';

/** What searching needs of an entry; the build makes one of each. */
export interface SearchDoc {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly gist: string;
  /** Ways of writing it in English, without those that differ by nothing that searching sees. */
  readonly forms: readonly string[];
  /** Its names in other scripts and languages. */
  readonly names: readonly string[];
}

/** An entry that answers a query. */
export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly gist: string;
  /** The form or name that the query met, unless it met the label. */
  readonly matched?: string;
}

/** Answers a query with at most `limit` hits, the best first; an empty query with none. */
export type Search = (query: string, limit?: number) => readonly Hit[];

/** How well a doc answers: what a reader typed is nearly always the beginning of a label. */
const RANK = { gist: 0, slip: 1, form: 2, surnameForm: 3, labelWords: 4, labelStart: 5, surname: 6, label: 7 } as const;

/** Makes the docs of entries, at build time. */
export function searchDocs(entries: readonly Entry[]): SearchDoc[] {
  return entries.map((entry) => {
    const { id, label, kind, gist } = entry;
    const surnames = entry.person?.surname ?? [];
    const given = entry.person?.given[0];
    const written = [
      ...surnames.map((surname) => (given ? `${given} ${surname}` : surname)),
      ...entry.forms.flatMap((form) => expandForm(typeof form === 'string' ? form : form.text)),
    ];
    const names = [
      ...entry.names.flatMap(({ text, translit }) => (translit ? [text, translit] : [text])),
      ...Object.values(entry.spellings).flat(),
    ];
    const forms = distinct(written, [label]);
    return { id, label, kind, gist, forms, names: distinct(names, [label, ...forms]) };
  });
}

/** Returns what searches the docs. The index is made at the first query: some milliseconds for a hundred docs. */
export function createSearch(docs: readonly SearchDoc[]): Search {
  let search: Search | undefined;
  return (query, limit) => {
    if (searchWords(query).length === 0) return [];
    search ??= indexed(docs);
    return search(query, limit);
  };
}

function indexed(docs: readonly SearchDoc[]): Search {
  const byId = new Map(docs.map((doc) => [doc.id, written(doc)]));
  const index = new MiniSearch<SearchDoc>({
    fields: ['label', 'forms', 'names', 'gist'],
    extractField: (doc, field) => {
      const value = doc[field as keyof SearchDoc];
      return typeof value === 'string' ? value : value.join(' \n ');
    },
    tokenize: (text) => [...searchWords(text), ...joinedWords(text)],
    processTerm: (term) => term,
    searchOptions: {
      tokenize: searchWords,
      prefix: true,
      boost: { label: 4, forms: 2, names: 2, gist: 0.3 },
    },
  });
  index.addAll([...docs]);

  // Slips are looked for in names only: among the words of gists there is always one that is nearly the one typed.
  const ask = (query: string, combineWith: 'AND' | 'OR') =>
    index.search({
      combineWith: 'OR',
      queries: [
        { queries: [query], combineWith },
        {
          queries: [query],
          combineWith,
          fields: ['label', 'forms', 'names'],
          fuzzy: (term: string) => (term.length > 3 ? 0.25 : false),
          maxFuzzy: 2,
        },
      ],
    });

  return (query, limit = 12) => {
    const words = searchWords(query);
    const strict = ask(query, 'AND');
    const found = strict.length > 0 ? strict : ask(query, 'OR');
    return found
      .flatMap(({ id, score, terms }) => {
        const found = byId.get(id as string);
        return found ? [{ doc: found.doc, score, ...judge(found, words, terms) }] : [];
      })
      .sort((a, b) => b.rank - a.rank || b.score - a.score || a.doc.label.localeCompare(b.doc.label, 'en'))
      .slice(0, limit)
      .map(({ doc: { id, label, kind, gist }, matched }) => ({
        id,
        label,
        kind,
        gist,
        ...(matched === undefined ? {} : { matched }),
      }));
  };
}

/** A way of writing an entry, with its words as searching sees them. */
interface Writing {
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: readonly string[];
}

/** A doc with the words of its label, forms and names. */
interface WrittenDoc {
  readonly doc: SearchDoc;
  readonly label: Writing;
  readonly others: readonly Writing[];
}

function written(doc: SearchDoc): WrittenDoc {
  const writing = (text: string): Writing => ({ text, words: searchWords(text), joined: joinedWords(text) });
  return { doc, label: writing(doc.label), others: [...doc.forms, ...doc.names].map(writing) };
}

/** Ranks one answer and finds what the query met. */
function judge(
  { doc, label, others }: WrittenDoc,
  words: readonly string[],
  terms: readonly string[],
): { rank: number; matched?: string } {
  const typed = words.join(' ');
  const whole = label.words.join(' ');
  if (whole === typed) return { rank: RANK.label };
  if (doc.kind === 'figure' && label.words.at(-1)?.startsWith(typed)) return { rank: RANK.surname };
  if (whole.startsWith(typed)) return { rank: RANK.labelStart };
  if (begins(label, words)) return { rank: RANK.labelWords };
  // Хрущ is meant for Хрущёв sooner than for what is named after him.
  const surname = doc.kind === 'figure' && others.find((writing) => writing.words.at(-1)?.startsWith(typed));
  if (surname) return { rank: RANK.surnameForm, matched: surname.text };
  const met = others.find((writing) => begins(writing, words));
  if (met) return { rank: RANK.form, matched: met.text };
  // No word as typed: what the index took for it, with a slip corrected.
  const holds = (writing: Writing) => writing.words.filter((word) => terms.includes(word)).length >= words.length;
  if (holds(label)) return { rank: RANK.slip };
  const near = others.find(holds);
  return near ? { rank: RANK.slip, matched: near.text } : { rank: RANK.gist };
}

/** Whether each of `words` begins a word of the writing. */
function begins(writing: Writing, words: readonly string[]): boolean {
  const begun = (word: string) => (one: string) => one.startsWith(word);
  return words.every((word) => writing.words.some(begun(word)) || writing.joined.some(begun(word)));
}

/**
 * The words of a text as searching sees them: small letters without diacritics, `s` for `z` (so that both spellings of
 * `-ization` meet), apostrophes and soft signs dropped.
 */
function searchWords(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that a hyphen joins, as one: `destalinization` meets `de-Stalinization`. */
function joinedWords(text: string): string[] {
  return (folded(text).match(/[\p{L}\p{N}]+(?:[-\u2010-\u2015][\p{L}\p{N}]+)+/gu) ?? []).map((word) =>
    word.replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

const WITHOUT_MARK: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  z: 's',
};

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D'’‘ʹʺʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœız]/g, (letter) => WITHOUT_MARK[letter] ?? letter);
}

/** Those of `texts` whose words are not all in one of `known`, or of those taken before. */
function distinct(texts: readonly string[], known: readonly string[]): string[] {
  const seen = known.map((text) => new Set(searchWords(text)));
  const taken: string[] = [];
  for (const text of texts) {
    const words = searchWords(text);
    if (words.length === 0 || seen.some((one) => words.every((word) => one.has(word)))) continue;
    seen.push(new Set(words));
    taken.push(text);
  }
  return taken;
}
