/** GOST, BibTeX and RIS, which are our own for pages and sources alike. */
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, keyOf } from '../../../src/citations/bibtex';
import { gost } from '../../../src/citations/gost';
import { ris } from '../../../src/citations/ris';
import type { Work } from '../../../src/citations/types';
import { anyWork, page, people } from './works';

const ARTICLE: Work = {
  kind: 'article',
  title: 'Korenizatsiia in Ukraine',
  authors: people('Giuseppe Perri'),
  container: 'History of Communism in Europe',
  volume: '5',
  published: { year: 2014 },
  url: 'https://www.pdcnet.org/hce/content/hce_2014_0005_0131_0154',
};

describe('GOST R 7.0.5', () => {
  it.each<[string, Work]>([
    // As the standard prints them.
    [
      'Дирина А. И. Право военнослужащих Российской Федерации на свободу ассоциаций // Военное право : сетевой журн. 2007. URL: http://www.voennoepravo.ru/node/2149 (дата обращения: 19.09.2007).',
      page({
        title: 'Право военнослужащих Российской Федерации на свободу ассоциаций',
        authors: people('Дирина А. И.'),
        container: 'Военное право : сетевой журн.',
        published: { year: 2007 },
        accessed: { year: 2007, month: 9, day: 19 },
        url: 'http://www.voennoepravo.ru/node/2149',
      }),
    ],
    [
      'Адорно Т. В. К логике социальных наук // Вопр. философии. 1992. № 10.',
      {
        kind: 'article',
        title: 'К логике социальных наук',
        authors: people('Адорно Т. В.'),
        container: 'Вопр. философии',
        issue: '10',
        published: { year: 1992 },
      },
    ],
    [
      'Perri G. Korenizatsiia in Ukraine // History of Communism in Europe. 2014. Vol. 5. URL: https://www.pdcnet.org/hce/content/hce_2014_0005_0131_0154.',
      ARTICLE,
    ],
    [
      'Central Intelligence Agency. Kosygin’s Proposals. 1965.',
      {
        kind: 'report',
        title: "Kosygin's Proposals",
        authors: people('Central Intelligence Agency'),
        published: { year: 1965 },
      },
    ],
    [
      'Ferment in the Ukraine / ed. by M. Browne. Macmillan, 1971.',
      {
        kind: 'book',
        title: 'Ferment in the Ukraine',
        authors: [],
        editors: people('Michael Browne'),
        publisher: 'Macmillan',
        published: { year: 1971 },
      },
    ],
    [
      'Gorbachev Calls Stalin Crimes ‘Unforgivable’ // Los Angeles Times. 1987. 3 Nov.',
      {
        kind: 'press',
        title: "Gorbachev Calls Stalin Crimes 'Unforgivable'",
        authors: [],
        container: 'Los Angeles Times',
        published: { year: 1987, month: 11, day: 3 },
      },
    ],
  ])('writes %s', (expected, work) => {
    expect(gost(work)).toBe(expected);
  });

  it('names the first of four authors after the title', () => {
    const authors = people('A. Cheremukhin', 'M. Golosov', 'S. Guriev', 'A. Tsyvinski');
    expect(gost({ kind: 'document', title: 'Was Stalin Necessary?', authors })).toBe(
      'Was Stalin Necessary? / A. Cheremukhin [et al.].',
    );
  });
});

describe('BibTeX', () => {
  it('writes a record', () => {
    expect(bibtex(ARTICLE, 'perri')).toBe(
      [
        '@article{perri,',
        '  author = {Perri, Giuseppe},',
        '  title = {{Korenizatsiia in Ukraine}},',
        '  journal = {History of Communism in Europe},',
        '  volume = {5},',
        '  year = {2014},',
        '  url = {https://www.pdcnet.org/hce/content/hce_2014_0005_0131_0154}',
        '}',
      ].join('\n'),
    );
  });

  it('takes the meaning from characters that TeX reads, and from braces', () => {
    const title = '100% of R&D: $5_a #1 {x} ~ ^ \\ Хрущёв, Löwenhardt';
    expect(bibtex(page({ title }), 'key')).toContain(
      'title = {{100\\% of R\\&D: \\$5\\_a \\#1 \\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} Хрущёв, Löwenhardt}},',
    );
  });

  it('leaves addresses as they are', () => {
    expect(bibtex(page({ url: 'https://example.org/a_b?c=100%25&d=~e#f' }), 'key')).toContain(
      'url = {https://example.org/a_b?c=100%25&d=~e#f},',
    );
  });

  it('keeps institutions together, and particles with family names', () => {
    const authors = people('Institute of Marxism and Leninism', 'Erik van Ree', 'Martin Luther King Jr.');
    expect(bibtex(page({ authors }), 'key')).toContain(
      'author = {{Institute of Marxism and Leninism} and van Ree, Erik and King, Jr., Martin Luther},',
    );
  });

  it.each<[string, Work]>([
    [
      'lowenhardt-1992-rise',
      { ...ARTICLE, title: 'The Rise', authors: people('John Löwenhardt'), published: { year: 1992 } },
    ],
    ['history-today-page', page({ title: 'Page', container: 'History Today' })],
    ['page', page({ title: 'Хрущёв', container: 'Новая газета' })],
  ])('calls a record %s', (key, work) => {
    expect(keyOf(work)).toBe(key);
  });

  it('balances its braces whatever it is given', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const record = bibtex(work, keyOf(work));
        let depth = 0;
        for (const character of record) {
          depth += Number(character === '{') - Number(character === '}');
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('is read by others as it was meant', () => {
    const work = page({
      title: 'Khrushchev & the “Thaw”, 100% of it',
      authors: people('Erik van Ree', 'Олег Хлевнюк'),
      published: { year: 2024, month: 3, day: 5 },
    });
    const { entries, errors } = new BibLatexParser(bibtex(work, 'key'), { processUnexpected: true }).parse();
    expect(errors).toEqual([]);
    const read = JSON.stringify(entries);
    for (const part of [
      'Khrushchev & the “Thaw”, 100% of it',
      'Ree',
      'Хлевнюк',
      '2024',
      'https://example.org/page',
      '2026-11-23',
    ]) {
      expect(read).toContain(part);
    }
  });
});

describe('RIS', () => {
  it('writes a record, with the line ends of the format', () => {
    const work = page({
      title: 'The “Secret” Speech',
      authors: people('Erik van Ree', 'Олег Хлевнюк'),
      published: { year: 2024, month: 3, day: 5 },
    });
    expect(ris(work)).toBe(
      [
        'TY  - ELEC',
        'AU  - van Ree, Erik',
        'AU  - Хлевнюк, Олег',
        'TI  - The “Secret” Speech',
        'T2  - Site',
        'PY  - 2024',
        'DA  - 2024/03/05',
        'UR  - https://example.org/page',
        'Y2  - 2026/11/23',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('has nothing but tagged lines whatever it is given', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const lines = ris(work).split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
        expect(lines.at(-1)).toBe('ER  - ');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
      }),
    );
  });

  it('is read by others as it was meant', () => {
    const { entries, errors } = new RISParser(ris(ARTICLE)).parse();
    expect(errors).toEqual([]);
    const read = JSON.stringify(entries);
    for (const part of ['Korenizatsiia in Ukraine', 'Perri', '2014', 'hce_2014_0005']) expect(read).toContain(part);
  });
});

it('GOST cites whatever it is given', () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      expect(gost(work)).not.toMatch(/undefined/);
    }),
  );
});
