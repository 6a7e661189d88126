/**
 * Compromise, taught the words and rules of this subject. Only its first level is used (words, tags, matches): the
 * levels with part-of-speech tags cost ten times as much to load and are not needed for this.
 */
import type nlp from 'compromise/one';
import type { Span } from '../text/types';
import { normal, type WrittenWord, words } from '../text/words';
import { RULES } from './rules/all';
import type { Rule } from './rules/types';
import { formTag } from './senses';
import { WORDS } from './words';

/** A word of a text that was read, with its tags. */
export interface Word extends Span {
  readonly text: string;
  /** Small letters, no punctuation. */
  readonly normal: string;
  /** What follows, up to the next word. */
  readonly post: string;
  readonly tags: Set<string>;
}

/** A sentence as words, and the rules that fired in it. */
export interface Parsed {
  readonly words: readonly Word[];
  /**
   * Runs the rules of some senses, once the candidates' words are tagged. `from` and `to` are indexes of words, `to`
   * excluded.
   */
  fired(senses: Iterable<string>): { readonly rule: Rule; readonly from: number; readonly to: number }[];
}

/** Compromise's first level. Given, and not imported, since to start it is a long task, which pages are to have alone. */
export type Nlp = typeof nlp;

/** Reads sentences. */
export type Parse = (text: string) => Parsed;

/** A word as compromise keeps it. */
interface Term extends WrittenWord {
  readonly pre: string;
  readonly normal: string;
  /** What the lexicon is asked for: without a possessive. */
  readonly machine: string;
  readonly tags: Set<string>;
}

/** What of compromise's documents is used, in terms of what it is made of. */
interface Doc {
  document: Term[][];
  compute(step: 'lexicon'): void;
  sweep(
    net: unknown,
    options: { tagger: false },
  ): { found: { match: string; view: { ptrs: [number, number, number][] } }[] };
}

/** Teaches compromise in steps, the last of which returns a way to use it. Made once for each page. */
export function* creatingParser(nlp: Nlp): Generator<void, Parse, void> {
  nlp.extend(WORDS_AND_TAGS as never);
  yield;
  const netOf = createNets(nlp);
  const infoOf = createDictionary();

  return (text) => {
    // Compromise would cut the text by itself, and take longer for that than for all that follows.
    const terms = words(text).map((word): Term => {
      const { normal, machine, isSubjectYear } = infoOf(word.text);
      const tags = new Set<string>(isSubjectYear ? ['SubjectYear'] : undefined);
      return { ...word, pre: '', normal, machine, tags };
    });
    const doc = nlp('') as unknown as Doc;
    doc.document = [terms];
    doc.compute('lexicon');
    return {
      words: terms,
      fired(senses) {
        return [...senses].flatMap((sense) => {
          const { net, rules } = netOf(sense);
          return doc.sweep(net, { tagger: false }).found.flatMap(({ match, view }) => {
            const rule = rules.get(match);
            const [, from, to] = view.ptrs[0] ?? [0, 0, 0];
            return rule ? [{ rule, from, to }] : [];
          });
        });
      },
    };
  };
}

/** What of compromise's model is filled. */
interface Model {
  readonly one: {
    /** The tag of a word or phrase, or its tags. */
    readonly lexicon: Record<string, string | string[]>;
    /** The most words of any phrase, by the first of them. */
    readonly _multiCache: Record<string, number>;
  };
}

/**
 * The words as a plugin of compromise. They go straight into its lexicon: its own call for that mends each first, which
 * takes as long as reading a page's first sentences, and here they are as they should be. None of the tags is part of
 * another, so that none has to be announced.
 */
const WORDS_AND_TAGS = {
  mutate({ model }: { readonly model: Model }): void {
    const { lexicon, _multiCache: longest } = model.one;
    for (const [tag, list] of Object.entries(WORDS)) {
      for (const word of list.split(', ')) {
        const known = lexicon[word];
        lexicon[word] = known === undefined ? tag : [known, tag].flat();
        if (!word.includes(' ')) continue;
        const [first = '', ...others] = word.split(' ');
        longest[first] = Math.max(longest[first] ?? 0, 1 + others.length);
      }
    }
  },
};

/** Rules of several words as compromise has them, by how they are written for it. */
interface Net {
  readonly net: unknown;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** The matches of a rule as compromise is given them. */
export function matchesOf({ match = [], on }: Rule): string[] {
  return [match].flat().map((one) => one.replaceAll('#Form', `#${formTag(on)}`));
}

/** Nets by sense, each made when it is first needed: a page has forms of few, and to make all takes a slice. */
function createNets(nlp: Nlp): (sense: string) => Net {
  const nets = new Map<string, Net>();
  return (sense) => {
    let known = nets.get(sense);
    if (known) return known;
    const rules = new Map<string, Rule>();
    for (const rule of RULES) {
      if (rule.on !== sense) continue;
      for (const match of matchesOf(rule)) rules.set(match, rule);
    }
    known = { rules, net: nlp.buildNet([...rules.keys()].map((match) => ({ match })) as never) };
    nets.set(sense, known);
    return known;
  };
}

/** What is known of a word wherever it stands. */
interface WordInfo {
  readonly normal: string;
  readonly machine: string;
  readonly isSubjectYear: boolean;
}

/** Words that are remembered at most; then all are forgotten. */
const MOST_WORDS = 5000;

/** Knows words that it was asked for before: most words of a text are the same few hundred. */
function createDictionary(): (text: string) => WordInfo {
  const known = new Map<string, WordInfo>();
  return (text) => {
    let info = known.get(text);
    if (info) return info;
    const small = normal(text);
    info = { normal: small, machine: small.replace(/'s?$/, ''), isSubjectYear: isSubjectYear(small) };
    if (known.size >= MOST_WORDS) known.clear();
    known.set(text, info);
    return info;
  };
}

/** A year of the Soviet Union's time, or its decade. */
function isSubjectYear(word: string): boolean {
  const year = /^(19\d\d)s?$/.exec(word)?.[1];
  return year !== undefined && year >= '1917' && year <= '1991';
}
