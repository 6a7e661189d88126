/** Makes out of what a page says of itself what a citation of it needs. */
import { readDate } from './dates';
import { describedIn } from './json-ld';
import { readName, readNames, straight } from './names';
import type { Name, WebPage, WorkDate } from './types';

/** What a page says of itself, as it stands in its head. */
export interface PageFacts {
  readonly url: string;
  /** Host name of the address; empty if it has none. */
  readonly host: string;
  readonly title: string;
  /** Names (in small letters) and contents of `meta` elements, in order. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** Texts of the scripts of type `application/ld+json`. */
  readonly described: readonly string[];
}

/** No title, name or address of use is longer. */
const LONGEST = 500;
const MOST_AUTHORS = 30;

/** The page as a work to cite. */
export function webPage(facts: PageFacts, today: WorkDate): WebPage {
  const described = describedIn(facts.described);
  const first = (...names: readonly string[]) => names.flatMap((name) => allOf(facts, name)).find(Boolean);
  const { url } = facts;
  const host = facts.host.replace(/^www\./, '');
  const given = first('citation_title', 'og:title') ?? clean(described.title ?? '');
  const longTitle = given || clean(facts.title) || host || url;
  const { title, site: inTitle } = apart(longTitle, host, first('og:site_name'));
  const site =
    first('og:site_name', 'citation_journal_title') ?? inTitle ?? (clean(described.site ?? '') || host || url);
  const byMany = described.authors.some(({ name }) => /^contributors to /i.test(name));
  const authors = byMany ? [] : authorsOf(facts, described.authors, site);
  const dates = [
    // Nobody means the day on which many hands began.
    ...(byMany ? [described.modified] : []),
    ...['citation_publication_date', 'citation_date', 'article:published_time'].map((name) => first(name)),
    byMany ? undefined : described.published,
    ...['date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'datepublished', 'pubdate'].map(
      (name) => first(name),
    ),
    described.modified,
  ];
  const published = dates.map((date) => (date ? readDate(date) : undefined)).find(Boolean);
  return { kind: 'web', title, authors, container: site, published, accessed: today, url };
}

function allOf({ meta }: PageFacts, name: string): string[] {
  return meta.flatMap((one) => (one.name === name ? [clean(one.content)] : [])).filter(Boolean);
}

function clean(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

/** Parts a title from the name of the site that many pages put after it, or before. */
function apart(title: string, host: string, site: string | undefined): { title: string; site?: string } {
  const parts = title.split(/\s+[-–—|·•»:]\s+/u);
  const isSite = (part: string) =>
    site ? sameWords(part, site) : host !== '' && host.includes(letters(part)) && letters(part).length > 3;
  for (const part of [parts.at(-1), parts[0]]) {
    if (parts.length < 2 || part === undefined || !isSite(part)) continue;
    const rest = part === parts[0] ? title.slice(part.length) : title.slice(0, -part.length);
    const bare = rest.replace(/^\s*[-–—|·•»:]\s+|\s+[-–—|·•»:]\s*$/gu, '').trim();
    if (bare) return { title: bare, site: part.trim() };
  }
  return { title };
}

function sameWords(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function authorsOf(
  facts: PageFacts,
  described: readonly { readonly name: string; readonly isPerson: boolean }[],
  site: string,
): Name[] {
  const metas = ['citation_author', 'dc.creator', 'author', 'parsely-author', 'article:author'];
  const written = allOf(facts, metas[0] ?? '');
  const named = written.length > 0 ? written.flatMap((one) => readName(one) ?? []) : byDescription(described);
  const found =
    named.length > 0
      ? named
      : metas
          .slice(1)
          .map((meta) =>
            allOf(facts, meta)
              .filter((one) => !isAddress(one))
              .flatMap(readNames),
          )
          .find((names) => names.length > 0);
  const unlike = (found ?? []).filter((name) => !sameWords(straight(name), site));
  const seen = new Set<string>();
  return unlike
    .filter((name) => {
      const key = letters(Object.values(name).join(' '));
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, MOST_AUTHORS);
}

function byDescription(described: readonly { readonly name: string; readonly isPerson: boolean }[]): Name[] {
  return described.flatMap(({ name, isPerson }) => {
    const text = clean(name);
    if (!text || isAddress(text)) return [];
    return isPerson ? readNames(text) : [{ literal: text }];
  });
}

function isAddress(text: string): boolean {
  return /^(?:https?:|\/|@)|^www\./i.test(text);
}
