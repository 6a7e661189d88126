/** Reads one block: its sentences with candidates, the clues in them, and whose names stand there. */
import type { DetectData, DetectEntry, FormInfo } from '../lexicon/types';
import type { Candidate, Clue, ScannedBlock } from '../text/types';
import type { Parse, Word } from './language';
import { type Naming, nameAround, ownerAround, plain } from './names';
import { RULES } from './rules/all';
import { formTag, sensesOf } from './senses';
import { type Stretch, stretches } from './stretches';
import type { Finding, Reading } from './types';

/** Rules that look at the rest of the sentence only. */
const NEAR_RULES = RULES.filter((rule) => rule.near);

/** Ids of the rules that tell of another bearer. */
const OTHER_BEARER = new Set(RULES.filter((rule) => rule.other).map((rule) => rule.id));

/** Reads blocks for one page. */
export function createReader(data: DetectData, parse: Parse): (block: ScannedBlock) => Reading {
  const entries = new Map(data.entries.map((entry) => [entry.id, entry]));
  const owners = new Map(
    data.entries.flatMap(({ person }) => person?.surname.map((name) => [plain(name), person] as const) ?? []),
  );

  return (block) => {
    const findings: Finding[] = [];
    const count = { vocabulary: 0, foreign: 0, words: 0 };
    for (const stretch of stretches(block.text, block.candidates)) {
      findings.push(...readStretch(block.text, stretch, count));
    }
    return { block, findings, ...count };
  };

  function ownerOf(words: readonly Word[], at: number, candidate: Candidate): Naming | undefined {
    const first = words[at];
    const owner = first && first.start === candidate.start ? owners.get(plain(first.text)) : undefined;
    return owner && ownerAround(words, at, candidate, owner);
  }

  function readStretch(
    text: string,
    { start, end, candidates, sentence }: Stretch,
    count: { vocabulary: number; foreign: number; words: number },
  ): Finding[] {
    const parsed = parse(text.slice(start, end), start);
    const { words } = parsed;
    const known = candidates.flatMap((candidate) => {
      const form = data.forms[candidate.form];
      const entry = form && entries.get(form.entry);
      const from = words.findIndex((word) => word.end > candidate.start);
      let to = from;
      while (to < words.length && (words[to] as Word).start < candidate.end) to += 1;
      return form && entry && from >= 0 && to > from
        ? [{ candidate, form, entry, from, to, senses: sensesOf(form, entry) }]
        : [];
    });
    for (const { senses, from, to, form } of known) {
      for (const word of words.slice(from, to)) {
        for (const sense of senses) word.tags.add(formTag(sense));
        if (form.evidence === 'thaw' && /^\p{Lu}\p{Ll}/u.test(word.text)) word.tags.add('ThawCapital');
      }
    }
    for (const word of words) if (word.text === 'Death') word.tags.add('DeathCapital');
    const fired = parsed.fired();
    const writing = { titleCase: isTitleCase(words) };
    count.words += words.length;
    for (const { tags } of words) {
      if (tags.has('SovietWord')) count.vocabulary += 2;
      else if (tags.has('OrbitWord') || tags.has('SubjectYear')) count.vocabulary += 1;
      if (tags.has('SportWord') || tags.has('TamilWord') || tags.has('NetWord') || tags.has('MusicWord'))
        count.foreign += 1;
    }
    return known.map(({ candidate, form, entry, from, to, senses }): Finding => {
      const clues: Clue[] = [];
      for (const { rule, from: first, to: last } of fired) {
        const fits = senses.includes(rule.on) && first < to && last > from;
        if (fits && !clues.some(({ id }) => id === rule.id)) clues.push({ id: rule.id, weight: rule.weight });
      }
      for (const sense of senses) clues.push(...nearClues(sense, words, from, to));
      const naming: Naming | undefined = form.person
        ? nameAround(words, from, to, candidate, entry, writing)
        : ownerOf(words, from, candidate);
      const others = [...(naming?.clues ?? []), ...(form.person ? [] : partOfName(words, to, form, entry, writing))];
      return {
        candidate,
        span: naming?.span ?? { start: candidate.start, end: candidate.end },
        clues: [...others, ...clues],
        sentence,
        ...(form.person && naming
          ? { bearer: clues.some(({ id }) => OTHER_BEARER.has(id)) ? 'other' : naming.bearer }
          : {}),
      };
    });
  }
}

function nearClues(sense: string, words: readonly Word[], from: number, to: number): Clue[] {
  return NEAR_RULES.filter((rule) => rule.on === sense)
    .filter((rule) =>
      words.some((word, index) => (index < from || index >= to) && rule.near?.some((tag) => word.tags.has(tag))),
    )
    .map(({ id, weight }) => ({ id, weight }));
}

/** A form that is no surname can still be part of the name of another thing. */
function partOfName(
  words: readonly Word[],
  to: number,
  form: FormInfo,
  entry: DetectEntry,
  writing: { titleCase: boolean },
): Clue[] {
  if (entry.kind !== 'figure' || writing.titleCase) return [];
  const next = words[to];
  const last = words[to - 1];
  const inside = next?.tags.has('Thing') && /^\p{Lu}/u.test(next.text) && /^\s+$/.test(last?.post ?? '');
  return inside && !form.person ? [{ id: 'inside-other-name', weight: -8 }] : [];
}

/** Whether most longer words of a sentence begin with a capital, as in headings. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length > 3 && /\p{L}/u.test(word.text));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  return long.length >= 3 && capitals / long.length > 0.8;
}
