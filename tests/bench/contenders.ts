/** What Thaw is measured beside, inside a page. Each is called once in a fresh page, but for the warm ones. */

import AdvancedMark from 'advanced-mark.js';
import nlp from 'compromise';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { mayHold, scan } from '../../src/lexicon/scan';
import { decode } from '../../src/lexicon/table';
import { textsOf } from '../../src/page/texts';
import { textWalk } from './walk';

/** Milliseconds of one bare walk when engines know the code well. */
export function warmTextWalk(): number {
  return warm(textWalk);
}

/** Milliseconds of stage one reading and scanning all of a page once when engines know the code well. */
export function warmStageOne(table: string): number {
  const decoded = decode(table);
  const holds = (text: string) => mayHold(text, decoded);
  return warm(() => {
    let candidates = 0;
    for (const text of textsOf(document.documentElement, holds)) candidates += scan(text, decoded).length;
    return candidates;
  });
}

/** mark.js in its best mode: one regular expression of all forms, node by node. Returns the marks. */
export function markJs(pattern: string): Promise<number> {
  return new Promise((done) => {
    new Mark(document.body).markRegExp(new RegExp(pattern, 'g'), { done });
  });
}

/** advanced-mark.js in its best mode: the same expression, node by node. Returns the marks. */
export function advancedMark(pattern: string): Promise<number> {
  return new Promise((done) => {
    new AdvancedMark(document.body).markRegExp(new RegExp(pattern, 'g'), { done });
  });
}

/** findandreplacedomtext with the same expression. Returns the marks. */
export function findAndReplace(pattern: string): number {
  let count = 0;
  findAndReplaceDOMText(document.body, {
    find: new RegExp(pattern, 'g'),
    preset: 'prose',
    replace: (portion) => {
      count += 1;
      const mark = document.createElement('mark');
      mark.textContent = portion.text;
      return mark;
    },
  });
  return count;
}

/** All of compromise over the whole text, all forms looked up at once. Returns the places found. */
export function wholePageNlp(forms: readonly string[]): number {
  const list = nlp as unknown as { buildTrie(forms: readonly string[]): object };
  const text = document.body.innerText;
  const document_ = nlp(text) as unknown as { lookup(trie: object): { length: number } };
  return document_.lookup(list.buildTrie(forms)).length;
}

/** Times of which the last are taken for warm. */
const TIMES = 30;
const LAST = 9;

function warm(job: () => number): number {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now();
    job();
    times.push(performance.now() - begun);
  }
  return times.slice(-LAST).sort((a, b) => a - b)[LAST >> 1] ?? Number.NaN;
}
