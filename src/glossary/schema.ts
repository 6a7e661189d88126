/**
 * The shape of the glossary's content files, and the types that the rest of the code uses for it.
 *
 * Everything an author may write in `glossary/` is described here and nowhere else: the build
 * validates each file against these schemas, and the exported types are inferred from them.
 */
import * as v from 'valibot';
import { KINDS } from './kinds';

/** Where an entry comes from: the article the glossary is built on, or the history around it. */
export const ORIGINS = ['article', 'context'] as const;

/**
 * How much a form needs before it is marked: nothing (`anywhere`), a page or passage about the
 * Soviet Union and its orbit (`in-context`), or evidence close by (`ambiguous`).
 */
export const SCOPES = ['anywhere', 'in-context', 'ambiguous'] as const;

/** How near a source stands to what it reports. */
export const GRADES = ['primary', 'scholarly', 'reference', 'press', 'memoir'] as const;

/** The judgement on a claim of the article, against the historical record. */
export const VERDICTS = ['accurate', 'imprecise', 'wrong', 'garbled', 'opinion', 'frame'] as const;

/**
 * Relation types with their inverse, as read from the entry that holds the relation:
 * `{ type: 'led', to: 'cpsu' }` in `khrushchev` says that Khrushchev led the CPSU.
 */
export const RELATIONS = {
  led: 'led-by',
  'led-by': 'led',
  caused: 'result-of',
  'result-of': 'caused',
  'part-of': 'includes',
  includes: 'part-of',
  opposed: 'opposed-by',
  'opposed-by': 'opposed',
  followed: 'preceded',
  preceded: 'followed',
  wrote: 'written-by',
  'written-by': 'wrote',
  'victim-of': 'victims-included',
  'victims-included': 'victim-of',
  'took-part-in': 'participants-included',
  'participants-included': 'took-part-in',
  'related-to': 'related-to',
} as const;

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));

/** A calendar date cut to the precision known: `1953`, `1953-03` or `1953-03-05`; `~` marks an estimate. */
const date = v.pipe(
  v.string(),
  v.regex(
    /^~?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is written 1953, 1953-03 or 1953-03-05, with ~ before it if it is an estimate',
  ),
);

const sourceKey = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'a source is named by its key in sources.yaml'));
const sourceKeys = v.pipe(v.array(sourceKey), v.minLength(1));

const datedFact = v.pipe(
  v.strictObject({
    /** What happened, as two to six plain words: `born`, `speech delivered`. */
    what: text(60),
    at: v.optional(date),
    from: v.optional(date),
    to: v.optional(date),
    note: v.optional(text(160)),
  }),
  v.check((d) => d.at !== undefined || d.from !== undefined, 'a date needs `at`, or `from` (and `to`)'),
);

const originalName = v.strictObject({
  /** BCP 47 language of `text`. */
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
  text: text(160),
  /** The same with stress marks (combining acute), where the language shows stress that way. */
  stressed: v.optional(text(200)),
  /** Transliteration to Latin letters that English-language works use, where there is one. */
  translit: v.optional(text(200)),
});

const office = v.strictObject({
  title: text(120),
  from: date,
  to: v.optional(date),
  note: v.optional(text(160)),
});

const placeName = v.strictObject({
  name: text(60),
  from: v.optional(date),
  to: v.optional(date),
  /** Why the name changed to this one. */
  reason: v.optional(text(200)),
});

const form = v.union([
  text(320),
  v.strictObject({
    text: text(320),
    scope: v.optional(v.picklist(SCOPES)),
    /** Names the sense in `src/detect` whose evidence settles an ambiguous form. */
    evidence: v.optional(id),
  }),
]);

/** The parts of a person's name, from which recognising builds full names, initials and bare surnames. */
const person = v.strictObject({
  given: v.pipe(v.array(text(40)), v.minLength(1)),
  patronymic: v.optional(v.array(text(40))),
  surname: v.pipe(v.array(text(40)), v.minLength(1)),
  /** Given names of other bearers of the surname whom pages on the subject mention. */
  others: v.optional(v.array(text(40))),
});

