import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keyOf,
  rejectable,
  rejectedOn,
  withKnown,
  withoutKnown,
  withoutRejected,
  withRejected,
} from '../../../src/settings/judged';
import { parseSettings } from '../../../src/settings/parse';
import { MOST } from '../../../src/settings/schema';
import { anyEntry, anyRejected } from './arbitraries';

const THAW = { form: 'Thaw', entry: 'khrushchev-thaw', host: 'weather.example' };
const BERIA = { form: 'Beria', entry: 'beria', host: 'football.example' };

describe('known entries', () => {
  test('come once, in the order in which they became known', () => {
    expect(withKnown({ known: ['stalin'] }, 'beria')).toEqual({ known: ['stalin', 'beria'] });
    expect(withKnown({ known: ['stalin', 'beria'] }, 'stalin')).toEqual({ known: ['stalin', 'beria'] });
    expect(withoutKnown({ known: ['stalin', 'beria'] }, 'stalin')).toEqual({ known: ['beria'] });
  });

  test('are as many as the list takes, and no more', () => {
    const known = Array.from({ length: MOST.known }, (_, index) => `entry-${index}`);
    expect(withKnown({ known }, 'one-more')).toEqual({ full: 'known' });
    expect(withKnown({ known }, 'entry-7')).toEqual({ known });
  });

  test('taken back leave the list as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { maxLength: 6 }), anyEntry, (known, entry) => {
        fc.pre(!known.includes(entry));
        const after = withKnown({ known }, entry) as { known: string[] };
        expect(withoutKnown(after, entry)).toEqual({ known });
      }),
    );
  });
});

describe('rejected forms', () => {
  test('come once for an entry and a site, in large letters or small', () => {
    expect(withRejected({ rejected: [THAW] }, BERIA)).toEqual({ rejected: [THAW, BERIA] });
    const { rejected } = withRejected({ rejected: [THAW] }, { ...THAW, form: 'thaw', host: 'www.weather.example' }) as {
      rejected: (typeof THAW)[];
    };
    expect(rejected).toHaveLength(1);
    expect(withoutRejected({ rejected: [THAW, BERIA] }, { ...THAW, form: 'THAW' })).toEqual({ rejected: [BERIA] });
  });

  test('are as many as the list takes, and no more', () => {
    const rejected = Array.from({ length: MOST.rejected }, (_, index) => ({ ...THAW, entry: `entry-${index}` }));
    expect(withRejected({ rejected }, BERIA)).toEqual({ full: 'rejected' });
  });

  test('taken back leave the list as it was', () => {
    const some = fc.uniqueArray(anyRejected, { maxLength: 6, selector: keyOf });
    fc.assert(
      fc.property(some, anyRejected, (rejected, form) => {
        fc.pre(!rejected.some((one) => keyOf(one) === keyOf(form)));
        const after = withRejected({ rejected }, form) as { rejected: (typeof form)[] };
        expect(withoutRejected(after, form)).toEqual({ rejected });
      }),
    );
  });

  test.each([
    ['weather.example', [THAW]],
    ['www.weather.example', [THAW]],
    ['alps.weather.example', [THAW]],
    ['example', []],
    ['otherweather.example', []],
    ['', []],
  ])('on %j these count: %j', (host, forms) => {
    expect(rejectedOn({ rejected: [THAW, BERIA] }, host)).toEqual(forms);
  });

  test.each([
    ['a site', 'Thaw', 'www.Weather.example', THAW],
    ['a page without a site', 'Thaw', '', undefined],
    ['a host that no list can hold', 'Thaw', '[::1]', undefined],
    ['a form that is longer than forms are', 'x'.repeat(200), 'weather.example', undefined],
  ])('on %s a form can be rejected, or cannot', (_, form, host, expected) => {
    expect(rejectable(form, 'khrushchev-thaw', host)).toEqual(expected);
  });

  test('what can be rejected is read back from storage', () => {
    fc.assert(
      fc.property(fc.string(), anyEntry, fc.oneof(fc.webAuthority(), fc.domain()), (form, entry, host) => {
        const one = rejectable(form, entry, host);
        if (!one) return;
        expect(parseSettings({ version: 1, changed: { rejected: [one] } })).toMatchObject({
          settings: { rejected: [one] },
          problems: [],
        });
      }),
    );
  });
});
