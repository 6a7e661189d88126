import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/cli/analyse';
import { parsePassage } from '../../src/cli/labels';
import { addCounts, noCounts, rates, scorePassage } from '../../src/cli/score';

/** Labelled passages of real pages, lent for measuring; they are not part of the project. */
const folder = resolve(import.meta.dirname, '../../../shared/corpus');
const there = existsSync(folder);

describe('labelled passages', () => {
  if (!there) {
    it('are not here: recognising is checked on our own passages only', () => {
      console.warn(`No labelled passages at ${folder}; precision and recall are not measured in this run.`);
      expect(there).toBe(false);
    });
    return;
  }
  const analyser = createAnalyser();
  const unscored = new Map(
    readFileSync(join(folder, '../entries-extra.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => [row.split('\t')[0] ?? '', row.split('\t')[5] || undefined]),
  );
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const counts = { on: noCounts(), mixed: noCounts(), off: noCounts() };
  let offWords = 0;
  for (const file of files) {
    const passage = parsePassage(readFileSync(join(folder, file), 'utf8'));
    const topic = passage.topic as keyof typeof counts;
    addCounts(counts[topic], scorePassage(file, passage, analyser.text(passage.text).mentions, unscored).counts);
    if (topic === 'off') offWords += passage.text.split(/\s+/).length;
  }

  it('on the subject are recognised', () => {
    const sum = noCounts();
    addCounts(sum, counts.on);
    addCounts(sum, counts.mixed);
    const { precision, f1, exactF1 } = rates(sum);
    expect(precision).toBeGreaterThanOrEqual(0.985);
    expect(f1).toBeGreaterThanOrEqual(0.97);
    expect(exactF1).toBeGreaterThanOrEqual(0.94);
  });

  it('off the subject stay dark', () => {
    expect(((counts.off.found - counts.off.right) / offWords) * 10_000).toBeLessThanOrEqual(0.3);
  });

  it('on the subject have mentions in each', () => {
    const empty = files.filter((name) => {
      if (!name.startsWith('on-')) return false;
      return analyser.text(readFileSync(join(folder, name), 'utf8')).mentions.length === 0;
    });
    expect(empty).toEqual([]);
  });
});
