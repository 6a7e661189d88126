/**
 * Compromise, taught the words and rules of this subject. Only its first level is used (words, tags, matches): the
 * levels with part-of-speech tags cost ten times as much to load and are not needed for this.
 */
import nlp from 'compromise/one';
import type { Span } from '../text/types';
import { RULES } from './rules/all';
import type { Rule } from './rules/types';
import { formTag } from './senses';
import { WORDS } from './words';

/** A word of a sentence with its tags. Offsets are those of the text that was read. */
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
  /** Runs the rules, once the candidates' words are tagged. `from` and `to` are indexes of words, `to` excluded. */
  fired(): { readonly rule: Rule; readonly from: number; readonly to: number }[];
}

/** Reads sentences. */
export type Parse = (text: string, offset: number) => Parsed;

interface Term {
  text: string;
  pre: string;
  post: string;
  normal: string;
  tags: Set<string>;
}

/** Teaches compromise and returns a way to use it. Costs some milliseconds; made once for each page. */
export function createParser(): Parse {
  const words: Record<string, string[]> = {};
  for (const [tag, list] of Object.entries(WORDS)) {
    for (const word of list.split(/,\s*/)) {
      const tags = words[word] ?? [];
      tags.push(tag);
      words[word] = tags;
    }
  }
  nlp.extend({ words, tags: Object.fromEntries(Object.keys(WORDS).map((tag) => [tag, {}])) } as never);
  const rules = new Map<string, Rule>();
  const matches = RULES.flatMap((rule) => {
    if (!rule.match) return [];
    return [rule.match].flat().map((written) => {
      const match = written.replaceAll('#Form', `#${formTag(rule.on)}`);
      rules.set(match, rule);
      return { match, id: rule.id };
    });
  });
  const net = nlp.buildNet(matches as never);

  return (text, offset) => {
    const doc = nlp(text);
    const sentences = doc.docs as unknown as Term[][];
    const parsed: Word[] = [];
    const starts: number[] = [];
    let at = offset;
    for (const sentence of sentences) {
      starts.push(parsed.length);
      for (const term of sentence) {
        const written = at + term.pre.length;
        const end = written + term.text.length;
        at = end + term.post.length;
        // Emphasis written out, as in `_Pravda_`, is no part of a word.
        const text = term.text.replace(/^[_*]+|[_*]+$/g, '') || term.text;
        const start = written + term.text.indexOf(text);
        if (/^(?:19[1-9]\d|[’']?\d{2})s?$/.test(term.text) && isSubjectYear(term.text)) term.tags.add('SubjectYear');
        parsed.push({ start, end: start + text.length, text, normal: term.normal, post: term.post, tags: term.tags });
      }
    }
    return {
      words: parsed,
      fired() {
        doc.uncache();
        const { found } = doc.sweep(net as never, { tagger: false } as never) as unknown as {
          found: { match: string; view: { ptrs: [number, number, number][] } }[];
        };
        return found.flatMap(({ match, view }) => {
          const rule = rules.get(match);
          const [sentence, from, to] = view.ptrs[0] ?? [0, 0, 0];
          const first = starts[sentence] ?? 0;
          return rule ? [{ rule, from: first + from, to: first + to }] : [];
        });
      },
    };
  };
}

function isSubjectYear(text: string): boolean {
  const year = Number.parseInt(text.replace(/\D/g, ''), 10);
  return year >= 1917 && year <= 1991;
}
