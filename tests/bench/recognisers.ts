/** Other ways of recognising the glossary on a text, each given the same forms. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Annotated } from '../../src/cli/score';
import type { Entry } from '../../src/glossary/schema';
import { compile } from '../../src/lexicon/compile';
import { scan } from '../../src/lexicon/scan';
import { decode } from '../../src/lexicon/table';

/** Finds mentions in a text. */
export type Recogniser = (text: string) => readonly Annotated[];

/** A dictionary: every form wherever it stands, the longest where several do, with all of our tolerance of spelling. */
export function dictionary(entries: readonly Entry[]): Recogniser {
  const { table, forms } = compile(entries);
  const decoded = decode(table);
  return (text) => {
    const taken: Annotated[] = [];
    const found = scan(text, decoded).sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const { form, start, end } of found) {
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ id: forms[form]?.entry ?? '', start, end, text: text.slice(start, end) });
    }
    return taken;
  };
}

/** One document of compromise as JSON with offsets. */
interface Found {
  readonly offset: { readonly start: number; readonly length: number };
}

/**
 * compromise by itself, all three layers: its `people()` by surname, and its `lookup()` for every other form.
 *
 * Loaded only here, since it shares its model with the one layer that the extension uses, and would change that too.
 */
export async function compromiseAlone(entries: readonly Entry[]): Promise<Recogniser> {
  const { default: nlp } = await import('compromise');
  const surnames = new Map(
    entries.flatMap(({ id, person }) => person?.surname.map((name) => [name.toLowerCase(), id] as const) ?? []),
  );
  const byId = new Map<string, string[]>();
  for (const { entry, text, person } of compile(entries).forms) {
    if (!person) byId.set(entry, [...(byId.get(entry) ?? []), text]);
  }
  const library = nlp as unknown as { buildTrie(forms: readonly string[]): object };
  const tries = [...byId].map(([id, forms]) => ({ id, trie: library.buildTrie(forms) }));
  return (text) => {
    const parsed = nlp(text) as unknown as {
      lookup(trie: object): { json(options: object): Found[] };
      people(): { json(options: object): (Found & { text: string })[] };
    };
    const asked = { offset: true, terms: false };
    const people = parsed
      .people()
      .json(asked)
      .flatMap((found) => {
        const words = found.text.toLowerCase().split(/[^\p{L}]+/u);
        const id = words.map((word) => surnames.get(word)).find((one) => one !== undefined);
        return id ? [{ id, found }] : [];
      });
    const terms = tries.flatMap(({ id, trie }) =>
      parsed
        .lookup(trie)
        .json(asked)
        .map((found) => ({ id, found })),
    );
    return [...people, ...terms].map(({ id, found: { offset } }) => {
      const raw = text.slice(offset.start, offset.start + offset.length);
      // Its spans hold possessives and punctuation that no label holds.
      const start = offset.start + (raw.length - raw.replace(/^[^\p{L}\p{N}]+/u, '').length);
      const kept = raw.trimStart().replace(/^[^\p{L}\p{N}]+|(?:[’']s?|[^\p{L}\p{N}])*$/gu, '');
      return { id, start, end: start + kept.length, text: kept };
    });
  };
}

/** wink-nlp with every form as a custom entity. */
export function wink(entries: readonly Entry[]): Recogniser {
  const library = winkNLP(model);
  const byId = new Map<string, Set<string>>();
  for (const { entry, text } of compile(entries).forms) byId.set(entry, (byId.get(entry) ?? new Set()).add(text));
  const patterns = [...byId].map(([name, forms]) => ({ name, patterns: [...forms] }));
  library.learnCustomEntities(patterns, { matchValue: false, useEntity: false, usePOS: false });
  const { its } = library;
  return (text) => {
    const document = library.readDoc(text);
    const tokens = document.tokens();
    const spaces = tokens.out(its.precedingSpaces) as string[];
    const values = tokens.out(its.value) as string[];
    const starts: number[] = [];
    let at = 0;
    values.forEach((value, index) => {
      // The library gives no offsets; a token stands after the white space that it reports, or is looked for from there.
      const start = text.indexOf(value, at + Math.max(0, (spaces[index]?.length ?? 0) - 1));
      starts.push(start < 0 ? at : start);
      at = (start < 0 ? at : start) + value.length;
    });
    const spans = document.customEntities().out(its.span) as unknown as [number, number][];
    const types = document.customEntities().out(its.type) as string[];
    return spans.map(([from, to], index) => {
      const start = starts[from] ?? 0;
      const end = (starts[to] ?? 0) + (values[to]?.length ?? 0);
      return { id: types[index] ?? '', start, end, text: text.slice(start, end) };
    });
  };
}
