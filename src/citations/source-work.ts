/** Makes works out of the glossary's sources, which say in few words what they are. */
import type { Source } from '../glossary/schema';
import { readDate } from './dates';
import { readNames } from './names';
import type { Work, WorkKind } from './types';

const PUBLISHERS =
  /(?:University|Studies|Penguin) Press$|^(?:BasisDruck|HarperCollins|Knopf|Macmillan|ROSSPEN|Routledge|W\. W\. Norton)$/;
const REFERENCE = /p(?:a)?edia\b|Britannica|Dictionary|Diziona|Archontology|^Sapere/i;
const JOURNALS =
  /\b(?:Review|Journal|Cahiers|Papers|Bulletin|Proceedings|Soviet Law and Government|Lituanus|Genetics)\b|^History of Communism/;
const REPORTS = /^(NBER Working Paper|ESAU)\s+(\S+)$/;
/** Remarks of the glossary's editors, which are no part of a name. */
const REMARK =
  /\s*\((?:[^()]*\b(?:abstract|author sympathetic|book chapter|chapter|copy|excerpts?|follows|German Wikipedia|in [A-Z]\w+|publisher’s page|quot(?:ed|ing)|read|summary|table quoted|text|Wikipedia)\b[^()]*)\)$/u;
/** What tells the place in a book after its name. */
const PLACE_IN_BOOK = /, (?:on [\p{L}\d]|ch\. |chapter |introduction|vol\. \d+, on ).*$/u;

/** A source as a work to cite. */
export function sourceWork(source: Source): Work {
  const { url, year } = source;
  const { authors, editors } = peopleOf(source.author);
  const told = source.title.replace(REMARK, '');
  const isChapter = /\((?:book )?chapter\b/.test(source.title);
  const { name, date, volume, issue } = containerOf(source.container?.replace(REMARK, ''));
  const published = date ?? (year ? { year } : undefined);
  const report = REPORTS.exec(name ?? '');
  const kind = report ? 'report' : kindOf({ ...source, title: told }, name, isChapter, volume);
  const work = { kind, authors, url, published } as const;
  if (report) return { ...work, title: told, number: report[0] };
  if (kind === 'book') {
    return { ...work, title: told.replace(PLACE_IN_BOOK, ''), editors, publisher: name };
  }
  const whole =
    kind === 'report' ? undefined : kind === 'article' || kind === 'press' || !volume ? name : `${name} ${volume}`;
  const numbers = kind === 'article' || kind === 'press' ? { volume, issue } : {};
  return { ...work, title: told, editors, container: whole, ...numbers };
}

function kindOf(
  { grade, author, title, url }: Source,
  container: string | undefined,
  isChapter: boolean,
  volume: string | undefined,
): WorkKind {
  if (container === undefined) {
    if (grade === 'primary') return author === 'Central Intelligence Agency' ? 'report' : 'document';
    return author && grade !== 'press' && PLACE_IN_BOOK.test(title) ? 'book' : url ? 'web' : 'document';
  }
  if (grade === 'press') return 'press';
  if (PUBLISHERS.test(container)) return 'book';
  if (/taylorfrancis\.com\/chapters/.test(url ?? '') || isChapter || /^The Cambridge History/.test(container))
    return 'chapter';
  if (REFERENCE.test(container)) return 'reference';
  if (volume || JOURNALS.test(container)) return 'article';
  return url ? 'web' : 'document';
}

function peopleOf(author: string | undefined): Pick<Work, 'authors' | 'editors'> {
  if (!author) return { authors: [] };
  const [main = ''] = author.split('; ');
  const people = readNames(main.replace(/\s*\([^)]*\)$/, ''));
  return /\(ed\.\)/.test(author) ? { authors: [], editors: people } : { authors: people };
}

interface Container {
  readonly name?: string | undefined;
  readonly date?: Work['published'];
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
}

/** Parts the name of a journal from its volume, or that of a newspaper from its day. */
function containerOf(container: string | undefined): Container {
  if (!container) return {};
  const dated = /^(.+?), (\d{1,2} [A-Z][a-z]+ \d{4})(.*)$/.exec(container);
  if (dated) return { name: `${dated[1]}${dated[3]}`, date: readDate(dated[2] ?? '') };
  const numbered = /^(.+?) (\d{1,3}(?:-\d{1,3})?)(?:, no\. (\d+))?$/.exec(container);
  if (numbered) return { name: numbered[1], volume: numbered[2], issue: numbered[3] };
  return { name: container };
}
