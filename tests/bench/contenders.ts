/** What is measured, inside a page. Each contender is called once in a fresh page: a content script is always cold. */

import nlp from 'compromise';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { createDetector } from '../../src/detect/detector';
import { scan } from '../../src/lexicon/scan';
import { decode } from '../../src/lexicon/table';
import type { DetectData } from '../../src/lexicon/types';
import { createParts } from '../../src/page/parts';
import { type Run, startWalk } from '../../src/page/walk';

/** A bare walk that reads every text: the least that anything can cost. Returns the number of UTF-16 units. */
export function textWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) units += (node.nodeValue as string).length;
  return units;
}

/** Stage one's work: reading blocks and scanning them, making its tables included. Returns the candidates. */
export function stageOne(table: string): number {
  const decoded = decode(table);
  let candidates = 0;
  for (const run of runs()) candidates += scan(run.text, decoded).length;
  return candidates;
}

/** All of ours on a dense page: reading, scanning, deciding, and painting highlights. Returns the mentions. */
export function ours(table: string, data: DetectData): number {
  const decoded = decode(table);
  const detector = createDetector(data);
  const all = [...runs()];
  const readings = all.flatMap((run, id) => {
    const candidates = scan(run.text, decoded);
    return candidates.length > 0 ? [detector.read({ id, text: run.text, role: 'prose', section: 0, candidates })] : [];
  });
  const { mentions } = detector.decide(readings, { title: document.title, lang: 'en' });
  const highlight = new Highlight();
  for (const { block, start, end } of mentions) {
    const pieces = all[block]?.pieces ?? [];
    const piece = pieces.findLast(({ from }) => from <= start);
    if (!piece) continue;
    const range = document.createRange();
    range.setStart(piece.node, start - piece.from);
    range.setEnd(piece.node, Math.min(end - piece.from, piece.node.length));
    highlight.add(range);
  }
  CSS.highlights.set('bench', highlight);
  void document.body.offsetHeight;
  return mentions.length;
}

/** mark.js in its best mode: one regular expression of all forms. Returns the marks. */
export function markJs(pattern: string): Promise<number> {
  return new Promise((done) => {
    new Mark(document.body).markRegExp(new RegExp(pattern, 'g'), {
      done: (count: number) => {
        void document.body.offsetHeight;
        done(count);
      },
    });
  });
}

/** findandreplacedomtext with the same expression. Returns the marks. */
export function findAndReplace(pattern: string): number {
  let count = 0;
  findAndReplaceDOMText(document.body, {
    find: new RegExp(pattern, 'g'),
    replace: (portion) => {
      count += 1;
      const mark = document.createElement('mark');
      mark.textContent = portion.text;
      return mark;
    },
  });
  void document.body.offsetHeight;
  return count;
}

/** Runs a contender and returns what it took, in milliseconds. */
export async function timed(contender: () => unknown): Promise<{ ms: number; result: unknown }> {
  const begun = performance.now();
  const result = await contender();
  return { ms: performance.now() - begun, result };
}

function* runs(): Generator<Run> {
  const walk = startWalk(document.body, createParts());
  for (let run = walk.next(); run !== undefined; run = walk.next()) if (run !== 'more') yield run;
}

/** Compromise over the whole text, looking up nothing: the least that whole-page language processing costs. */
export function wholePageNlp(): number {
  return nlp(document.body.textContent ?? '').sentences().length;
}
