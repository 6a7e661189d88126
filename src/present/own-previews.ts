/**
 * Links that carry a preview of their site's own. Hovering over one opens no card: never two at once. Keyboard, popup
 * and touch still do.
 */

/** Links with previews of one kind. */
interface OwnPreview {
  /** Host names of the sites, each with its subdomains; any site if missing. */
  readonly hosts?: readonly string[];
  /** Matches the link, or what is in it, or what it is in. */
  readonly links: string;
  /** Matches links that are left out. */
  readonly except?: string;
}

/** What is known of sites and of libraries that sites use. */
export const OWN_PREVIEWS: readonly OwnPreview[] = [
  {
    // MediaWiki's Page Previews, and its previews of footnotes.
    hosts: ['wikipedia.org', 'wikivoyage.org'],
    links: '.mw-parser-output a[href]',
    except: '.extiw, .external, .new, .image, .mw-file-description, .internal, [href^="#"]',
  },
  // GitHub, and forges that have taken over its attributes.
  { links: '[data-hovercard-url], [data-hovercard-type]' },
  { hosts: ['britannica.com'], links: 'a[data-show-preview="true"]' },
  { hosts: ['gwern.net'], links: 'a.has-annotation, a.has-annotation-partial, a.has-content' },
  { hosts: ['publish.obsidian.md'], links: 'a.internal-link' },
  { hosts: ['lesswrong.com', 'alignmentforum.org'], links: 'a[href^="/posts/"], a[href^="/tag/"], a[href^="/w/"]' },
  // Discourse: cards of people and groups.
  { links: 'a[data-user-card], a[data-group-card]' },
  // Bootstrap, Tippy, Quartz, and pages that say of themselves that a link brings up something.
  { links: '[data-toggle="popover"], [data-bs-toggle="popover"], [data-tippy-content], a.internal[data-slug]' },
  { links: 'a[aria-haspopup="dialog"], a[interestfor]' },
];

/** Whether hovering over an element brings up a preview of the site's own. */
export function hasOwnPreview(element: Element, host: string): boolean {
  return OWN_PREVIEWS.some(({ hosts, links, except }) => {
    if (hosts && !hosts.some((one) => host === one || host.endsWith(`.${one}`))) return false;
    const link = element.closest(links);
    return link !== null && !(except && link.matches(except));
  });
}
