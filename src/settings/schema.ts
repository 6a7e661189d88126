/**
 * What readers can shape, and its defaults. Stored is only what a reader changed, so that a later, better default
 * still reaches everybody else.
 */
import * as v from 'valibot';
import { KINDS } from './kinds';

const kindFlags = Object.fromEntries(KINDS.map((kind) => [kind, v.optional(v.boolean())])) as Record<
  (typeof KINDS)[number],
  v.OptionalSchema<v.BooleanSchema<undefined>, undefined>
>;

/** How many mentions of an entry are marked. */
export const DENSITIES = ['first-on-page', 'first-in-section', 'all'] as const;
/** How marks look. `dotted` and `tint` differ from `line` by shape, not by colour alone. */
export const LOOKS = ['line', 'dotted', 'tint'] as const;
/** What opens the card with a pointer; keyboard and touch always do. */
export const OPENINGS = ['hover', 'modifier', 'click'] as const;
/** Keys that `modifier` opening can ask for. */
export const MODIFIERS = ['Shift', 'Alt', 'Control'] as const;
/** What the first tap on a mark in a link does: open the card, which leads on to the link, or follow the link. */
export const LINK_TAPS = ['explain', 'follow'] as const;
/**
 * Colour scheme of the card and of the extension's pages. `page`: the card is light or dark as the page under it is; the
 * extension's pages have none under them and do as for `auto`, which follows the system.
 */
export const THEMES = ['page', 'auto', 'light', 'dark'] as const;
/** Colours of marks: one hue for each kind, one hue for all, or hues that colour-blind readers tell apart. */
export const PALETTES = ['kinds', 'single', 'colour-blind'] as const;
/** How footnotes are written. */
export const CITATION_STYLES = ['chicago', 'chicago-bibliography', 'mla', 'apa', 'gost', 'bibtex', 'ris'] as const;

/** A host name as `location.hostname` gives it. */
const host = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/:]+$/));

/** Most entries that a reader can call known, and most forms that can be rejected: lists that are still read at once. */
export const MOST = { known: 500, rejected: 500 } as const;

/** Id of an entry. The glossary may have lost it since: that harms nothing, and it may come back. */
const entry = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** Every setting with its shape; each is checked by itself, so that one that is corrupt does not cost the others. */
export const FIELDS = {
  /** Kinds that are not marked, or marked although the default is not to. */
  kinds: v.strictObject(kindFlags),
  density: v.picklist(DENSITIES),
  look: v.picklist(LOOKS),
  palette: v.picklist(PALETTES),
  /** Whether mentions that are only possible are marked as well. */
  markPossible: v.boolean(),
  theme: v.picklist(THEMES),
  opening: v.picklist(OPENINGS),
  modifier: v.picklist(MODIFIERS),
  /** Milliseconds that the pointer rests on a mark before the card opens. */
  delay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1500)),
  linkTap: v.picklist(LINK_TAPS),
  /** The style that footnotes were last copied in. */
  citationStyle: v.picklist(CITATION_STYLES),
  /** Marking is off on all sites until switched on again. */
  paused: v.boolean(),
  /** `except`: everywhere but on the listed sites; `only`: on the listed sites alone. */
  siteMode: v.picklist(['except', 'only']),
  /** Host names; a name covers its subdomains. */
  sites: v.array(host),
  /** Ids of entries that the reader knows: nothing on pages marks them any more. */
  known: v.pipe(v.array(entry), v.maxLength(MOST.known)),
  /** Forms that do not stand for an entry on a site; the site's name covers its subdomains. */
  rejected: v.pipe(
    v.array(
      v.strictObject({
        /** As it stands on pages, folded; small and large letters are the same. */
        form: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
        entry,
        host,
      }),
    ),
    v.maxLength(MOST.rejected),
  ),
} as const;

/** Settings as the code sees them: complete. */
export type Settings = {
  readonly [K in keyof typeof FIELDS]: K extends 'kinds'
    ? Readonly<Record<(typeof KINDS)[number], boolean>>
    : Readonly<v.InferOutput<(typeof FIELDS)[K]>>;
};

/** How footnotes are written. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A form that does not stand for an entry on a site. */
export type Rejected = Settings['rejected'][number];

/** What is stored: only what a reader changed. */
export type Changed = { readonly [K in keyof typeof FIELDS]?: Readonly<v.InferOutput<(typeof FIELDS)[K]>> };

/** The settings of somebody who has changed nothing. */
export const DEFAULTS: Settings = {
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, true])) as Settings['kinds'],
  density: 'first-in-section',
  look: 'line',
  palette: 'kinds',
  markPossible: true,
  theme: 'page',
  opening: 'hover',
  modifier: 'Shift',
  delay: 400,
  linkTap: 'explain',
  citationStyle: 'chicago',
  paused: false,
  siteMode: 'except',
  sites: [],
  known: [],
  rejected: [],
};
