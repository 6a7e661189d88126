/**
 * What the rest of a text says about a word: one that plainly has a sense in one place of a text rarely has another in
 * the next, and what was said to be another's stays another's until the text says otherwise.
 */
import type { DetectData, FormFacts } from '../lexicon/types';
import type { Clue } from '../text/types';
import { RULES } from './rules/all';
import { sensesOf } from './senses';
import type { Finding, Reading } from './types';

/** Clues about candidates by what stands elsewhere on their page. */
export interface Discourse {
  /** Asked for all findings in order of the text. */
  cluesFor(finding: Finding, form: FormFacts, reading: Reading): Clue[];
}

const SAME_SENSE = 'same-sense-elsewhere';
const OTHER_OWNER = 'other-owner-before';

/** Log-odds of its own clues from which on a candidate speaks for or against its sense on the whole page. */
const PLAIN = 2;
/** Senses of which a page may well hold two: bodies of two parties, the party's Presidium and that of a parliament. */
const SIDE_BY_SIDE = new Set(['central-committee', 'politburo']);
/** How strongly the page speaks where all of it agrees. */
const AGREED = 2.5;
/** What a candidate in another section counts. */
const ELSEWHERE = 1 / 3;
/** How strongly it speaks against a thing that it was another's just before. */
const ANOTHERS = -4;

/** Ids of the rules that name another owner. */
const OF_ANOTHER = new Set(RULES.filter((rule) => rule.other).map((rule) => rule.id));

/** Readings between two pauses. */
const STEP = 500;

/** How many candidates speak plainly for a sense, and against it. */
interface Votes {
  for: number;
  against: number;
}

const NONE: Votes = { for: 0, against: 0 };

/** Returns what tells, in steps, what is said on a page that was read, for one glossary. */
export function createDiscourse(data: DetectData): (readings: readonly Reading[]) => Generator<void, Discourse> {
  const entries = new Map(data.entries.map((entry) => [entry.id, entry]));
  const senses = new Map<FormFacts, string | undefined>();
  const senseOf = (form: FormFacts) => {
    if (form.person) return undefined;
    if (!senses.has(form)) senses.set(form, sensesOf(form, entries.get(form.entry))[0]);
    return senses.get(form);
  };
  return (readings) => discourseOf(readings, data, senseOf);
}

function* discourseOf(
  readings: readonly Reading[],
  data: DetectData,
  senseOf: (form: FormFacts) => string | undefined,
): Generator<void, Discourse> {
  const page = new Map<string, Votes>();
  const sections = new Map<string, Votes>();
  for (const [at, { block, findings }] of readings.entries()) {
    if (at % STEP === STEP - 1) yield;
    for (const finding of findings) {
      const form = data.forms[finding.candidate.form];
      const sense = form && senseOf(form);
      if (sense === undefined || SIDE_BY_SIDE.has(sense)) continue;
      const vote = voteOf(finding);
      if (vote === 0) continue;
      cast(page, sense, vote);
      cast(sections, `${block.section} ${sense}`, vote);
    }
  }
  let section = -1;
  /** Entries that were another's when last spoken of in this section. */
  const anothers = new Set<string>();

  return {
    cluesFor(finding, form, reading) {
      const sense = senseOf(form);
      if (sense === undefined) return [];
      if (reading.block.section !== section) {
        section = reading.block.section;
        anothers.clear();
      }
      const clues: Clue[] = [];
      const vote = voteOf(finding);
      if (finding.clues.some(({ id }) => OF_ANOTHER.has(id))) anothers.add(form.entry);
      else if (vote > 0) anothers.delete(form.entry);
      else if (anothers.has(form.entry)) clues.push({ id: OTHER_OWNER, weight: ANOTHERS });
      if (SIDE_BY_SIDE.has(sense)) return clues;
      const all = page.get(sense) ?? NONE;
      const near = sections.get(`${reading.block.section} ${sense}`) ?? NONE;
      const total = (of: keyof Votes, own: number) => near[of] - own + (all[of] - near[of]) * ELSEWHERE;
      const [ours, theirs] = [total('for', Math.max(vote, 0)), total('against', Math.max(-vote, 0))];
      const weight = (AGREED * (ours - theirs)) / (ours + theirs + 1);
      if (weight !== 0) clues.push({ id: SAME_SENSE, weight });
      return clues;
    },
  };
}

function cast(votes: Map<string, Votes>, key: string, vote: number): void {
  const said = votes.get(key) ?? { for: 0, against: 0 };
  if (vote > 0) said.for += 1;
  else said.against += 1;
  votes.set(key, said);
}

function voteOf({ weight }: Finding): 1 | 0 | -1 {
  if (weight >= PLAIN) return 1;
  return weight <= -PLAIN ? -1 : 0;
}
