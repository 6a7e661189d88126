/**
 * How much a page and its sections are about the Soviet Union and its orbit, or its memory: from entries that need no
 * second look, from how many different ones there are, and from the vocabulary around them.
 */
import type { DetectData } from '../lexicon/types';
import type { Finding, Reading } from './types';

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

/** Readings between two pauses. */
const STEP = 500;

/** What the readings of a page, or of a part of it, show together. */
interface Evidence {
  /** Different entries whose forms may stand anywhere. */
  readonly anywhere: Set<string>;
  /** Different entries whose forms need a page on the subject. */
  readonly inContext: Set<string>;
  /** Words of the subject's vocabulary. */
  vocabulary: number;
  /** Words against it. */
  foreign: number;
  words: number;
}

/** The topics of a page that was read, in steps, the last of which returns them. */
export function* topicsOf(readings: readonly Reading[], data: DetectData): Generator<void, Topics> {
  const sections = new Map<number, Evidence>();
  let [elsewhere, soviet] = [0, 0];
  for (const [at, reading] of readings.entries()) {
    const { section } = reading.block;
    const evidence = sections.get(section) ?? nothing();
    sections.set(section, evidence);
    gather(evidence, reading, data);
    elsewhere += reading.elsewhere;
    soviet += reading.soviet;
    if (at % STEP === STEP - 1) yield;
  }
  const page = scoreOf([...sections.values()].reduce(added, nothing()));
  const scores = new Map<number, number>();
  if (sections.size > 1) {
    for (const [section, own] of sections) {
      const share = own.words / (own.words + OWN_VOICE);
      scores.set(section, page + share * (scoreOf(own) - page));
    }
  }
  return {
    page: sigmoid(page),
    elsewhere: elsewhere / (elsewhere + soviet + FEW),
    ofSection: (section) => sigmoid(scores.get(section) ?? page),
  };
}

function nothing(): Evidence {
  return { anywhere: new Set(), inContext: new Set(), vocabulary: 0, foreign: 0, words: 0 };
}

function gather(evidence: Evidence, { findings, vocabulary, foreign, words }: Reading, data: DetectData): void {
  for (const finding of findings) {
    const form = data.forms[finding.candidate.form];
    if (!form || speaksAgainst(finding)) continue;
    if (form.scope === 'anywhere') evidence.anywhere.add(form.entry);
    else if (form.scope === 'in-context') evidence.inContext.add(form.entry);
  }
  evidence.vocabulary += vocabulary;
  evidence.foreign += foreign;
  evidence.words += words;
}

function added(to: Evidence, { anywhere, inContext, vocabulary, foreign, words }: Evidence): Evidence {
  for (const entry of anywhere) to.anywhere.add(entry);
  for (const entry of inContext) to.inContext.add(entry);
  to.vocabulary += vocabulary;
  to.foreign += foreign;
  to.words += words;
  return to;
}

/** Words that evidence is counted against at least. */
const LEAST_WORDS = 60;

/** Log-odds that what shows this evidence is about the subject; the weights were fitted on labelled passages. */
function scoreOf({ anywhere, inContext, vocabulary, foreign, words }: Evidence): number {
  const hundreds = Math.max(words, LEAST_WORDS) / 100;
  return (
    -3.4 +
    1.1 * Math.min(anywhere.size, 4) +
    0.55 * Math.min(inContext.size, 6) +
    0.2 * Math.min(vocabulary / hundreds, 14) -
    0.5 * (foreign / hundreds)
  );
}

/** Log-odds to probability. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function speaksAgainst({ weight, bearer }: Finding): boolean {
  return bearer === 'other' || weight < -1.5;
}
