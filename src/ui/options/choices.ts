/** The values of settings in words, each list in the order in which it is shown. */
import {
  CITATION_STYLES,
  DENSITIES,
  LINK_TAPS,
  LOOKS,
  OPENINGS,
  PALETTES,
  type Settings,
  THEMES,
} from '../../settings/schema';
import { citeTexts } from '../card/cite-texts';
import type { Translate } from '../shared/translate';

/** A value with its words. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

export function densityOptions(t: Translate): Option<Settings['density']>[] {
  const words = {
    'first-on-page': t('options.marks.densities.firstOnPage'),
    'first-in-section': t('options.marks.densities.firstInSection'),
    all: t('options.marks.densities.all'),
  };
  return DENSITIES.map((value) => ({ value, label: words[value] }));
}

export function lookOptions(t: Translate): Option<Settings['look']>[] {
  return LOOKS.map((value) => ({ value, label: t(`options.marks.looks.${value}`) }));
}

export function paletteOptions(t: Translate): Option<Settings['palette']>[] {
  const words = {
    kinds: t('options.marks.palettes.kinds'),
    single: t('options.marks.palettes.single'),
    'colour-blind': t('options.marks.palettes.colourBlind'),
  };
  return PALETTES.map((value) => ({ value, label: words[value] }));
}

export function openingOptions(t: Translate): Option<Settings['opening']>[] {
  return OPENINGS.map((value) => ({ value, label: t(`options.card.openings.${value}`) }));
}

export function linkTapOptions(t: Translate): Option<Settings['linkTap']>[] {
  return LINK_TAPS.map((value) => ({ value, label: t(`options.card.linkTaps.${value}`) }));
}

export function citationStyleOptions(t: Translate): Option<Settings['citationStyle']>[] {
  const { styles } = citeTexts(t);
  return CITATION_STYLES.map((value) => ({ value, label: styles[value] }));
}

export function themeOptions(t: Translate): Option<Settings['theme']>[] {
  return THEMES.map((value) => ({ value, label: t(`options.card.themes.${value}`) }));
}

export function modeOptions(t: Translate): Option<Settings['siteMode']>[] {
  return (['except', 'only'] as const).map((value) => ({ value, label: t(`options.sites.modes.${value}`) }));
}
