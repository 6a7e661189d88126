import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../../src/settings/migrations';
import { parseSettings } from '../../../src/settings/parse';
import { siteSettings } from '../../../src/settings/site-settings';
import { siteState } from '../../../src/settings/sites';
import { anyHost } from './arbitraries';

const anyStored = fc.record(
  {
    paused: fc.oneof(fc.boolean(), fc.constant('yes')),
    siteMode: fc.oneof(fc.constantFrom('only', 'except'), fc.integer()),
    sites: fc.oneof(fc.array(anyHost), fc.constant(null)),
    delay: fc.integer(),
  },
  { requiredKeys: [] },
);

describe('the settings of stage one', () => {
  it('say of every site what the whole settings say', () => {
    fc.assert(
      fc.property(anyStored, anyHost, (changed, host) => {
        const stored = { version: VERSION, changed };
        expect(siteState(siteSettings(stored), host)).toBe(siteState(parseSettings(stored).settings, host));
      }),
    );
  });

  it.each([undefined, null, 7, 'on', [], {}, { changed: 1 }, { changed: { sites: [1, {}] } }])(
    'come out of %j',
    (stored) => {
      expect(siteSettings(stored)).toEqual({ paused: false, siteMode: 'except', sites: [] });
    },
  );
});
