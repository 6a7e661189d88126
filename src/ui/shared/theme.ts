/** The colour scheme that a reader chose. */
import type { Settings } from '../../settings/schema';

/** Makes a page follow the chosen theme; its colours follow from its colour scheme. */
export function applyTheme(root: HTMLElement, theme: Settings['theme']): void {
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
}
