import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { compile } from '../../../src/lexicon/compile';
import { scan } from '../../../src/lexicon/scan';
import { decode } from '../../../src/lexicon/table';
import { tellingEntries } from '../../../src/lexicon/telling';

const { entries } = loadGlossary(resolve(import.meta.dirname, '../../../glossary'));
const all = compile(entries);
const small = compile(tellingEntries(entries), 'few-bytes');
const table = decode(small.table);
const told = (text: string) => scan(text, table).map(({ form }) => small.forms[form]);

describe('telling forms', () => {
  it('are found in every form that needs no second look', () => {
    const official = new Set(entries.filter(({ kind }) => kind === 'euphemism').map(({ id }) => id));
    const silent = all.forms.filter(({ text, scope, entry }) => {
      if (scope === 'ambiguous' || official.has(entry)) return false;
      const found = told(`Then ${text} came.`);
      return !found.some((form) => scope !== 'anywhere' || form?.scope === 'anywhere');
    });
    expect(silent.map(({ text }) => text)).toEqual([]);
  });

  it('are none that need one', () => {
    expect(small.forms.filter(({ scope }) => scope === 'ambiguous').map(({ text }) => text)).toEqual([]);
  });

  it('are written in letters that engines keep in one byte', () => {
    expect(small.table).toMatch(/^[\0-\x7f]+$/);
  });

  it('take a small part of the table', () => {
    expect(small.table.length).toBeLessThan(0.7 * all.table.length);
  });
});
