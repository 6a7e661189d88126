import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkGlossary } from '../../../src/cli/check-glossary';
import { entry, glossary, other } from '../glossary/lint/fragments';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'thaw-'));
  mkdirSync(join(root, 'glossary', 'entries'), { recursive: true });
  const { sources, article } = glossary();
  write('glossary/sources.yaml', sources);
  write('glossary/article.yaml', article);
  write('glossary/entries/congress.yaml', other());
  write('glossary/entries/speech.yaml', entry());
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: unknown): void {
  writeFileSync(join(root, file), typeof content === 'string' ? content : stringify(content));
}

/** Texts that must not be copied. */
function lend(name: string, text: string): void {
  mkdirSync(join(root, 'shared', 'corpus'), { recursive: true });
  write(join('shared', name), text);
}

function run(...args: string[]): { code: number; out: string; err: string } {
  const lines: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const code = checkGlossary(args, {
    glossary: join(root, 'glossary'),
    outside: join(root, 'shared'),
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('a sound glossary', () => {
  it('passes, with the table and the sum', () => {
    const { code, out, err } = run();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('claim  verdict   entries\nS1.1   accurate  congress, speech\n');
    expect(out).toContain(
      [
        'entry     kind      origin   claims  sources  dates  spellings',
        'congress  event     article       1        1      1          3',
        'speech    document  article       1        1      1          3',
      ].join('\n'),
    );
    expect(out.split('\n').at(-1)).toBe('2 entries, 1 source, 1 claim: 0 errors, 0 warnings, 0 gaps');
  });

  it('passes with a warning, which is told', () => {
    write('glossary/sources.yaml', { ...glossary().sources, film: { title: 'A film', grade: 'press' } });
    const { code, out } = run();
    expect(code).toBe(0);
    expect(out).toMatch(/^glossary\/sources\.yaml:6: warning: no entry and no claim cites film$/m);
    expect(out).toMatch(/0 errors, 1 warning, 0 gaps$/);
  });
});

describe('a glossary with something wrong', () => {
  it('fails on an error, with its line', () => {
    write('glossary/entries/speech.yaml', entry({ dates: [{ what: 'given', at: '1956-02-30' }] }));
    const { code, out } = run();
    expect(code).toBe(1);
    expect(out).toMatch(/^glossary\/entries\/speech\.yaml:\d+: error: there was no 1956-02-30$/m);
    expect(out).toMatch(/1 error, 0 warnings, 0 gaps$/);
  });

  it('fails on a gap, with its line', () => {
    write('glossary/entries/speech.yaml', entry({ dates: [] }));
    const { code, out } = run();
    expect(code).toBe(1);
    expect(out).toMatch(/^glossary\/entries\/speech\.yaml:1: gap: an entry without a date$/m);
    expect(out).toMatch(/0 errors, 0 warnings, 1 gap$/);
  });

  it('names a claim without an entry in list and table', () => {
    const { article } = glossary();
    const claims = [...article.claims, { id: 'S1.2', claim: 'It ended.', verdict: 'opinion' }];
    write('glossary/article.yaml', { ...article, claims });
    const { code, out } = run();
    expect(code).toBe(1);
    expect(out).toMatch(/^glossary\/article\.yaml:\d+: gap: no entry rests on the claim S1\.2$/m);
    expect(out).toMatch(/^S1\.2 {3}opinion {3}-$/m);
  });

  it('fails where files do not fit together', () => {
    write('glossary/entries/speech.yaml', entry({ sources: ['tome'] }));
    const { code, out, err } = run();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/speech\.yaml:\d+: no source named tome/);
  });
});

describe('copying from outside texts', () => {
  const words = 'slowly opened up one locked gate after another';
  const copied = entry({ gist: `Here the quiet heirs ${words}.` });

  it('says that it was not checked where there are none', () => {
    write('glossary/entries/speech.yaml', copied);
    const { code, out } = run();
    expect(code).toBe(0);
    expect(out).toMatch(/^Copying from outside texts was not checked: there are none at .*shared\.$/m);
  });

  it.each([
    ['notes', 'notes.md', `In those years the quiet heirs ${words}.`],
    ['a passage, between its labels', 'corpus/on-1.txt', `# topic: on\n\nThe quiet {thaw:heirs} ${words}.`],
  ])('finds it in %s', (_, name, text) => {
    write('glossary/entries/speech.yaml', copied);
    lend(name, text);
    const { code, out } = run();
    expect(code).toBe(1);
    expect(out).toContain(`error: 11 words in a row stand in ${name} too: "the quiet heirs ${words}"`);
    expect(out).toMatch(/^Copying was checked against 1 outside text\.$/m);
  });
});

describe('--json', () => {
  it('gives findings and coverage as data', () => {
    write('glossary/entries/speech.yaml', entry({ dates: [], names: [] }));
    const { code, out } = run('--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      copyingCheckedAgainst: null,
      findings: [{ file: 'glossary/entries/speech.yaml', line: 3, severity: 'error' }],
      coverage: {
        claims: [{ id: 'S1.1', verdict: 'accurate', entries: ['congress', 'speech'] }],
        entries: [
          { id: 'congress', claims: 1, sources: 1, dates: 1, spellings: 3 },
          { id: 'speech', claims: 1, sources: 1, dates: 0, spellings: 0 },
        ],
        gaps: [{ file: 'glossary/entries/speech.yaml', line: 1, reason: 'an entry without a date' }],
      },
    });
  });
});

describe('--claims', () => {
  it('lists the claims with verdict, correction and sources', () => {
    const claim = { id: 'S1.1', claim: 'It began late.', verdict: 'wrong', correction: 'It began early.' };
    write('glossary/article.yaml', { ...glossary().article, claims: [{ ...claim, sources: ['book', 'film'] }] });
    write('glossary/sources.yaml', {
      ...glossary().sources,
      film: { title: 'A [short] film', author: 'A. Maker', url: 'https://example.org/film_(1961)', grade: 'press' },
    });
    const { code, out } = run('--claims');
    expect(code).toBe(0);
    expect(out).toContain('1 claims: 0 accurate, 0 imprecise, 1 wrong, 0 garbled, 0 opinion, 0 frame.');
    expect(out).toContain(
      [
        '## S1. Start',
        '',
        'It starts.',
        '',
        '- **S1.1** It began late. *wrong*',
        '  - Record: It began early.',
        '  - Sources: A book, 1960; A. Maker, [A \\[short\\] film](<https://example.org/film_(1961)>)',
      ].join('\n'),
    );
  });
});

describe('usage', () => {
  it('is printed when asked for', () => {
    const { code, out } = run('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^usage: .*--claims \| --json/);
  });

  it.each([
    ['an unknown option', ['--all'], /--all/],
    ['an argument', ['speech.yaml'], /speech\.yaml/],
    ['options that exclude each other', ['--claims', '--json'], /either --claims or --json/],
  ])('is told after %s', (_, args, reason) => {
    const { code, out, err } = run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
    expect(err).toContain('usage: ');
  });
});
