/** Decides about a page: topic, then people in order of the text, then each candidate, then overlaps. */
import type { DetectData, FormFacts } from '../lexicon/types';
import type { Clue, Mention } from '../text/types';
import { createDiscourse } from './discourse';
import { withTails } from './tails';
import { sigmoid, topicsOf } from './topic';
import type { Decision, Finding, PageFacts, Reading, Weighed } from './types';

/** Log-odds below which a candidate is no mention, and from which on it is a sure one. */
const POSSIBLE = 0;
const SURE = 1.4;
/**
 * What log-odds are worth, fitted on labelled passages: clues overlap, and a form that stands on a page at all is more
 * often a mention than the weights of the rules say. `npm run evaluate` prints how well it holds.
 */
const CALIBRATION = { slope: 1.3, shift: 1.5 };

/** Log-odds of a form by its scope alone. */
const ANYWHERE = 3.2;
const IN_CONTEXT = -0.6;
const AMBIGUOUS = -3;
/** How strongly the topic of the page moves forms that need it, from 0 to 1. */
const TOPIC_RANGE = 5;

/**
 * How strongly the topic moves the forms of ambiguous senses. For some a page on the subject is nearly enough, unless
 * something speaks against it.
 */
const SENSE_RANGE = 3;
const SENSE_RANGES: Readonly<Record<string, number>> = {
  'central-committee': 7.5,
  politburo: 7.5,
  'party-office': 7.5,
  mausoleum: 7.5,
  rehabilitation: 6,
};

/** Senses of bodies and offices that every communist party has. */
const OF_A_PARTY = new Set(['central-committee', 'politburo', 'party-office']);
/** From which part of its words on a page is about other parties, and how strongly that speaks against those. */
const ELSEWHERE = 0.25;
const ELSEWHERE_RANGE = 20;

/** Clues that deciding finds, besides those of the rules. */
const PAGE_TOPIC = 'page-topic';
const OTHER_PARTIES = 'other-parties-page';
const NAMED_BEFORE = 'named-before';
const OTHER_BEARER = 'other-bearer-before';

/** Whom the text has introduced under a surname so far. */
interface Introduced {
  ours: number;
  others: number;
  last: 'ours' | 'other';
  /** Section of the last introduction of another bearer. */
  section: number;
}

/**
 * Decides in steps, a few for the page and one for each block, so that a long page does not have to be decided about at
 * once.
 */
export type Deciding = Generator<void, Decision>;

/** A function that decides about pages, for one glossary. */
export function createDecider(data: DetectData): (readings: readonly Reading[], page: PageFacts) => Deciding {
  const discourseOf = createDiscourse(data);
  return function* decide(readings) {
    const topics = yield* topicsOf(readings, data);
    yield;
    const discourse = yield* discourseOf(readings);
    yield;
    const introduced = new Map<string, Introduced>();
    const mentions: Mention[] = [];
    for (const reading of readings) {
      const weighed: Weighed[] = [];
      const topic = topics.ofSection(reading.block.section);
      for (const finding of reading.findings) {
        const form = data.forms[finding.candidate.form];
        if (!form) continue;
        const clues = [
          prior(form),
          ...finding.clues,
          ...peopleClues(finding, form, reading, introduced),
          topicClue(form, topic, reading),
          ...elsewhereClue(form, topics.elsewhere),
          ...discourse.cluesFor(finding, form, reading),
        ];
        const score = clues.reduce((sum, clue) => sum + clue.weight, 0);
        weighed.push({ finding, form, ...finding.span, score, clues });
        if (finding.bearer) introduce(finding, form, score, reading, introduced);
      }
      mentions.push(...chosen(weighed, reading));
      yield;
    }
    return { topic: topics.page, mentions };
  };
}

/** What a form says by itself: that it means little else, or that it may mean other things. */
function prior({ scope }: FormFacts): Clue {
  if (scope === 'anywhere') return { id: 'specific-form', weight: ANYWHERE };
  return { id: 'common-form', weight: scope === 'in-context' ? IN_CONTEXT : AMBIGUOUS };
}

