/**
 * On which sites marking is on. A site is named by its host; a name covers its subdomains, and `www.` is no part
 * of a site's name.
 */
import type { Changed, Settings } from './schema';

/** Whether marking is on for a site, and if not, whether the site or everything is off. */
export type SiteState = 'on' | 'site-off' | 'paused';

/** What the policy for sites needs of the settings. */
export type SiteSettings = Pick<Settings, 'paused' | 'siteMode' | 'sites'>;

/**
 * The state of one site.
 * @param host - as `location.hostname` gives it; empty for documents without one, which no list can name
 */
export function siteState(settings: SiteSettings, host: string): SiteState {
  if (settings.paused) return 'paused';
  const listed = settings.sites.some((site) => covers(siteName(site), siteName(host)));
  return listed === (settings.siteMode === 'only') ? 'on' : 'site-off';
}

/**
 * The change that switches one site on or off and touches as few others as it can. Switching a subdomain back that a
 * listed parent covers takes the parent off the list: a switch that does nothing would be worse.
 */
export function withSite(settings: SiteSettings, host: string, on: boolean): Changed {
  const name = siteName(host);
  if (name === '') return {};
  const list = on === (settings.siteMode === 'only');
  if (!list) return { sites: settings.sites.filter((site) => !covers(siteName(site), name)) };
  if (settings.sites.some((site) => covers(siteName(site), name))) return {};
  return { sites: [...settings.sites.filter((site) => !covers(name, siteName(site))), name].sort() };
}

/** The name under which a host is listed: small letters, without `www.` before it or a full stop after it. */
export function siteName(host: string): string {
  const name = host.trim().toLowerCase().replace(/\.+$/, '');
  return /^www\.[^.]+\../.test(name) ? name.slice(4) : name;
}

/** Whether a listed name is that of the site or of one that it is part of; both as {@link siteName} gives them. */
export function covers(site: string, host: string): boolean {
  return site !== '' && (host === site || host.endsWith(`.${site}`));
}