const contested = v.strictObject({
  point: text(200),
  views: v.pipe(v.array(v.strictObject({ view: text(300), sources: v.optional(sourceKeys) })), v.minLength(2)),
});

/** A file of `glossary/entries/`. */
export const EntrySchema = v.strictObject({
  id,
  label: text(80),
  kind: v.picklist(KINDS),
  origin: v.picklist(ORIGINS),
  scope: v.picklist(SCOPES),
  gist: text(160),
  context: text(1200),
  dates: v.optional(v.array(datedFact), []),
  names: v.optional(v.array(originalName), []),
  /** Established spellings in other languages, by BCP 47 code; where usage is irregular only. */
  spellings: v.optional(v.record(v.string(), v.array(text(80))), {}),
  person: v.optional(person),
  offices: v.optional(v.array(office), []),
  placeNames: v.optional(v.array(v.strictObject({ place: text(80), names: v.array(placeName) })), []),
  forms: v.optional(v.array(form), []),
  relations: v.optional(
    v.array(
      v.strictObject({
        type: v.picklist(Object.keys(RELATIONS) as (keyof typeof RELATIONS)[]),
        to: id,
      }),
    ),
    [],
  ),
  confusedWith: v.optional(v.array(v.strictObject({ id, why: text(240) })), []),
  claims: v.optional(v.array(v.pipe(v.string(), v.regex(/^S\d+\.\d+[a-z]?$/))), []),
  contested: v.optional(v.array(contested), []),
  sources: sourceKeys,
});

/** One entry of the glossary, as validated. */
export type Entry = v.InferOutput<typeof EntrySchema>;
/** The kind of an entry. */
export type Kind = (typeof KINDS)[number];
/** The scope of an entry or of one of its forms. */
export type Scope = (typeof SCOPES)[number];
/** A typed relation between two entries. */
export type RelationType = keyof typeof RELATIONS;

/** A source of `glossary/sources.yaml`. */
export const SourceSchema = v.strictObject({
  title: text(240),
  author: v.optional(text(120)),
  /** Name of the book, journal, site or archive that holds it. */
  container: v.optional(text(160)),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
  url: v.optional(v.pipe(v.string(), v.url())),
  grade: v.picklist(GRADES),
});

/** The whole of `glossary/sources.yaml`: sources by key. */
export const SourcesSchema = v.record(sourceKey, SourceSchema);

/** A source, as validated. */
export type Source = v.InferOutput<typeof SourceSchema>;

/** The whole of `glossary/article.yaml`. */
export const ArticleSchema = v.strictObject({
  title: text(160),
  note: text(600),
  sections: v.array(
    v.strictObject({ id: v.pipe(v.string(), v.regex(/^S\d+$/)), title: text(120), summary: text(400) }),
  ),
  claims: v.array(
    v.pipe(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^S\d+\.\d+[a-z]?$/)),
        /** What the article says, in our own words. */
        claim: text(300),
        verdict: v.picklist(VERDICTS),
        /** What the record says; required unless the claim is accurate or no claim of fact. */
        correction: v.optional(text(500)),
        sources: v.optional(sourceKeys),
      }),
      v.check(
        (c) => !['imprecise', 'wrong', 'garbled'].includes(c.verdict) || c.correction !== undefined,
        'a claim that is not accurate needs a correction',
      ),
    ),
  ),
});

/** The article's outline and claims, as validated. */
export type Article = v.InferOutput<typeof ArticleSchema>;
/** One claim of the article. */
export type Claim = Article['claims'][number];
/** The judgement on a claim. */
export type Verdict = (typeof VERDICTS)[number];

/** The validated glossary. */
export interface Glossary {
  /** In order of id. */
  readonly entries: readonly Entry[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly article: Article;
}
