/** Scores what was found in labelled passages, by the rules of the guidelines. */
import type { FoundMention } from './analyse';
import type { Passage } from './labels';

/** What is scored of a mention, whoever found it. */
export type Annotated = Pick<FoundMention, 'id' | 'start' | 'end' | 'text'>;

/** Counts from which precision and recall follow. */
export interface Counts {
  /** Labelled mentions that must be found. */
  required: number;
  /** Of those, found. */
  hit: number;
  /** Of those, found with the same ends. */
  exactHit: number;
  /** Found spans, less those on optional labels. */
  found: number;
  /** Of those, right. */
  right: number;
  exactRight: number;
}

/** One error. */
export interface ScoreError {
  readonly file: string;
  readonly type: 'missed' | 'wrong' | 'bounds';
  readonly id: string;
  readonly text: string;
  readonly context: string;
}

/** Scores of one passage. */
export interface PassageScore {
  readonly counts: Counts;
  readonly byEntry: ReadonlyMap<string, Counts>;
  readonly errors: readonly ScoreError[];
}

/** Nothing counted yet. */
export function noCounts(): Counts {
  return { required: 0, hit: 0, exactHit: 0, found: 0, right: 0, exactRight: 0 };
}

/** Adds `more` to `sum`. */
export function addCounts(sum: Counts, more: Counts): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += more[key];
}

/** Precision, recall and F1, 0 to 1; 1 where there was nothing to find or nothing was found. */
export function rates({
  required,
  hit,
  exactHit,
  found,
  right,
  exactRight,
}: Counts): Record<'precision' | 'recall' | 'f1' | 'exactF1', number> {
  const precision = found === 0 ? 1 : right / found;
  const recall = required === 0 ? 1 : hit / required;
  const exactPrecision = found === 0 ? 1 : exactRight / found;
  const exactRecall = required === 0 ? 1 : exactHit / required;
  return { precision, recall, f1: f1(precision, recall), exactF1: f1(exactPrecision, exactRecall) };
}

/**
 * Scores one passage.
 * @param unscored - ids that labels do not cover, with the id they are scored as, or undefined
 */
export function scorePassage(
  file: string,
  passage: Passage,
  mentions: readonly Annotated[],
  unscored: ReadonlyMap<string, string | undefined>,
): PassageScore {
  const counts = noCounts();
  const byEntry = new Map<string, Counts>();
  const errors: ScoreError[] = [];
  const of = (id: string) => {
    const there = byEntry.get(id) ?? noCounts();
    byEntry.set(id, there);
    return there;
  };
  const count = (id: string, keys: readonly (keyof Counts)[]) => {
    for (const key of keys) {
      counts[key] += 1;
      of(id)[key] += 1;
    }
  };
  const context = (start: number, end: number) =>
    `…${passage.text.slice(Math.max(0, start - 60), start)}[${passage.text.slice(start, end)}]${passage.text.slice(end, end + 60)}…`.replace(
      /\s+/g,
      ' ',
    );

  const scored = mentions.flatMap((mention) => {
    if (!unscored.has(mention.id)) return [mention];
    const as = unscored.get(mention.id);
    return as === undefined ? [] : [{ ...mention, id: as }];
  });
  for (const label of passage.labels) {
    if (label.optional) continue;
    const same = scored.filter((mention) => mention.id === label.id && overlaps(mention, label));
    const exact = same.some(({ start, end }) => start === label.start && end === label.end);
    count(label.id, [
      'required',
      ...(same.length > 0 ? (['hit'] as const) : []),
      ...(exact ? (['exactHit'] as const) : []),
    ]);
    const text = passage.text.slice(label.start, label.end);
    if (same.length === 0)
      errors.push({ file, type: 'missed', id: label.id, text, context: context(label.start, label.end) });
    else if (!exact) {
      const found = same.map((one) => one.text).join(' | ');
      errors.push({
        file,
        type: 'bounds',
        id: label.id,
        text: `${text} -> ${found}`,
        context: context(label.start, label.end),
      });
    }
  }
  for (const mention of scored) {
    const touching = passage.labels.filter((label) => label.id === mention.id && overlaps(mention, label));
    const required = touching.filter((label) => !label.optional);
    if (required.length === 0 && touching.length > 0) continue;
    const exact = required.some(({ start, end }) => start === mention.start && end === mention.end);
    count(mention.id, [
      'found',
      ...(required.length > 0 ? (['right'] as const) : []),
      ...(exact ? (['exactRight'] as const) : []),
    ]);
    if (required.length === 0) {
      const { id, text, start, end } = mention;
      errors.push({ file, type: 'wrong', id, text, context: context(start, end) });
    }
  }
  return { counts, byEntry, errors };
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
