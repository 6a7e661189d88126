/** Reads one stretch of a text: the clues about the candidates in it, and whose names stand there. */
import type { DetectData, DetectEntry, FormFacts } from '../lexicon/types';
import { withLetters } from '../text/letters';
import type { Candidate, Clue } from '../text/types';
import type { Parse, Word } from './language';
import { isCapital } from './named-after';
import { type Naming, nameAround, ownerAround, plain } from './names';
import { RULES } from './rules/all';
import type { Rule } from './rules/types';
import { formTag, sensesOf } from './senses';
import type { Finding } from './types';

/** What a stretch says. Offsets are those of the stretch's text. */
export interface StretchReading {
  readonly findings: readonly Omit<Finding, 'sentence'>[];
  /** Words of the subject's vocabulary and years of its time. */
  readonly vocabulary: number;
  /** Words of vocabularies that speak against it. */
  readonly foreign: number;
  /** Words that name the Soviet state, party or leaders, and words that name those of other communist countries. */
  readonly soviet: number;
  readonly elsewhere: number;
  readonly words: number;
}

/** Reads the text of a stretch with its candidates. */
export type ReadStretch = (text: string, candidates: readonly Candidate[]) => StretchReading;

/** Ids of the rules that tell of another bearer. */
const OTHER_BEARER = new Set(RULES.filter((rule) => rule.other).map((rule) => rule.id));

/** Rules that look at the words of a sentence one by one, by the sense that they speak about. */
const WORD_RULES = bySense(RULES.filter((rule) => rule.near || rule.before));

/** Senses about which rules of several words speak: compromise is asked for these only. */
const MATCHED = new Set(RULES.filter((rule) => rule.match).map((rule) => rule.on));

/** A candidate with the words that it stands on: those from `from` up to `to`. */
interface Placed {
  readonly candidate: Candidate;
  readonly form: FormFacts;
  readonly entry: DetectEntry;
  readonly from: number;
  readonly to: number;
  readonly senses: readonly string[];
}

/** Returns what reads stretches for the glossary that `data` was made from. */
export function createStretchReader(data: DetectData, parse: Parse): ReadStretch {
  const entries = new Map(data.entries.map((entry) => [entry.id, entry]));
  const owners = new Map(
    data.entries.flatMap(({ person }) => person?.surname.map((name) => [plain(name), person] as const) ?? []),
  );

  return (text, candidates) => {
    const parsed = parse(text);
    const { words } = parsed;
    const placed = candidates.flatMap((candidate) => placeOf(candidate, words));
    for (const one of placed) tagForm(one, words);
    for (const word of words) if (word.text === 'Death') word.tags.add('DeathCapital');
    const matched = new Set(placed.flatMap(({ senses }) => senses.filter((sense) => MATCHED.has(sense))));
    const fired = parsed.fired(matched);
    const titleCase = isTitleCase(words);
    return {
      ...vocabularyOf(words),
      words: words.length,
      findings: placed.map((one) => {
        const { candidate, form, entry, from, to, senses } = one;
        const clues: Clue[] = [];
        for (const { rule, from: first, to: last } of fired) {
          const fits = senses.includes(rule.on) && first < to && last > from;
          if (fits && !clues.some(({ id }) => id === rule.id)) clues.push({ id: rule.id, weight: rule.weight });
        }
        clues.push(...wordClues(one, words));
        const naming = form.person
          ? nameAround(words, from, to, candidate, entry, { titleCase, isCommon: form.scope !== 'anywhere' })
          : ownerOf(words, from, candidate);
        const inside = !titleCase && !form.person && isPartOfName(words, to, entry);
        const all = [...(naming?.clues ?? []), ...(inside ? [INSIDE_NAME] : []), ...clues];
        return {
          candidate,
          span: naming?.span ?? { start: candidate.start, end: candidate.end },
          clues: all,
          weight: all.reduce((sum, { weight }) => sum + weight, 0),
          ...(form.person && naming
            ? { bearer: clues.some(({ id }) => OTHER_BEARER.has(id)) ? 'other' : naming.bearer }
            : {}),
        };
      }),
    };
  };

  function placeOf(candidate: Candidate, words: readonly Word[]): Placed[] {
    const form = data.forms[candidate.form];
    const entry = form && entries.get(form.entry);
    const from = words.findIndex((word) => word.end > candidate.start);
    let to = from;
    while (to < words.length && (words[to] as Word).start < candidate.end) to += 1;
    if (!form || !entry || from < 0 || to === from) return [];
    return [{ candidate, form, entry, from, to, senses: sensesOf(form, entry) }];
  }

  function ownerOf(words: readonly Word[], at: number, candidate: Candidate): Naming | undefined {
    const first = words[at];
    const owner = first && first.start === candidate.start ? owners.get(plain(first.text)) : undefined;
    return owner && ownerAround(words, at, candidate, owner);
  }
}

