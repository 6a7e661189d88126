/** The words of the card's buttons, and those that tell why something is marked. */
import type { Translate } from '../shared/translate';
import { fill } from './fill';

/** Names of the card's buttons, and what they answer. */
export interface ToolTexts {
  readonly forward: string;
  readonly pin: string;
  readonly pinHelp: string;
  readonly grip: string;
  readonly follow: string;
  readonly copy: string;
  readonly copyHelp: string;
  readonly copied: string;
  readonly copyFailed: string;
}

/** What tells why something is marked. */
export interface WhyTexts {
  readonly title: string;
  readonly for: string;
  readonly against: string;
  sure(percent: number): string;
  possible(percent: number): string;
}

/** Reads the words of the buttons. */
export function toolTexts(t: Translate): ToolTexts {
  return {
    forward: t('card.tools.forward'),
    pin: t('card.tools.pin'),
    pinHelp: t('card.tools.pinHelp'),
    grip: t('card.tools.grip'),
    follow: t('card.tools.follow'),
    copy: t('card.tools.copy'),
    copyHelp: t('card.tools.copyHelp'),
    copied: t('card.tools.copied'),
    copyFailed: t('card.tools.copyFailed'),
  };
}

/** Reads the words that tell why. */
export function whyTexts(t: Translate): WhyTexts {
  // Substituted by itself: what comes back is the text with its place still open.
  const sure = t('card.why.sure', { percent: '{percent}' });
  const possible = t('card.why.possible', { percent: '{percent}' });
  return {
    title: t('card.why.title'),
    for: t('card.why.for'),
    against: t('card.why.against'),
    sure: (percent) => fill(sure, { percent }),
    possible: (percent) => fill(possible, { percent }),
  };
}
