/** Names of sites as readers type or paste them. */
import * as v from 'valibot';
import { FIELDS } from '../settings/schema';
import { siteName } from '../settings/sites';

/** The name of the site that an address or a name stands for; undefined if it stands for none. */
export function siteFromInput(text: string): string | undefined {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  let host: string;
  try {
    const url = new URL(address);
    if (!['http:', 'https:'].includes(url.protocol)) return undefined;
    host = url.hostname;
  } catch {
    return undefined;
  }
  // Some browsers escape what no host can hold, where others refuse it.
  if (!/^[a-z0-9._-]+$/.test(host)) return undefined;
  const result = v.safeParse(FIELDS.sites.item, siteName(host));
  return result.success ? result.output : undefined;
}
