/** The words with which readers judge marks, and are told what came of it. */
import type { Translate } from '../shared/translate';
import { fill } from './fill';

/** A mention in words: its entry, how it stands on the page, and on which site. */
interface Judged {
  readonly label: string;
  readonly form: string;
  readonly site: string;
}

/** All words of judging. */
export interface JudgeTexts {
  readonly know: string;
  readonly knowHelp: string;
  readonly reject: string;
  readonly rejectHelp: string;
  /** What the notice is called. */
  readonly notice: string;
  readonly undo: string;
  readonly undone: string;
  readonly settings: string;
  readonly close: string;
  readonly failed: string;
  known(judged: Pick<Judged, 'label'>): string;
  dismissed(judged: Pick<Judged, 'form'>): string;
  /** On the button that stores the form. */
  skip(judged: Pick<Judged, 'form' | 'site'>): string;
  skipped(judged: Judged): string;
  fullKnown(most: number): string;
  fullRejected(most: number): string;
}

/** Reads all of them. */
export function judgeTexts(t: Translate): JudgeTexts {
  // Substituted by themselves: what comes back is the text with its places still open.
  const known = t('card.judge.known', { label: '{label}' });
  const dismissed = t('card.judge.dismissed', { form: '{form}' });
  const skip = t('card.judge.skip', { form: '{form}', site: '{site}' });
  const skipped = t('card.judge.skipped', { label: '{label}', form: '{form}', site: '{site}' });
  const fullKnown = t('card.judge.fullKnown', { most: '{most}' });
  const fullRejected = t('card.judge.fullRejected', { most: '{most}' });
  return {
    know: t('card.judge.know'),
    knowHelp: t('card.judge.knowHelp'),
    reject: t('card.judge.reject'),
    rejectHelp: t('card.judge.rejectHelp'),
    notice: t('card.judge.notice'),
    undo: t('card.judge.undo'),
    undone: t('card.judge.undone'),
    settings: t('card.settings'),
    close: t('card.close'),
    failed: t('card.judge.failed'),
    known: ({ label }) => fill(known, { label }),
    dismissed: ({ form }) => fill(dismissed, { form }),
    skip: ({ form, site }) => fill(skip, { form, site }),
    skipped: ({ label, form, site }) => fill(skipped, { label, form, site }),
    fullKnown: (most) => fill(fullKnown, { most }),
    fullRejected: (most) => fill(fullRejected, { most }),
  };
}
