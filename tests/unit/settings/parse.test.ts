import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeSettings, mergeChanges } from '../../../src/settings/changed';
import { KINDS } from '../../../src/settings/kinds';
import { parseChanges, parseSettings } from '../../../src/settings/parse';
import { type Changed, DEFAULTS, MOST } from '../../../src/settings/schema';
import { anyChanged } from './arbitraries';

const THAW = { form: 'Thaw', entry: 'khrushchev-thaw', host: 'weather.example' };
const stored = (changed: unknown) => ({ version: 1, changed });

describe('parseSettings', () => {
  test('nothing stored is the defaults', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULTS, changed: {}, problems: [] });
  });

  test.each([null, 'settings', 7, [], true])('%j falls back to the defaults and is told', (value) => {
    const { settings, problems } = parseSettings(value);
    expect(settings).toEqual(DEFAULTS);
    expect(problems).toEqual([{ field: 'settings', reason: 'not a record' }]);
  });

  test.each([
    ['density', 'everywhere'],
    ['look', null],
    ['palette', 3],
    ['markPossible', 'yes'],
    ['theme', 'sepia'],
    ['opening', ''],
    ['modifier', 'Meta'],
    ['delay', 1501],
    ['delay', 0.5],
    ['delay', -1],
    ['paused', 1],
    ['siteMode', 'all'],
    ['sites', 'example.org'],
    ['kinds', ['figure']],
    ['known', 'stalin'],
    ['rejected', { thaw: 'example.org' }],
  ] as const)('a corrupt %s (%j) costs that setting only', (field, value) => {
    const others = { theme: 'dark', delay: 0, sites: ['example.org'], known: ['beria'], rejected: [THAW] } as const;
    const { settings, problems } = parseSettings(stored({ ...others, [field]: value }));
    expect(settings).toEqual({ ...DEFAULTS, ...others, [field]: DEFAULTS[field] });
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  test('a corrupt flag of a kind costs that kind only', () => {
    const { settings, problems } = parseSettings(stored({ kinds: { figure: false, event: 'no', saint: true } }));
    expect(settings.kinds).toEqual({ ...DEFAULTS.kinds, figure: false });
    expect(problems.map((problem) => problem.field)).toEqual(['kinds.event', 'kinds.saint']);
  });

  test('a corrupt name of a site costs that name only', () => {
    const { settings, problems } = parseSettings(
      stored({ sites: ['example.org', 'https://x.example/', 5, ' B.Example '] }),
    );
    expect(settings.sites).toEqual(['example.org', 'b.example']);
    expect(problems.map((problem) => problem.field)).toEqual(['sites.1', 'sites.2']);
  });

  test('a corrupt id of a known entry costs that entry only', () => {
    const { settings, problems } = parseSettings(stored({ known: ['stalin', 'No Id', 7, 'beria', 'stalin'] }));
    expect(settings.known).toEqual(['stalin', 'beria']);
    expect(problems.map((problem) => problem.field)).toEqual(['known.1', 'known.2']);
  });

  test.each<[string, unknown]>([
    ['no record', 'thaw'],
    ['a form missing', { entry: 'thaw', host: 'example.org' }],
    ['an empty form', { ...THAW, form: ' ' }],
    ['a form longer than any', { ...THAW, form: 'x'.repeat(121) }],
    ['an address for a host', { ...THAW, host: 'https://example.org/' }],
    ['no id of an entry', { ...THAW, entry: '../thaw' }],
    ['something more', { ...THAW, mood: 'blue' }],
  ])('a corrupt rejected form (%s) costs that form only', (_, bad) => {
    const beria = { form: 'Beria', entry: 'beria', host: 'b.example' };
    const { settings, problems } = parseSettings(stored({ rejected: [THAW, bad, beria], known: ['stalin'] }));
    expect(settings).toEqual({ ...DEFAULTS, rejected: [THAW, beria], known: ['stalin'] });
    expect(problems.map((problem) => problem.field)).toEqual(['rejected.1']);
  });

  test('a form is rejected once for an entry and a site, however it is written', () => {
    const again = { ...THAW, form: 'THAW', host: 'www.weather.example' };
    expect(parseSettings(stored({ rejected: [THAW, again] })).settings.rejected).toEqual([THAW]);
  });

  test('lists that are too long keep their first items, and that is told', () => {
    const known = Array.from({ length: MOST.known + 3 }, (_, index) => `entry-${index}`);
    const rejected = known.map((entry) => ({ ...THAW, entry }));
    const { settings, problems } = parseSettings(stored({ known, rejected, theme: 'dark' }));
    expect(settings).toEqual({
      ...DEFAULTS,
      theme: 'dark',
      known: known.slice(0, 500),
      rejected: rejected.slice(0, 500),
    });
    expect(problems).toEqual([
      { field: 'known.500', reason: 'more than 500' },
      { field: 'rejected.500', reason: 'more than 500' },
    ]);
  });

  test('an unknown setting is told and left out', () => {
    const { changed, problems } = parseSettings(stored({ sparkle: true, theme: 'dark' }));
    expect(changed).toEqual({ theme: 'dark' });
    expect(problems).toEqual([{ field: 'sparkle', reason: 'no such setting' }]);
  });

  test('the record of a later version keeps what this version understands', () => {
    expect(parseSettings({ version: 99, changed: { theme: 'dark', mood: 'blue' } }).changed).toEqual({ theme: 'dark' });
  });

  test('never throws, and gives complete settings for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { settings } = parseSettings(value);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(Object.keys(settings.kinds)).toEqual([...KINDS]);
      }),
    );
  });

  test('keeps every valid field, whatever stands beside it', () => {
    fc.assert(
      fc.property(anyChanged, fc.dictionary(fc.string({ minLength: 12 }), fc.anything()), (changed, noise) => {
        const { settings } = parseSettings(stored({ ...noise, ...changed }));
        expect(settings).toEqual(completeSettings(changed));
      }),
    );
  });

  test('what it gives to store reads back the same, without a problem', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), fc.anything()), (record) => {
        const first = parseChanges(record);
        const again = parseSettings(stored(first.changed));
        expect(again).toEqual({ ...first, problems: [] });
      }),
    );
  });
});

describe('mergeChanges', () => {
  test.each<[Changed, Changed, Changed]>([
    [{}, { delay: 0 }, { delay: 0 }],
    [{ delay: 0 }, { delay: DEFAULTS.delay }, {}],
    [{ delay: 0 }, { theme: 'dark' }, { delay: 0, theme: 'dark' }],
    [{ kinds: { figure: false } }, { kinds: { event: false } }, { kinds: { figure: false, event: false } }],
    [{ kinds: { figure: false } }, { kinds: { figure: true } }, {}],
    [{ sites: ['a.example'] }, { sites: [] }, {}],
    [{ known: ['stalin'] }, { known: [] }, {}],
    [{ rejected: [THAW] }, { known: ['stalin'] }, { rejected: [THAW], known: ['stalin'] }],
    [{ rejected: [THAW] }, { rejected: [] }, {}],
  ])('%j and then %j is stored as %j', (changed, change, merged) => {
    expect(mergeChanges(changed, change)).toEqual(merged);
  });
});
