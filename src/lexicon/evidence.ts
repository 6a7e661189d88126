/** The part of the glossary that deciding needs: forms, and what entries and persons they belong to. */
import type { Entry } from '../glossary/schema';
import { compile } from './compile';
import type { DetectData, DetectEntry, FormFacts } from './types';

/** {@link DetectData} as the build writes it: what is known of a form is known of many. */
export interface PackedData {
  readonly facts: readonly FormFacts[];
  /** In turns: how many forms in a row, and the index of what is known of them. */
  readonly runs: readonly number[];
  readonly entries: readonly DetectEntry[];
}

/** Everything that detecting needs of the glossary, for the build. */
export function packData(entries: readonly Entry[]): PackedData {
  const facts = new Map<string, { readonly index: number; readonly value: FormFacts }>();
  const runs: number[] = [];
  for (const { text: _, ...value } of compile(entries).forms) {
    const key = JSON.stringify(value);
    const { index } = facts.get(key) ?? { index: facts.size };
    facts.set(key, { index, value });
    if (runs.at(-1) === index) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1;
    else runs.push(1, index);
  }
  return {
    facts: [...facts.values()].map(({ value }) => value),
    runs,
    entries: entries.map(({ id, label, kind, scope, person }) => ({
      id,
      label,
      kind,
      scope,
      ...(person ? { person } : {}),
    })),
  };
}

/** What the build wrote, ready for use. */
export function unpackData({ facts, runs, entries }: PackedData): DetectData {
  const forms: FormFacts[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const known = facts[runs[at + 1] ?? 0];
    for (let left = runs[at] ?? 0; left > 0 && known; left -= 1) forms.push(known);
  }
  return { entries, forms };
}

/** Everything that detecting needs of the glossary; `forms` has the order that candidates refer to. */
export function detectData(entries: readonly Entry[]): DetectData {
  return unpackData(packData(entries));
}
