/** An entry for the clipboard, as plain text and as HTML: what it is, its dates, and what it rests on. */
import type { CardEntry } from '../../glossary/card';
import { dateText, spanText } from './dates';
import type { CardTexts } from './texts';

/** The same in both forms. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** One line of a list: its parts in order, some of them titles of works or links. */
type Line = readonly (string | { readonly title: string; readonly url: string | undefined })[];

/** An entry as it is copied. */
export function copied(entry: CardEntry, texts: CardTexts): Copied {
  const { label, gist, context } = entry;
  const lists = [
    { title: texts.headings.dates, lines: dateLines(entry, texts) },
    { title: texts.headings.sources, lines: sourceLines(entry) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    text: [label, gist, context, ...lists.map(({ title, lines }) => [title, ...lines.map(plain)].join('\n'))].join(
      '\n\n',
    ),
    html: [
      `<h2>${escaped(label)}</h2>`,
      `<p><b>${escaped(gist)}</b></p>`,
      `<p>${escaped(context)}</p>`,
      ...lists.map(({ title, lines }) => `<h3>${escaped(title)}</h3><ul>${lines.map(rich).join('')}</ul>`),
    ].join('\n'),
  };
}

function dateLines(entry: CardEntry, texts: CardTexts): Line[] {
  return entry.dates.map(({ what, at, from, to, note }) => {
    const when = at ? dateText(at, texts) : spanText(from, to, texts);
    return [`${what}: ${when}`, note ? ` (${note})` : ''];
  });
}

function sourceLines(entry: CardEntry): Line[] {
  return entry.sources.map(({ author, title, container, year, url }) => [
    author ? `${author}: ` : '',
    { title, url },
    ...[container, year].filter(Boolean).map((part) => `, ${part}`),
  ]);
}

function plain(line: Line): string {
  const parts = line.map((part) => (typeof part === 'string' ? part : part.title));
  const url = line.map((part) => (typeof part === 'string' ? undefined : part.url)).find(Boolean);
  return `- ${parts.join('')}${url ? `. ${url}` : ''}`;
}

function rich(line: Line): string {
  const parts = line.map((part) => {
    if (typeof part === 'string') return escaped(part);
    const title = `<cite>${escaped(part.title)}</cite>`;
    return part.url ? `<a href="${escaped(part.url)}">${title}</a>` : title;
  });
  return `<li>${parts.join('')}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
