/**
 * The site that a frame belongs to, as its reader sees it: that of the page in the address bar.
 */

/** Host name of the top page where the browser tells it, else the frame's own. Empty for pages without one. */
export function siteHost(window: Window): string {
  const { location } = window;
  if (window.top === window) return location.hostname;
  const ancestors = (location as { ancestorOrigins?: ArrayLike<string> }).ancestorOrigins;
  const top = ancestors?.[ancestors.length - 1];
  try {
    return top ? new URL(top).hostname : location.hostname || new URL(window.origin).hostname;
  } catch {
    return location.hostname;
  }
}
