import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Changed } from '../../../src/settings/schema';
import { type SiteSettings, type SiteState, siteName, siteState, withSite } from '../../../src/settings/sites';
import { anyHost } from './arbitraries';

const except = (...sites: string[]): SiteSettings => ({ paused: false, siteMode: 'except', sites });
const only = (...sites: string[]): SiteSettings => ({ paused: false, siteMode: 'only', sites });

describe('siteState', () => {
  test.each<[SiteSettings, string, SiteState]>([
    [except(), 'example.org', 'on'],
    [except('example.org'), 'example.org', 'site-off'],
    [except('example.org'), 'www.example.org', 'site-off'],
    [except('example.org'), 'en.m.example.org', 'site-off'],
    [except('example.org'), 'EXAMPLE.org.', 'site-off'],
    [except('example.org'), 'badexample.org', 'on'],
    [except('en.example.org'), 'example.org', 'on'],
    [except('www.example.org'), 'example.org', 'site-off'],
    [only(), 'example.org', 'site-off'],
    [only('example.org'), 'de.example.org', 'on'],
    [only('example.org'), 'other.example', 'site-off'],
    [except(), '', 'on'],
    [only('example.org'), '', 'site-off'],
    [{ ...only('example.org'), paused: true }, 'example.org', 'paused'],
  ])('%j: %s is %s', (settings, host, state) => {
    expect(siteState(settings, host)).toBe(state);
  });
});

describe('withSite', () => {
  test.each<[string, SiteSettings, string, boolean, Changed]>([
    ['off by listing it', except('b.example'), 'www.a.example', false, { sites: ['a.example', 'b.example'] }],
    ['off, taking its subdomains in', except('en.a.example'), 'a.example', false, { sites: ['a.example'] }],
    ['off again is no change', except('a.example'), 'en.a.example', false, {}],
    ['on by taking it off the list', except('a.example', 'b.example'), 'a.example', true, { sites: ['b.example'] }],
    ['on by taking its parent off', except('a.example'), 'en.a.example', true, { sites: [] }],
    ['on in the other mode by listing it', only(), 'a.example', true, { sites: ['a.example'] }],
    ['off in the other mode', only('a.example'), 'a.example', false, { sites: [] }],
    ['nothing without a host', except(), '', false, {}],
  ])('%s', (_, settings, host, on, change) => {
    expect(withSite(settings, host, on)).toEqual(change);
  });

  test('leaves the site in the state that was asked for, and other sites as they were', () => {
    const mode = fc.constantFrom('except' as const, 'only' as const);
    fc.assert(
      fc.property(mode, fc.array(anyHost), anyHost, anyHost, fc.boolean(), (siteMode, sites, host, other, on) => {
        const settings: SiteSettings = { paused: false, siteMode, sites };
        const after = { ...settings, ...withSite(settings, host, on) };
        expect(siteState(after, host)).toBe(on ? 'on' : 'site-off');
        const [a, b] = [siteName(host), siteName(other)];
        const related = a.endsWith(b) || b.endsWith(a) || sites.some((site) => a.endsWith(siteName(site)));
        if (!related) expect(siteState(after, other)).toBe(siteState(settings, other));
      }),
    );
  });
});
