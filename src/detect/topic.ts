/**
 * How much a page and its sections are about the Soviet Union and its orbit, or its memory: from entries that need no
 * second look, from how many different ones there are, and from the vocabulary around them.
 */
import type { DetectData } from '../lexicon/types';
import type { Finding, Reading } from './types';

/** What the readings of a page, or of a part of it, show. */
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

/** The topic of a page and of its sections, each 0 to 1. */
export interface Topics {
  readonly page: number;
  /** How much of what is said of communist parties and leaders is said of others than the Soviet ones, 0 to 1. */
  readonly elsewhere: number;
  ofSection(section: number): number;
}

/**
 * Words in the sentences of a section with candidates from which on it says as much of its own topic as the page does.
 * A section of a few lines is what its page is.
 */
const OWN_VOICE = 15;
/** Words that a page must name before it is taken to be about other parties. */
const FEW = 6;

/** The topics of a page that was read, in steps, the last of which returns them. */
export function* topicsOf(readings: readonly Reading[], data: DetectData): Generator<void, Topics> {
  const sections = new Map<number, Reading[]>();
  for (const reading of readings) {
    const section = sections.get(reading.block.section);
    if (section) section.push(reading);
    else sections.set(reading.block.section, [reading]);
  }
  const page = scoreOf(topicEvidence(readings, data));
  yield;
  const scores = new Map<number, number>();
  if (sections.size > 1) {
    for (const [section, own] of sections) {
      const words = sum(own, 'words');
      const share = words / (words + OWN_VOICE);
      scores.set(section, page + share * (scoreOf(topicEvidence(own, data)) - page));
    }
  }
  const elsewhere = sum(readings, 'elsewhere');
  return {
    page: sigmoid(page),
    elsewhere: elsewhere / (elsewhere + sum(readings, 'soviet') + FEW),
    ofSection: (section) => sigmoid(scores.get(section) ?? page),
  };
}

/** Adds up what readings show. */
export function topicEvidence(readings: readonly Reading[], data: DetectData): TopicEvidence {
  const anywhere = new Set<string>();
  const inContext = new Set<string>();
  for (const { findings } of readings) {
    for (const finding of findings) {
      const form = data.forms[finding.candidate.form];
      if (!form || speaksAgainst(finding)) continue;
      if (form.scope === 'anywhere') anywhere.add(form.entry);
      else if (form.scope === 'in-context') inContext.add(form.entry);
    }
  }
  const hundreds = Math.max(sum(readings, 'words'), 60) / 100;
  return {
    anywhere: anywhere.size,
    inContext: inContext.size,
    density: sum(readings, 'vocabulary') / hundreds,
    foreign: sum(readings, 'foreign') / hundreds,
  };
}

/** Log-odds that what shows this evidence is about the subject; the weights were fitted on labelled passages. */
function scoreOf({ anywhere, inContext, density, foreign }: TopicEvidence): number {
  return (
    -3.4 + 1.1 * Math.min(anywhere, 4) + 0.55 * Math.min(inContext, 6) + 0.2 * Math.min(density, 14) - 0.5 * foreign
  );
}

/** Log-odds to probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function sum(readings: readonly Reading[], key: 'vocabulary' | 'foreign' | 'soviet' | 'elsewhere' | 'words'): number {
  return readings.reduce((total, reading) => total + reading[key], 0);
}

function speaksAgainst({ weight, bearer }: Finding): boolean {
  return bearer === 'other' || weight < -1.5;
}
