/**
 * The few settings that decide whether a page is looked at, read without the schema: every page gets this code. What
 * does not look right counts as unset, as it does for the schema.
 */
import type { SiteSettings } from './sites';

/** Reads a stored value. The background has migrated it; of an older one the same fields hold. */
export function siteSettings(stored: unknown): SiteSettings {
  const { changed } = record(stored);
  const { paused, siteMode, sites } = record(changed);
  return {
    paused: paused === true,
    siteMode: siteMode === 'only' ? 'only' : 'except',
    sites: Array.isArray(sites) ? sites.filter((site): site is string => typeof site === 'string') : [],
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
