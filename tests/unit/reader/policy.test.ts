import { describe, expect, test } from 'vitest';
import { policyOf } from '../../../src/reader/policy';
import { DEFAULTS, type Settings } from '../../../src/settings/schema';

const KINDS = new Map([
  ['beria', 'figure'],
  ['thaw', 'event'],
] as const);
const THAW = { form: 'Thaw', entry: 'thaw', host: 'weather.example' };
const policy = (changed: Partial<Settings>, host = 'news.example') =>
  policyOf({ ...DEFAULTS, ...changed }, { kinds: KINDS, host, dismissed: [] });

describe('policyOf', () => {
  test('shows kinds that are on, and nothing that is not in the glossary', () => {
    const { kindOf } = policy({ kinds: { ...DEFAULTS.kinds, event: false } });
    expect(['beria', 'thaw', 'nothing'].map(kindOf)).toEqual(['figure', undefined, undefined]);
  });

  test('takes how often and how sure from the settings', () => {
    expect(policy({ density: 'all', markPossible: false })).toMatchObject({ density: 'all', possible: false });
  });

  test('knows what the reader knows, on any site', () => {
    expect([...policy({ known: ['beria', 'gone'] }).known]).toEqual(['beria', 'gone']);
  });

  test.each([
    ['weather.example', 1],
    ['www.weather.example', 1],
    ['alps.weather.example', 1],
    ['news.example', 0],
    ['', 0],
  ])('on %j so many forms are rejected: %i', (host, count) => {
    expect(policy({ rejected: [THAW] }, host).rejected).toEqual(count === 1 ? [THAW] : []);
  });

  test('passes on what was dismissed on the page', () => {
    const dismissed = [{ block: 1, start: 0, end: 4, entry: 'thaw' }];
    expect(policyOf(DEFAULTS, { kinds: KINDS, host: '', dismissed }).dismissed).toBe(dismissed);
  });
});
