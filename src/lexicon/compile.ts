/**
 * Compiles the glossary's forms into the lexicon, at build time: patterns in groups, each group behind an anchor that
 * every spelling of its patterns holds.
 */
import { expandForm } from '../glossary/forms';
import type { Entry, Scope } from '../glossary/schema';
import { anchorsOf } from './anchors';
import { type Aim, type Anchored, grouped } from './cover';
import { frequency } from './english';
import { spellingsOf, withSpacesInside } from './patterns';
import { passesOf } from './pivots';
import { refold } from './refold';
import { baseLetters } from './symbols';
import { encode } from './table';
import type { FormInfo, Lexicon } from './types';

/** A pattern on its way into the table. */
interface Pattern {
  readonly text: string;
  readonly info: Omit<FormInfo, 'text'>;
}

/**
 * Compiles entries into the lexicon.
 *
 * @param aim - few bytes for the table of every page; what is found is the same
 * @throws Error if a form has no anchor, that is, fewer than three letters and digits
 */
export function compile(entries: readonly Entry[], aim: Aim = 'few-hits'): Lexicon {
  const known = new Set<string>();
  const patterns = entries.flatMap(patternsOf).flatMap((pattern) => withoutKnown(pattern, known));
  const groups = grouped(
    patterns.flatMap((pattern) => findable(pattern, aim)),
    aim,
  ).map((group) => ({
    ...group,
    patterns: refolded(group.patterns).flatMap(plain),
  }));
  const passes = passesOf(groups);
  return {
    table: encode(passes.map((pass) => pass.map((group) => ({ ...group, patterns: group.patterns.map(written) })))),
    forms: passes
      .flat()
      .flatMap(({ patterns: held }) =>
        held.flatMap(({ text, info }) => spellingsOf(text).map((spelling) => ({ ...info, text: spelling }))),
      ),
  };
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

/** Scanning compares letters without their marks; a table without them is kept in half the memory. */
function written({ text, info }: Pattern): { text: string; scope: Scope; count: number } {
  return { text: baseLetters(text), scope: info.scope, count: spellingsOf(text).length };
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

/** A pattern with the anchors that all of its spellings hold. */
type Findable = Pattern & Anchored;

/** Expected hits for each unit of plain English from which on an anchor is common. */
const COMMON: Readonly<Record<Aim, number>> = { 'few-hits': 1e-6, 'few-bytes': 1e-5 };

/** The pattern as it is, if its spellings have a rare anchor in common, else spellings that have rarer ones. */
function findable(pattern: Pattern, aim: Aim): Findable[] {
  const spellings = expandForm(pattern.text);
  const anchors = anchorsOf(spellings);
  const shared = rarest(anchors);
  if (shared <= COMMON[aim] || spellings.length === 1) {
    if (anchors.size > 0) return [{ ...pattern, anchors }];
    throw new Error(`the form "${pattern.text}" has no three letters to be found by`);
  }
  const alone = spellings.map((text): Findable => ({ ...pattern, text, anchors: anchorsOf([text]) }));
  const best = Math.max(...alone.map((one) => rarest(one.anchors)));
  if (anchors.size > 0 && best > shared / 2) return [{ ...pattern, anchors }];
  return alone.flatMap((one) => findable(one, aim));
}

function rarest(anchors: Findable['anchors']): number {
  return Math.min(1, ...[...anchors.values()].map(({ anchor }) => frequency(anchor)));
}
