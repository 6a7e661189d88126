/** Settings by chance. */
import fc from 'fast-check';
import { keyOf } from '../../../src/settings/judged';
import { KINDS } from '../../../src/settings/kinds';
import {
  type Changed,
  CITATION_STYLES,
  DENSITIES,
  LINK_TAPS,
  LOOKS,
  MODIFIERS,
  OPENINGS,
  PALETTES,
  type Rejected,
  THEMES,
} from '../../../src/settings/schema';

/** Host names as `location.hostname` gives them. */
export const anyHost = fc.domain().map((domain) => domain.toLowerCase());

/** Ids of entries, of this glossary or not. */
export const anyEntry = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

/** Forms that are rejected. */
export const anyRejected: fc.Arbitrary<Rejected> = fc.record({
  form: fc.constantFrom('thaw', 'The Terror', 'Хрущёв', 'Beria', 'Nikita Khrushchev', 'party “line”'),
  entry: anyEntry,
  host: anyHost,
});

/** Valid changes: any fields, any values that they may have. */
export const anyChanged: fc.Arbitrary<Changed> = fc.record(
  {
    kinds: fc.dictionary(fc.constantFrom(...KINDS), fc.boolean(), { noNullPrototype: true }),
    density: fc.constantFrom(...DENSITIES),
    look: fc.constantFrom(...LOOKS),
    palette: fc.constantFrom(...PALETTES),
    markPossible: fc.boolean(),
    theme: fc.constantFrom(...THEMES),
    opening: fc.constantFrom(...OPENINGS),
    linkTap: fc.constantFrom(...LINK_TAPS),
    citationStyle: fc.constantFrom(...CITATION_STYLES),
    modifier: fc.constantFrom(...MODIFIERS),
    delay: fc.integer({ min: 0, max: 1500 }),
    paused: fc.boolean(),
    siteMode: fc.constantFrom('except' as const, 'only' as const),
    sites: fc.uniqueArray(anyHost, { maxLength: 5 }),
    known: fc.uniqueArray(anyEntry, { maxLength: 5 }),
    rejected: fc.uniqueArray(anyRejected, { maxLength: 5, selector: keyOf }),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Changed>;
