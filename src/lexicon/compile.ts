/**
 * Compiles the glossary's forms into the lexicon, at build time: patterns in groups, each group behind a window of the
 * gate that every spelling of its patterns holds.
 */
import { expandForm } from '../glossary/forms';
import type { Entry, Scope } from '../glossary/schema';
import { frequency } from './english';
import { spellingsOf, withSpacesInside } from './patterns';
import { refold } from './refold';
import { windowsOf } from './spellings';
import { encode, type Group } from './table';
import type { FormInfo, Lexicon } from './types';

/** A pattern on its way into the table. */
interface Pattern {
  readonly text: string;
  readonly info: Omit<FormInfo, 'text'>;
}

/**
 * Compiles entries into the lexicon.
 *
 * @throws Error if a form has no window, that is, no word of two letters or digits
 */
export function compile(entries: readonly Entry[]): Lexicon {
  const known = new Set<string>();
  const patterns = entries.flatMap(patternsOf).flatMap((pattern) => withoutKnown(pattern, known));
  const groups = grouped(patterns.flatMap(findable))
    .map((group) => ({ ...group, patterns: refolded(group.patterns).flatMap(plain) }))
    // Like next to like is smaller when zipped.
    .sort((a, b) => (firstText(a) < firstText(b) ? -1 : 1));
  return {
    table: encode(groups.map(({ window, back, patterns: held }) => ({ window, back, patterns: held.map(written) }))),
    forms: groups.flatMap(({ patterns: held }) =>
      held.flatMap(({ text, info }) => spellingsOf(text).map((spelling) => ({ ...info, text: spelling }))),
    ),
  };
}

function firstText({ patterns }: { readonly patterns: readonly Pattern[] }): string {
  return patterns[0]?.text ?? '';
}

/** Patterns of which the same is known are folded together. */
function refolded(patterns: readonly Pattern[]): Pattern[] {
  const alike = new Map<string, { readonly info: Pattern['info']; readonly texts: string[] }>();
  for (const { text, info } of patterns) {
    const key = JSON.stringify(info);
    const one = alike.get(key) ?? { info, texts: [] };
    alike.set(key, one);
    one.texts.push(text);
  }
  return [...alike.values()].flatMap(({ info, texts }) => refold(texts).map((text) => ({ text, info })));
}

/** The pattern as the table may hold it, or its spellings if it cannot be so written. */
function plain(pattern: Pattern): Pattern[] {
  const spellings = expandForm(pattern.text);
  const text = withSpacesInside(pattern.text);
  const asWritten = spellingsOf(text);
  const isPlain =
    spellings.length === asWritten.length && spellings.every((spelling, at) => spelling === asWritten[at]);
  return isPlain ? [{ ...pattern, text }] : spellings.map((spelling) => ({ ...pattern, text: spelling }));
}

function written({ text, info }: Pattern): { text: string; scope: Scope; count: number } {
  return { text, scope: info.scope, count: spellingsOf(text).length };
}

function patternsOf({ id: entry, scope: usual, person, forms }: Entry): Pattern[] {
  const surnames = (person?.surname ?? []).map((surname): Pattern => {
    const plural = /(?:s|x|z|ch|sh)$/.test(surname) ? '(es|)' : '(s|)';
    const evidence = usual === 'ambiguous' ? { evidence: 'namesake' } : {};
    return { text: surname + plural, info: { entry, scope: usual, ...evidence, person: true } };
  });
  const others = forms.flatMap((form): Pattern[] => {
    const { text, scope = usual, evidence } = typeof form === 'string' ? { text: form } : form;
    const info = { entry, scope, ...(evidence === undefined ? {} : { evidence }) };
    const abbreviations = expandForm(text).filter((spelling) => /^\p{Lu}{3,5}$/u.test(spelling));
    // The letters of an abbreviation one by one, for `U.S.S.R.`
    return [{ text, info }, ...abbreviations.map((letters) => ({ text: [...letters].join(' '), info }))];
  });
  return [...surnames, ...others];
}

/** The pattern, or what of it no pattern before stands for. */
function withoutKnown({ text, info }: Pattern, known: Set<string>): Pattern[] {
  const spellings = expandForm(text);
  const fresh = spellings.filter((spelling) => !known.has(spelling));
  for (const spelling of spellings) known.add(spelling);
  return fresh.length === spellings.length ? [{ text, info }] : fresh.map((spelling) => ({ text: spelling, info }));
}

/** A pattern with the windows that all of its spellings hold, by key. */
interface Findable extends Pattern {
  readonly windows: ReadonlyMap<string, { readonly window: readonly number[]; readonly back: number }>;
}

/** Expected hits for each unit of plain English from which on a window is common. */
const COMMON = 2 ** -14;

/** The pattern as it is, if its spellings have a rare window in common, else spellings that have rarer ones. */
function findable(pattern: Pattern): Findable[] {
  const spellings = expandForm(pattern.text);
  const windows = windowsOf(spellings);
  const shared = cheapest(windows);
  if (shared <= COMMON || spellings.length === 1) {
    if (windows.size > 0) return [{ ...pattern, windows }];
    throw new Error(`the form "${pattern.text}" has no word of two letters to be found by`);
  }
  const alone = spellings.map((text): Findable => ({ ...pattern, text, windows: windowsOf([text]) }));
  const best = Math.max(...alone.map((one) => cheapest(one.windows)));
  if (windows.size > 0 && best > shared / 2) return [{ ...pattern, windows }];
  return alone.flatMap(findable);
}

function cheapest(windows: Findable['windows']): number {
  return Math.min(1, ...[...windows.values()].map(({ window }) => frequency(window)));
}

/** Weighted set cover: the cheapest windows, in expected hits on plain English, such that every pattern holds one. */
function grouped(patterns: readonly Findable[]): (Group & { readonly patterns: readonly Findable[] })[] {
  interface Use {
    readonly window: readonly number[];
    readonly cost: number;
    readonly holders: Set<Findable>;
  }
  const uses = new Map<string, Use>();
  for (const pattern of patterns) {
    for (const [key, { window }] of pattern.windows) {
      const use = uses.get(key) ?? { window, cost: frequency(window), holders: new Set() };
      use.holders.add(pattern);
      uses.set(key, use);
    }
  }
  const uncovered = new Set(patterns);
  const groups: (Group & { readonly patterns: readonly Findable[] })[] = [];
  while (uncovered.size > 0) {
    let best: [string, Use] | undefined;
    let bestValue = 0;
    for (const [key, use] of uses) {
      let covers = 0;
      for (const pattern of use.holders) if (uncovered.has(pattern)) covers += 1;
      const value = covers / (use.cost + 1e-6);
      if (value > bestValue) {
        best = [key, use];
        bestValue = value;
      }
    }
    if (!best) break;
    const [key, { window, holders }] = best;
    const held = patterns.filter((pattern) => uncovered.has(pattern) && holders.has(pattern));
    groups.push({ window, back: Math.max(...held.map(({ windows }) => windows.get(key)?.back ?? 0)), patterns: held });
    for (const pattern of held) uncovered.delete(pattern);
    uses.delete(key);
  }
  return groups;
}