/** How the page's topic, and the words of the block itself, speak for a form that needs them. */
function topicClue({ scope, evidence }: FormFacts, topic: number, reading: Reading): Clue {
  if (scope === 'anywhere') return { id: PAGE_TOPIC, weight: 0 };
  const here = Math.min(reading.vocabulary / Math.max(reading.words, 20), 0.12) / 0.12;
  if (scope === 'in-context') return { id: PAGE_TOPIC, weight: TOPIC_RANGE * (topic - 0.5) + 1.5 * (here - 0.3) };
  const range = SENSE_RANGES[evidence ?? ''] ?? SENSE_RANGE;
  return { id: PAGE_TOPIC, weight: range * (topic - 0.4) };
}

/** A page that speaks of other parties more than of the Soviet one means theirs. */
function elsewhereClue({ evidence }: FormFacts, elsewhere: number): Clue[] {
  if (evidence === undefined || !OF_A_PARTY.has(evidence) || elsewhere <= ELSEWHERE) return [];
  return [{ id: OTHER_PARTIES, weight: -ELSEWHERE_RANGE * (elsewhere - ELSEWHERE) }];
}

function peopleClues(finding: Finding, form: FormFacts, reading: Reading, introduced: Map<string, Introduced>): Clue[] {
  if (!form.person || finding.bearer !== 'unsaid') return [];
  const known = introduced.get(form.entry);
  if (!known) return [];
  if (known.last === 'other') {
    const passing = known.ours >= known.others + 3 && known.section !== reading.block.section;
    return passing ? [] : [{ id: OTHER_BEARER, weight: known.ours > known.others ? -2.5 : -5 }];
  }
  return known.ours > 0 ? [{ id: NAMED_BEFORE, weight: form.scope === 'ambiguous' ? 5 : 3 }] : [];
}

function introduce(
  { bearer }: Finding,
  form: FormFacts,
  score: number,
  reading: Reading,
  introduced: Map<string, Introduced>,
): void {
  const known = introduced.get(form.entry) ?? { ours: 0, others: 0, last: 'ours', section: -1 };
  if (bearer === 'other') {
    known.others += 1;
    known.last = 'other';
    known.section = reading.block.section;
  } else if (bearer === 'ours') {
    known.ours += 1;
    known.last = 'ours';
  } else if (score < POSSIBLE || form.scope === 'ambiguous') {
    return;
  }
  introduced.set(form.entry, known);
}

/** The mentions of a block: the longest candidates that are believed, none overlapping another. */
function chosen(weighed: readonly Weighed[], reading: Reading): Mention[] {
  const believed = withTails(
    weighed.filter(({ score }) => score >= POSSIBLE),
    reading.block.text,
  );
  return overlapping(believed)
    .flatMap(longestOf)
    .map(({ form, start, end, score, clues }) => ({
      block: reading.block.id,
      entry: form.entry,
      start,
      end,
      confidence: sigmoid(CALIBRATION.slope * score + CALIBRATION.shift),
      certainty: score >= SURE ? 'sure' : 'possible',
      // Of most mentions nobody asks.
      get clues() {
        return strongest(clues);
      },
    }));
}

/** Groups of candidates of which each overlaps another, in order of the text. */
function overlapping(candidates: readonly Weighed[]): Weighed[][] {
  const groups: Weighed[][] = [];
  let end = -1;
  for (const one of [...candidates].sort((a, b) => a.start - b.start)) {
    if (one.start < end) groups.at(-1)?.push(one);
    else groups.push([one]);
    end = Math.max(end, one.end);
  }
  return groups;
}

/** Of a group the candidates that stay: the longest first, of equal ones the most believed. */
function longestOf(group: Weighed[]): Weighed[] {
  if (group.length === 1) return group;
  group.sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score || a.start - b.start);
  const taken: Weighed[] = [];
  for (const one of group) {
    if (!taken.some((other) => one.start < other.end && other.start < one.end)) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Each clue once, the strongest first. */
function strongest(clues: readonly Clue[]): Clue[] {
  const byId = new Map(clues.filter(({ weight }) => weight !== 0).map((clue) => [clue.id, clue]));
  return [...byId.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
