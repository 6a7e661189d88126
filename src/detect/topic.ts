/**
 * How much a page is about the Soviet Union and its orbit, or its memory: from entries that need no second look, from
 * how many different ones there are, and from the vocabulary around them.
 */
import type { DetectData } from '../lexicon/types';
import type { Finding, Reading } from './types';

/** What a page shows, added up. */
export interface TopicEvidence {
  /** Different entries whose forms may stand anywhere. */
  readonly anywhere: number;
  /** Different entries whose forms need a page on the subject. */
  readonly inContext: number;
  /** Words of the subject's vocabulary for each hundred words. */
  readonly density: number;
  /** Words against it for each hundred words. */
  readonly foreign: number;
}

/** Adds up what the readings of a page show. */
export function topicEvidence(readings: readonly Reading[], data: DetectData): TopicEvidence {
  const anywhere = new Set<string>();
  const inContext = new Set<string>();
  const sum = { vocabulary: 0, foreign: 0, words: 0 };
  for (const reading of readings) {
    sum.vocabulary += reading.vocabulary;
    sum.foreign += reading.foreign;
    sum.words += reading.words;
    for (const finding of reading.findings) {
      const form = data.forms[finding.candidate.form];
      if (!form || speaksAgainst(finding)) continue;
      if (form.scope === 'anywhere') anywhere.add(form.entry);
      else if (form.scope === 'in-context') inContext.add(form.entry);
    }
  }
  const hundreds = Math.max(sum.words, 60) / 100;
  return {
    anywhere: anywhere.size,
    inContext: inContext.size,
    density: sum.vocabulary / hundreds,
    foreign: sum.foreign / hundreds,
  };
}

/** The topic of a page, 0 to 1. */
export function topicOf({ anywhere, inContext, density, foreign }: TopicEvidence): number {
  const score =
    -3.4 + 1.1 * Math.min(anywhere, 4) + 0.55 * Math.min(inContext, 6) + 0.2 * Math.min(density, 14) - 0.5 * foreign;
  return sigmoid(score);
}

/** Log-odds to probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function speaksAgainst({ clues, bearer }: Finding): boolean {
  return bearer === 'other' || clues.reduce((sum, clue) => sum + clue.weight, 0) < -1.5;
}
