/** Settings by chance. */
import fc from 'fast-check';
import { KINDS } from '../../../src/settings/kinds';
import { type Changed, DENSITIES, LOOKS, MODIFIERS, OPENINGS, PALETTES, THEMES } from '../../../src/settings/schema';

/** Host names as `location.hostname` gives them. */
export const anyHost = fc.domain().map((domain) => domain.toLowerCase());

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
    modifier: fc.constantFrom(...MODIFIERS),
    delay: fc.integer({ min: 0, max: 1500 }),
    paused: fc.boolean(),
    siteMode: fc.constantFrom('except' as const, 'only' as const),
    sites: fc.uniqueArray(anyHost, { maxLength: 5 }),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Changed>;
