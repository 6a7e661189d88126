/** Works as records of RIS, which reference managers import. */
import { ordered } from './dates';
import { inverted } from './names';
import type { Work, WorkKind } from './types';

const TYPES: Readonly<Record<WorkKind, string>> = {
  web: 'ELEC',
  book: 'BOOK',
  chapter: 'CHAP',
  article: 'JOUR',
  press: 'NEWS',
  reference: 'ENCYC',
  report: 'RPRT',
  document: 'GEN',
};

/** A record, in plain text. The format wants its lines to end as on Windows. */
export function ris(work: Work): string {
  const { published, accessed } = work;
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[work.kind]],
    ...work.authors.map((name): [string, string] => ['AU', inverted(name)]),
    ...(work.editors ?? []).map((name): [string, string] => ['ED', inverted(name)]),
    ['TI', work.title],
    ['T2', work.container],
    ['PB', work.publisher],
    ['VL', work.volume],
    ['IS', work.issue],
    ['M1', work.number],
    ['PY', published && String(published.year)],
    ['DA', published?.month ? ordered(published, '/') : undefined],
    ['UR', work.url],
    ['Y2', accessed && ordered(accessed, '/')],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replace(/\s+/gu, ' ').trim()}` : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}
