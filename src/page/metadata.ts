/** Reads what a page says of itself in its head. */

import type { PageFacts } from '../citations/web-page';

/** Pages that say more of themselves than this say it of something else. */
const MOST = { meta: 400, scripts: 20, script: 200_000 } as const;

/** Reads the head as it is now. */
export function readMetadata(document: Document): PageFacts {
  const meta = [...document.querySelectorAll('meta[content]')].slice(0, MOST.meta).flatMap((element) => {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content') ?? '';
    return name ? [{ name: name.trim().toLowerCase(), content }] : [];
  });
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST.scripts);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const { protocol, href } = document.location;
  // A frame that was written by its parent has no address but its parent's.
  const url = addressOf(/^https?:$/.test(protocol) ? href : document.baseURI, canonical);
  return {
    url,
    host: parsed(url)?.hostname ?? '',
    title: document.title,
    meta,
    described: scripts.map((script) => script.textContent ?? '').filter((text) => text.length <= MOST.script),
  };
}

/**
 * The address that a page calls its own if it is one of the same site, otherwise the one that it is at; without the
 * place on the page, and without names and passwords.
 */
export function addressOf(url: string, canonical: string | undefined): string {
  const here = parsed(url);
  if (!here) return url;
  const own = canonical ? parsed(canonical, url) : undefined;
  const chosen = own && own.hostname === here.hostname && /^https?:$/.test(own.protocol) ? own : here;
  chosen.username = '';
  chosen.password = '';
  // Some sites have all their pages behind it.
  if (!/^#[!/]/.test(chosen.hash)) chosen.hash = '';
  return chosen.href;
}

function parsed(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}
