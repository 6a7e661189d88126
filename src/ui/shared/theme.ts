/** The colour scheme that a reader chose. */
import type { Settings } from '../../settings/schema';

/** Makes a page follow the chosen theme; `base.css` turns the attribute into the page's colour scheme. */
export function applyTheme(root: HTMLElement, theme: Settings['theme']): void {
  root.dataset.theme = theme;
}
