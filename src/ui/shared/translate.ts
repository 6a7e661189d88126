/** How components get their words. */
import type { i18n } from '#i18n';

/** Gives the text of a key of `src/locales`; handed to components, so that tests can hand them another one. */
export type Translate = typeof i18n.t;
