/** What is read: names, dates, and what pages and the glossary say of works. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/citations/dates';
import { initials, inverted, readName, readNames, straight } from '../../../src/citations/names';
import { sourceWork } from '../../../src/citations/source-work';
import type { WorkDate } from '../../../src/citations/types';
import { type PageFacts, webPage } from '../../../src/citations/web-page';
import type { Source } from '../../../src/glossary/schema';
import { addressOf } from '../../../src/page/metadata';
import { anyText } from './works';

describe('names', () => {
  it.each([
    ['Oleg V. Khlevniuk', 'Khlevniuk, Oleg V.'],
    ['By Anne Applebaum', 'Applebaum, Anne'],
    ['Khlevniuk, Oleg', 'Khlevniuk, Oleg'],
    ['Erik van Ree', 'van Ree, Erik'],
    ['Ludwig von der Tann', 'von der Tann, Ludwig'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['King, Martin Luther, Jr.', 'King, Martin Luther, Jr.'],
    ['Никита Хрущёв', 'Хрущёв, Никита'],
    ['Дирина А. И.', 'Дирина, А. И.'],
    ['Сидоров Иван Петрович', 'Сидоров, Иван Петрович'],
    ['Иван Петрович Сидоров', 'Сидоров, Иван Петрович'],
    ['Jože Pirjevec', 'Pirjevec, Jože'],
    ['Boris Frezinsky (ed.)', 'Frezinsky, Boris'],
    ['Lin Yunhui', 'Lin Yunhui'],
    ['Reuters Staff', 'Reuters Staff'],
    ['Central Intelligence Agency', 'Central Intelligence Agency'],
    ['Reuters', 'Reuters'],
  ])('reads %s', (written, expected) => {
    const name = readName(written);
    expect(name && inverted(name)).toBe(expected);
  });

  it.each([
    ['John Löwenhardt, James R. Ozinga and Erik van Ree', ['John Löwenhardt', 'James R. Ozinga', 'Erik van Ree']],
    ['Jane Doe, John Smith', ['Jane Doe', 'John Smith']],
    ['Doe, Jane; Smith, John', ['Jane Doe', 'John Smith']],
    ['Анна Иванова и Олег Хлевнюк', ['Анна Иванова', 'Олег Хлевнюк']],
    ['', []],
  ])('parts %s', (line, expected) => {
    expect(readNames(line).map(straight)).toEqual(expected);
  });

  it.each([
    ['Oleg V.', 'O. V.'],
    ['Jean-Paul', 'J.-P.'],
    ['S.A.', 'S. A.'],
    ['Yu.', 'Yu.'],
    ['Олег', 'О.'],
    ['', ''],
  ])('shortens %s', (given, expected) => {
    expect(initials(given)).toBe(expected);
  });

  it('are read whatever is written', () => {
    fc.assert(fc.property(anyText, (text) => void readNames(text)));
  });
});

describe('dates', () => {
  it.each<[string, WorkDate | undefined]>([
    ['2024-03-05T10:00:00+03:00', { year: 2024, month: 3, day: 5 }],
    ['2024/3/5', { year: 2024, month: 3, day: 5 }],
    ['20240305', { year: 2024, month: 3, day: 5 }],
    ['2024-03', { year: 2024, month: 3 }],
    ['2024', { year: 2024 }],
    ['March 5, 2024', { year: 2024, month: 3, day: 5 }],
    ['5 Sept. 2024', { year: 2024, month: 9, day: 5 }],
    ['Tue, 05 Mar 2024 10:00:00 GMT', { year: 2024, month: 3, day: 5 }],
    ['2024-13-45', { year: 2024 }],
    ['yesterday', undefined],
    ['0000-00-00', undefined],
    ['', undefined],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toEqual(expected);
  });
});

const TODAY = { year: 2026, month: 11, day: 23 };

function read(facts: Partial<Omit<PageFacts, 'meta'>> & { meta?: Record<string, string> }) {
  const meta = Object.entries(facts.meta ?? {}).map(([name, content]) => ({ name, content }));
  return webPage(
    { url: 'https://www.example.org/a', host: 'www.example.org', title: '', described: [], ...facts, meta },
    TODAY,
  );
}

const described = (...nodes: object[]) => nodes.map((node) => JSON.stringify(node));

describe('a page', () => {
  it('says nothing but its title', () => {
    expect(read({ title: ' The\n Thaw ' })).toEqual({
      kind: 'web',
      title: 'The Thaw',
      authors: [],
      container: 'example.org',
      published: undefined,
      accessed: TODAY,
      url: 'https://www.example.org/a',
    });
    expect(read({}).title).toBe('example.org');
  });

  it('tells of itself in meta elements', () => {
    const meta = {
      'og:title': 'The Thaw',
      'og:site_name': 'History Today',
      author: 'Jane Doe and John Smith',
      'article:author': 'https://www.facebook.com/historytoday',
      'article:published_time': '2024-03-05T00:00:00Z',
    };
    expect(read({ title: 'The Thaw | History Today', meta })).toMatchObject({
      title: 'The Thaw',
      container: 'History Today',
      authors: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Smith', given: 'John' },
      ],
      published: { year: 2024, month: 3, day: 5 },
    });
  });

  it('tells of itself in the words of schema.org', () => {
    const graph = {
      '@graph': [
        { '@type': 'BreadcrumbList', name: 'Crumbs' },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
        {
          '@type': ['NewsArticle'],
          headline: 'The Thaw',
          author: [{ '@id': '#jane' }, { '@type': 'Organization', name: 'Radio Free Europe' }],
          publisher: { '@type': 'Organization', name: 'History Today' },
          datePublished: '2024-03-05',
        },
      ],
    };
    expect(read({ title: 'The Thaw: a story', described: described(graph) })).toMatchObject({
      title: 'The Thaw',
      container: 'History Today',
      authors: [{ family: 'Doe', given: 'Jane' }, { literal: 'Radio Free Europe' }],
      published: { year: 2024, month: 3, day: 5 },
    });
  });

  it('of Wikipedia has the encyclopedia for a site, no author, and the day of its last change', () => {
    const article = {
      '@type': 'Article',
      name: 'De-Stalinization',
      author: { '@type': 'Organization', name: 'Contributors to Wikimedia projects' },
      publisher: { '@type': 'Organization', name: 'Wikimedia Foundation, Inc.' },
      datePublished: '2004-05-12T10:00:00Z',
      dateModified: '2026-10-01T10:00:00Z',
    };
    const facts = {
      url: 'https://en.wikipedia.org/wiki/De-Stalinization',
      host: 'en.wikipedia.org',
      title: 'De-Stalinization - Wikipedia',
      meta: { 'og:title': 'De-Stalinization - Wikipedia' },
      described: described(article),
    };
    expect(read(facts)).toMatchObject({
      title: 'De-Stalinization',
      container: 'Wikipedia',
      authors: [],
      published: { year: 2026, month: 10, day: 1 },
    });
  });

  it('whose author is the site has none', () => {
    expect(read({ title: 'A', meta: { author: 'History Today', 'og:site_name': 'history today' } }).authors).toEqual(
      [],
    );
  });

  it.each([
    '',
    '{',
    'null',
    '[[[]]]',
    '{"@graph": 5, "@type": 7}',
    '{"@type":"Article","author":{"name":{}},"headline":[]}',
  ])('is read though it says %s', (script) => {
    expect(read({ title: 'A', described: [script] })).toMatchObject({ title: 'A', authors: [] });
  });

  it('is read whatever it says', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.jsonValue(), (title, content, value) => {
        const meta = { 'og:title': content, author: content, 'og:site_name': title, date: content };
        const node = { '@type': 'Article', headline: value, author: value, publisher: value, datePublished: value };
        expect(read({ title, meta, described: described(node) }).title).not.toBe('');
      }),
    );
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://example.org/a?utm=1#part', '/a', 'https://example.org/a'],
    ['https://example.org/a#part', undefined, 'https://example.org/a'],
    ['https://example.org/#!/a', undefined, 'https://example.org/#!/a'],
    ['https://me:secret@example.org/a', undefined, 'https://example.org/a'],
    ['https://example.org/a', 'https://other.org/a', 'https://example.org/a'],
    ['https://example.org/a', 'javascript:alert(1)', 'https://example.org/a'],
    ['about:srcdoc', undefined, 'about:srcdoc'],
  ])('%s with %s is %s', (url, canonical, expected) => {
    expect(addressOf(url, canonical)).toBe(expected);
  });
});

describe('a source', () => {
  const source = (more: Partial<Source>): Source => ({ title: 'Title', grade: 'scholarly', ...more });
  it.each<[Partial<Source>, object]>([
    [
      {
        author: 'Robert Conquest',
        title: 'The Great Terror, on the troikas',
        container: 'Oxford University Press',
        year: 1990,
      },
      { kind: 'book', title: 'The Great Terror', publisher: 'Oxford University Press', published: { year: 1990 } },
    ],
    [
      { title: 'Korenizatsiia', container: 'History of Communism in Europe 5' },
      { kind: 'article', container: 'History of Communism in Europe', volume: '5' },
    ],
    [
      { title: 'After the Music Purge', container: 'Partisan Review 16, no. 8', grade: 'press' },
      { kind: 'press', container: 'Partisan Review', volume: '16', issue: '8' },
    ],
    [
      { title: 'Crimes', container: 'Los Angeles Times, 3 November 1987', grade: 'press', year: 1987 },
      { kind: 'press', container: 'Los Angeles Times', published: { year: 1987, month: 11, day: 3 } },
    ],
    [
      {
        title: 'Nolinsk (German Wikipedia)',
        container: 'Wikipedia',
        grade: 'reference',
        url: 'https://de.wikipedia.org/',
      },
      { kind: 'reference', title: 'Nolinsk', container: 'Wikipedia' },
    ],
    [
      { author: 'A. A. Fursenko (ed.)', title: 'Prezidium TsK KPSS', container: 'ROSSPEN' },
      { kind: 'book', authors: [], editors: [{ family: 'Fursenko', given: 'A. A.' }] },
    ],
    [
      { author: 'N. S. Khrushchev; notes by Jon Bone', title: 'Speech', grade: 'primary' },
      { kind: 'document', authors: [{ family: 'Khrushchev', given: 'N. S.' }] },
    ],
    [
      { author: 'Central Intelligence Agency', title: 'Stage', container: 'ESAU XVI-62', grade: 'primary' },
      { kind: 'report', number: 'ESAU XVI-62' },
    ],
    [
      { title: 'Peaceful coexistence (chapter abstract)', container: 'The Cold War' },
      { kind: 'chapter', title: 'Peaceful coexistence', container: 'The Cold War' },
    ],
    [
      { title: 'Internal exile', container: 'Memorial', url: 'http://memorial.krsk.ru/' },
      { kind: 'web', container: 'Memorial' },
    ],
  ])('%o is understood', (given, expected) => {
    expect(sourceWork(source(given))).toMatchObject(expected);
  });
});
