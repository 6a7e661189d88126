import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimsAsMarkdown } from '../../src/cli/claims';
import { loadGlossary } from '../../src/cli/glossary-files';
import { readOutsideTexts } from '../../src/cli/outside-texts';
import { coverage } from '../../src/glossary/lint/coverage';
import { lint } from '../../src/glossary/lint/lint';

const root = resolve(import.meta.dirname, '../..');
const glossary = loadGlossary(join(root, 'glossary'));

describe('the glossary', () => {
  it('has no error', () => {
    const folder = join(root, '../shared');
    if (!existsSync(folder)) console.warn(`No texts at ${folder}; copying from them is not looked for in this run.`);
    const errors = lint(glossary, readOutsideTexts(folder)).filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => `${glossary.locate(one)}: ${one.reason}`)).toEqual([]);
  });

  it('has no gap', () => {
    expect(coverage(glossary).gaps.map((gap) => `${glossary.locate(gap)}: ${gap.reason}`)).toEqual([]);
  });
});

it('docs/claims.md is what `npm run --silent glossary:check -- --claims` prints', () => {
  expect(readFileSync(join(root, 'docs/claims.md'), 'utf8')).toBe(claimsAsMarkdown(glossary));
});
