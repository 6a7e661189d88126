/** Works as records of BibTeX and BibLaTeX. */
import { ordered } from './dates';
import type { Name, Work, WorkKind } from './types';

const TYPES: Readonly<Record<WorkKind, string>> = {
  web: 'misc',
  book: 'book',
  chapter: 'incollection',
  article: 'article',
  press: 'article',
  reference: 'misc',
  report: 'techreport',
  document: 'misc',
};

/** The field that takes the name of what a work stands in. */
const CONTAINERS: Partial<Record<WorkKind, string>> = { chapter: 'booktitle', article: 'journal', press: 'journal' };

/** BibTeX's own abbreviations, which its styles write out. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A record, in plain text. */
export function bibtex(work: Work, key: string): string {
  const { kind, authors, editors = [], container, published, accessed, url } = work;
  const fields: [string, string | undefined][] = [
    ['author', names(authors)],
    ['editor', names(editors)],
    // Twice in braces, or styles would make its capital letters small.
    ['title', `{${escaped(work.title)}}`],
    [CONTAINERS[kind] ?? 'howpublished', container && escaped(container)],
    [kind === 'report' ? 'institution' : 'publisher', work.publisher && escaped(work.publisher)],
    ['volume', work.volume && escaped(work.volume)],
    ['number', (work.issue ?? work.number) && escaped(work.issue ?? work.number ?? '')],
    ['year', published && String(published.year)],
    ['day', published?.day ? String(published.day) : undefined],
    ['url', url && verbatim(url)],
    ['urldate', accessed && ordered(accessed, '-')],
  ];
  const month = published?.month && MONTHS[published.month - 1];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  if (month) lines.push(`  month = ${month}`);
  return `@${TYPES[kind]}{${key},\n${lines.join(',\n')}\n}`;
}

function names(all: readonly Name[]): string {
  return all.map(nameOf).join(' and ');
}

function nameOf(name: Name): string {
  // Braces keep the words of an institution together.
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  return [[name.particle, name.family].filter(Boolean).join(' '), name.suffix, name.given]
    .filter(Boolean)
    .map((part) => kept(escaped(part ?? '')))
    .join(', ');
}

/** In braces where it would be taken apart. */
function kept(part: string): string {
  return /,|\band\b/.test(part) ? `{${part}}` : part;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces whether or not a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text in which no character means anything to TeX; letters of all scripts stay. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\~^{}$&%#_]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

/** An address, which is taken as it is: only what would end the field is written in another way. */
function verbatim(url: string): string {
  return url.replace(/[{}\\\s]/gu, encodeURIComponent);
}

/** A key for a record that has none: who or where, when, and the first long word, in ASCII. */
export function keyOf({ authors: [author], container = '', published, title }: Work): string {
  const who = author ? ('literal' in author ? author.literal : author.family) : container;
  const words = [who, published ? String(published.year) : '', title].map(ascii);
  const [name = '', year = '', rest = ''] = words;
  const word = rest.split('-').find((one) => one.length > 3) ?? '';
  return [name.split('-').slice(0, 2).join('-'), year, word].filter(Boolean).join('-') || 'page';
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
