/**
 * Pages of several topics: each is made of passages on and off the subject, one to a section. What a section is about
 * must count more than what the page is about.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnalyser, JOINT } from '../../src/cli/analyse';
import { evaluate, type NamedPassage, readPassages, readUnscored } from '../../src/cli/evaluation';
import { rates } from '../../src/cli/score';
import type { Block } from '../../src/text/types';

const folder = resolve(import.meta.dirname, '../../../shared/corpus');
const there = existsSync(folder);

/** A page as one labelled passage, and its blocks. */
interface Page extends NamedPassage {
  readonly blocks: readonly Block[];
}

function pageOf(file: string, parts: readonly NamedPassage[]): Page {
  const blocks: Block[] = [];
  const labels: NamedPassage['labels'][number][] = [];
  let text = '';
  parts.forEach((part, section) => {
    for (const { 0: paragraph, index } of part.text.matchAll(/(?:(?!\r?\n[ \t]*\r?\n)[\s\S])+/g)) {
      if (text !== '') text += JOINT;
      blocks.push({ id: blocks.length + 1, text: paragraph, role: 'prose', section: section + 1 });
      for (const label of part.labels) {
        if (label.start < index || label.end > index + paragraph.length) continue;
        const by = text.length - index;
        labels.push({ ...label, start: label.start + by, end: label.end + by });
      }
      text += paragraph;
    }
  });
  return { file, topic: 'mixed', text, labels, blocks };
}

describe('pages of several topics', () => {
  if (!there) {
    it('are not here: sections are checked on our own passages only', () => {
      console.warn(`No labelled passages at ${folder}; pages of several topics are not measured in this run.`);
      expect(there).toBe(false);
    });
    return;
  }
  const analyser = createAnalyser();
  const passages = readPassages(folder);
  const byTopic = (topic: string) => passages.filter((passage) => passage.topic === topic);
  const [on, mixed, off] = [byTopic('on'), byTopic('mixed'), byTopic('off')];
  // Each passage on the subject beside others, taken in turn.
  const pages = on.map((passage, index) => {
    const turn = (list: readonly NamedPassage[], step: number) => list[(index * step) % list.length] ?? passage;
    const others = [turn(mixed, 3), turn(off, 5), turn(mixed, 7)];
    others.splice(index % 4, 0, passage);
    return pageOf(`page-${index + 1}`, others);
  });

  function measure(blocksOf: (page: Page) => readonly Block[]) {
    const byText = new Map(pages.map((page) => [page.text, page]));
    const report = evaluate(pages, readUnscored(folder, analyser.ids), (text) => {
      const page = byText.get(text);
      return page ? analyser.blocks(blocksOf(page)).mentions : [];
    });
    return rates(report.all);
  }

  it('are marked by what each section is about', () => {
    const alike = measure(({ blocks }) => blocks.map((block) => ({ ...block, section: 0 })));
    const apart = measure(({ blocks }) => blocks);
    console.table({ 'one topic': alike, 'a topic for each section': apart });
    expect(apart.precision).toBeGreaterThan(alike.precision);
    expect(apart.f1).toBeGreaterThan(alike.f1);
    expect(apart.precision).toBeGreaterThanOrEqual(0.95);
    expect(apart.recall).toBeGreaterThanOrEqual(0.9);
  });
});
