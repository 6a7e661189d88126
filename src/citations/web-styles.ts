/**
 * Web pages in the styles that the citation library makes for sources: the same in the few words that a page needs.
 */
import { american, short, yearFirst } from './dates';
import { italic, mark } from './marked';
import { demoted, initials, inverted, straight } from './names';
import { closed, pointed, quoted } from './quotes';
import type { MadeStyle, Name, WebPage } from './types';

/** A web page in each of the styles, as marked text. */
export const WEB_STYLES: Readonly<Record<MadeStyle, (page: WebPage) => string>> = {
  chicago: chicagoNote,
  'chicago-bibliography': chicagoBibliography,
  mla,
  apa,
};

function chicagoNote({ authors, title, container, published, accessed, url }: WebPage): string {
  const names = authors.length > 3 ? `${straightOf(authors[0])} et al.` : listed(authors.map(straight));
  const parts = [
    names,
    `${quoted(title, ',')} ${container}`,
    published && american(published),
    `accessed ${american(accessed)}`,
    `${url}.`,
  ];
  return mark(parts.filter(Boolean).join(', '));
}

function chicagoBibliography({ authors, title, container, published, accessed, url }: WebPage): string {
  const [first, ...others] = authors.length > 10 ? authors.slice(0, 7) : authors;
  const names = first && [demoted(first), ...others.map(straight)];
  const site = names ? container : '';
  const when = published ? american(published) : '';
  const parts = [
    // Without an author the site stands for one.
    closed(names ? (authors.length > 10 ? `${names.join(', ')}, et al` : listedInverted(names, first)) : container),
    quoted(title, when && !site ? ',' : '.'),
    site || when ? closed([site, when].filter(Boolean).join(', ')) : '',
    `Accessed ${american(accessed)}.`,
    `${url}.`,
  ];
  return mark(parts.filter(Boolean).join(' '));
}

function mla({ authors, title, container, published, accessed, url }: WebPage): string {
  const [first, second] = authors;
  const names =
    first &&
    (authors.length > 2 ? [`${inverted(first)}, et al`] : [inverted(first), ...(second ? [straight(second)] : [])]);
  const parts = [italic(container), published && mark(short(published)), mark(`${url}.`)];
  return [
    names ? mark(`${closed(listedInverted(names, first))} `) : '',
    mark(`${quoted(title, '.')} `),
    parts.filter(Boolean).join(', '),
    mark(` Accessed ${short(accessed)}.`),
  ].join('');
}

function apa({ authors, title, container, published, accessed, url }: WebPage): string {
  const names = authors.map(withInitials);
  const who = names.length > 20 ? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}` : ampersand(names);
  const when = `(${published ? yearFirst(published) : 'n.d.'}).`;
  // A page without a date may change, so that it is told when it was read.
  const where = published ? url : `Retrieved ${american(accessed)}, from ${url}`;
  const [, name = '', point = ''] = /^(.*?)(\.?)$/su.exec(pointed(title)) ?? [];
  const named = `${italic(name)}${point}`;
  const head = who ? `${mark(closed(who))} ${when} ${named}` : `${named} ${when}`;
  return `${head} ${mark(`${closed(container)} ${where}`)}`;
}

function withInitials(name: Name): string {
  return inverted(name, 'literal' in name ? '' : initials(name.given));
}

function ampersand(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse();
  return before.length > 0 ? `${before.reverse().join(', ')}, & ${last}` : last;
}

function straightOf(name: Name | undefined): string {
  return name ? straight(name) : '';
}

function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** The first name has a comma of its own, unless it is an institution's. */
function listedInverted(names: readonly string[], first: Name): string {
  if (names.length < 2) return names.join('');
  const comma = names.length > 2 || 'family' in first ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} and ${names.at(-1)}`;
}
