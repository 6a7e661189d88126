/** Works as GOST R 7.0.5-2008 has footnotes name them: in the language of the work, with the standard's own words. */
import { pointed } from './dates';
import { mark } from './marked';
import { initials } from './names';
import { closed, curly } from './quotes';
import type { Name, Work } from './types';

const MONTHS = {
  ru: 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' '),
  en: 'Jan. Feb. March Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
};

/** A work, as marked text. */
export function gost(work: Work): string {
  const { authors, editors = [], title, publisher, number, url, accessed } = work;
  const language = /\p{Script=Cyrillic}/u.test(title) ? 'ru' : 'en';
  // Whoever wrote it with three others or more is named after the title.
  const before = authors.length < 4 ? authors.map(familyFirst).join(', ') : '';
  const after = [
    authors.length < 4 ? '' : `${straightInitials(authors[0])} ${language === 'ru' ? '[и др.]' : '[et al.]'}`,
    editors.length > 0
      ? `${language === 'ru' ? 'под ред.' : 'ed. by'} ${editors.map(straightInitials).join(', ')}`
      : '',
  ].filter(Boolean);
  const responsible = after.length > 0 ? ` / ${after.join(' ; ')}` : '';
  const container = work.container ? ` // ${curly(work.container)}` : '';
  // Editors of a collection stand after its name, authors of a part of it after that of the part.
  const inside = work.kind === 'chapter' && authors.length < 4;
  // The name of an institution is a sentence of its own.
  const heading = authors.some((name) => 'literal' in name) && before ? closed(before) : before;
  const head = `${heading && `${heading} `}${curly(title)}`;
  const parts = [
    inside ? `${head}${container}${responsible}` : `${head}${responsible}${container}`,
    number,
    [publisher, whenOf(work, language)].filter(Boolean).join(', '),
  ];
  const numbers = [
    work.volume && `${language === 'ru' ? 'Т.' : 'Vol.'} ${work.volume}`,
    work.issue && `${language === 'ru' ? '№' : 'No.'} ${work.issue}`,
  ].filter(Boolean);
  parts.push(numbers.join(', '));
  if (url) parts.push(`URL: ${url}${accessed ? ` (дата обращения: ${pointed(accessed)})` : ''}`);
  return mark(
    parts
      .filter(Boolean)
      .map((part) => closed(part ?? ''))
      .join(' '),
  );
}

/** Newspapers have the year and the day of an issue apart. */
function whenOf({ kind, published }: Work, language: keyof typeof MONTHS): string {
  if (!published) return '';
  if (kind === 'web') return pointed(published);
  const { year, month, day } = published;
  if (kind !== 'press' || !month || !day) return String(year);
  return `${year}. ${day} ${MONTHS[language][month - 1]}`;
}

function familyFirst(name: Name): string {
  if ('literal' in name) return name.literal.replace(/\.$/, '');
  return [name.particle, name.family, initials(name.given)].filter(Boolean).join(' ');
}

function straightInitials(name: Name | undefined): string {
  if (!name) return '';
  if ('literal' in name) return name.literal;
  return [initials(name.given), name.particle, name.family].filter(Boolean).join(' ');
}