const INSIDE_NAME: Clue = { id: 'inside-other-name', weight: -8 };

/** In a capital, and not in capitals only. */
const CAPITALISED = withLetters(String.raw`^[\p{Lu}][\p{Ll}]`);

/** Tags that rules know a candidate's words by. */
function tagForm({ senses, form, from, to }: Placed, words: readonly Word[]): void {
  for (const word of words.slice(from, to)) {
    for (const sense of senses) word.tags.add(formTag(sense));
    if (form.evidence === 'thaw' && CAPITALISED(word.text).test(word.text)) word.tags.add('ThawCapital');
  }
}

function vocabularyOf(words: readonly Word[]): Omit<StretchReading, 'findings' | 'words'> {
  let [vocabulary, foreign, soviet, elsewhere] = [0, 0, 0, 0];
  for (const { tags } of words) {
    if (tags.size === 0) continue;
    if (tags.has('SovietWord')) soviet += 1;
    if (tags.has('SatelliteParty') || tags.has('OtherLeader') || tags.has('OtherCountry')) elsewhere += 1;
    if (tags.has('SovietWord')) vocabulary += 2;
    else if (tags.has('OrbitWord') || tags.has('SubjectYear')) vocabulary += 1;
    if (tags.has('SportWord') || tags.has('TamilWord') || tags.has('NetWord') || tags.has('MusicWord')) foreign += 1;
  }
  return { vocabulary, foreign, soviet, elsewhere };
}

function wordClues({ senses, from, to }: Placed, words: readonly Word[]): Clue[] {
  return senses.flatMap((sense) => {
    // People named together speak for each other.
    const own = sense === 'person' ? '' : formTag(sense);
    return (WORD_RULES.get(sense) ?? [])
      .filter(
        ({ near, before }) =>
          hasOne(words[from - 1], before) ||
          // That the same words stand there twice says nothing about what they mean.
          words.some(
            (word, at) => word.tags.size > 0 && (at < from || at >= to) && hasOne(word, near) && !word.tags.has(own),
          ),
      )
      .map(({ id, weight }) => ({ id, weight }));
  });
}

function hasOne(word: Word | undefined, tags: readonly string[] = []): boolean {
  return tags.some((tag) => word?.tags.has(tag));
}

function bySense(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) map.set(rule.on, [...(map.get(rule.on) ?? []), rule]);
  return map;
}

/** A form that is no surname can still be part of the name of another thing. */
function isPartOfName(words: readonly Word[], to: number, entry: DetectEntry): boolean {
  const next = words[to];
  if (entry.kind !== 'figure' || !next?.tags.has('Thing')) return false;
  return isCapital(next) && /^\s+$/.test(words[to - 1]?.post ?? '');
}

const LETTER = withLetters(String.raw`[\p{L}]`);

/** Whether most longer words of a sentence begin with a capital, as in headings. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && LETTER(word.text).test(word.text));
  const capitals = long.filter(isCapital).length;
  return long.length >= 3 && capitals / long.length > 0.8;
}
