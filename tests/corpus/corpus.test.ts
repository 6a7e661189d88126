import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/cli/analyse';
import { evaluate, falseAlarms, readPassages, readUnscored } from '../../src/cli/evaluation';
import { addCounts, noCounts, rates } from '../../src/cli/score';

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
  const passages = readPassages(folder);
  const report = evaluate(passages, readUnscored(folder, analyser.ids), (text) => analyser.text(text).mentions);

  it('on the subject are recognised', () => {
    const sum = noCounts();
    for (const topic of ['on', 'mixed']) addCounts(sum, report.byTopic[topic] ?? noCounts());
    const { precision, f1, exactF1 } = rates(sum);
    expect(precision).toBeGreaterThanOrEqual(0.985);
    expect(f1).toBeGreaterThanOrEqual(0.97);
    expect(exactF1).toBeGreaterThanOrEqual(0.94);
  });

  it('off the subject stay dark', () => {
    expect(report.offWords).toBeGreaterThan(0);
    expect(falseAlarms(report)).toBeLessThanOrEqual(0.3);
  });

  it('on the subject have mentions in each', () => {
    const on = passages.filter(({ topic }) => topic === 'on');
    expect(on.filter(({ text }) => analyser.text(text).mentions.length === 0)).toEqual([]);
  });
});
