import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GlossaryError, loadGlossary } from '../../../src/cli/glossary-files';

const THAW = `id: thaw
label: The Thaw
kind: concept
origin: article
scope: in-context
gist: A time.
context: It was a time.
dates:
  - what: began
    at: 1953
forms:
  - the Thaw
relations:
  - type: followed
    to: winter
claims: [S1.1]
sources: [book]
`;
const WINTER = `id: winter
label: The winter
kind: concept
origin: context
scope: anywhere
gist: A season.
context: It was cold.
forms: [the winter]
sources: [book]
`;
const SOURCES = `book:
  title: A book
  year: 1960
  grade: scholarly
`;
const ARTICLE = `title: An article
note: About it.
sections:
  - id: S1
    title: Start
    summary: It starts.
claims:
  - id: S1.1
    claim: It began.
    verdict: accurate
`;

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'thaw-')), 'glossary');
  mkdirSync(join(root, 'entries'), { recursive: true });
});
afterEach(() => rmSync(join(root, '..'), { recursive: true }));

function write(files: Record<string, string>): void {
  const all = {
    'entries/thaw.yaml': THAW,
    'entries/winter.yaml': WINTER,
    'sources.yaml': SOURCES,
    'article.yaml': ARTICLE,
  };
  for (const [name, text] of Object.entries({ ...all, ...files })) writeFileSync(join(root, name), text);
}

function problems(): readonly string[] {
  try {
    loadGlossary(root);
    return [];
  } catch (error) {
    if (error instanceof GlossaryError) return error.problems;
    throw error;
  }
}

describe('loadGlossary', () => {
  it('reads a sound glossary', () => {
    write({});
    const { entries, sources, article } = loadGlossary(root);
    expect(entries.map((entry) => entry.id)).toEqual(['thaw', 'winter']);
    expect(entries[0]?.dates).toEqual([{ what: 'began', at: '1953' }]);
    expect(sources['book']?.grade).toBe('scholarly');
    expect(article.claims).toHaveLength(1);
  });

  it.each([
    ['a field too many', THAW.replace('kind:', 'kid: 1\nkind:'), /thaw\.yaml:\d+: .*kid/],
    ['a field too few', THAW.replace('gist: A time.\n', ''), /thaw\.yaml:1: .*gist/],
    ['an unknown kind', THAW.replace('kind: concept', 'kind: idea'), /thaw\.yaml:3: kind: .*idea/],
    ['a gist too long', THAW.replace('A time.', 'x'.repeat(161)), /thaw\.yaml:6: gist: .*160/],
    ['a date that is none', THAW.replace('1953', '1953-13'), /thaw\.yaml:10: dates\.0\.at: a date is written/],
    ['no YAML', THAW.replace('label:', 'label: ['), /thaw\.yaml:\d+: /],
    ['an id that is not the file name', THAW.replace('id: thaw', 'id: taw'), /thaw\.yaml:1: the id taw does not equal/],
    ['a dangling relation', THAW.replace('to: winter', 'to: summer'), /thaw\.yaml:15: no entry with the id summer/],
    ['an unknown source', THAW.replace('[book]', '[tome]'), /thaw\.yaml:17: no source named tome/],
    ['an unknown claim', THAW.replace('S1.1', 'S9.9'), /thaw\.yaml:16: article\.yaml has no claim S9\.9/],
    ['a form that clashes', THAW.replace('- the Thaw', '- the winter'), /"the winter" belongs to/],
    ['a form with an open bracket', THAW.replace('the Thaw', 'the (Thaw'), /thaw\.yaml:12: .*leaves a bracket open/],
    ['an ambiguous form without evidence', THAW.replace('scope: in-context', 'scope: ambiguous'), /needs `evidence`/],
  ])('says where %s stands', (_, thaw, message) => {
    write({ 'entries/thaw.yaml': thaw });
    expect(problems().join('\n')).toMatch(message);
  });

  it('tells of every problem at once', () => {
    write({
      'entries/thaw.yaml': THAW.replace('kind: concept', 'kind: idea'),
      'entries/winter.yaml': WINTER.replace('origin: context', 'origin: hearsay'),
    });
    expect(problems()).toHaveLength(2);
  });

  it('needs a correction where a claim is not accurate', () => {
    write({ 'article.yaml': ARTICLE.replace('accurate', 'wrong') });
    expect(problems().join()).toMatch(/article\.yaml:8: claims\.0: .*needs a correction/);
  });

  it('says which file cannot be read', () => {
    write({});
    rmSync(join(root, 'sources.yaml'));
    expect(problems()).toEqual(['glossary/sources.yaml:1: the file cannot be read']);
  });
});
