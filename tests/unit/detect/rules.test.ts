import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { createDetector } from '../../../src/detect/at-once';
import { RULES } from '../../../src/detect/rules/all';
import { SENSES } from '../../../src/detect/senses';
import { compile } from '../../../src/lexicon/compile';
import { detectData } from '../../../src/lexicon/evidence';
import { scan } from '../../../src/lexicon/scan';
import { decode } from '../../../src/lexicon/table';

const { entries } = loadGlossary(resolve(import.meta.dirname, '../../../glossary'));
const table = decode(compile(entries).table);
const detector = createDetector(detectData(entries));

/** Ids of all clues found in a passage. */
function cluesIn(text: string): string[] {
  const block = { id: 1, text, role: 'prose' as const, section: 0, candidates: scan(text, table) };
  return detector.read(block).findings.flatMap((finding) => finding.clues.map((clue) => clue.id));
}

describe('evidence rules', () => {
  it('have ids of their own and matches of their own', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    const matches = RULES.filter((rule) => rule.match).map((rule) => `${rule.on} ${rule.match}`);
    expect(new Set(matches).size).toBe(matches.length);
  });

  it('look for one thing each, and weigh something', () => {
    for (const rule of RULES) {
      const looks = [rule.match, rule.near, rule.before].filter(Boolean);
      expect([rule.id, looks.length]).toEqual([rule.id, 1]);
      expect(rule.weight).not.toBe(0);
      expect(rule.reason.length).toBeGreaterThan(10);
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s fires where it should and nowhere else', (id, rule) => {
    expect(cluesIn(rule.fires)).toContain(id);
    expect(cluesIn(rule.silent)).not.toContain(id);
  });

  it('know every sense that a form of the glossary names', () => {
    const named = entries.flatMap((entry) =>
      entry.forms.flatMap((form) => (typeof form === 'string' || !form.evidence ? [] : [form.evidence])),
    );
    const known = new Set<string>(SENSES);
    expect([...new Set(named)].filter((sense) => !known.has(sense))).toEqual([]);
  });
});
