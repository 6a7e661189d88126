/** The glossary's build products, each as the text of an ES module. */
import { deflateSync, strToU8 } from 'fflate';
import { cardEntries } from '../glossary/card';
import type { Glossary } from '../glossary/schema';
import { searchDocs } from '../glossary/search';
import { compile } from '../lexicon/compile';
import { packData } from '../lexicon/evidence';
import { tellingEntries } from '../lexicon/telling';
import { citedSources } from './citations';

/** Module texts by the name after `virtual:thaw/`. */
export const products: Readonly<Record<string, (glossary: Glossary) => string>> = {
  telling: ({ entries }) => exported('table', compile(tellingEntries(entries)).table),
  lexicon: ({ entries }) => exported('table', compile(entries).table),
  evidence: ({ entries }) => exported('data', packData(entries)),
  cards: ({ entries, sources, article }) => readPacked('readCards', cardEntries(entries, sources, article)),
  citations: ({ sources }) => readLater('readCitations', citedSources(sources)),
  search: ({ entries }) => exported('docs', searchDocs(entries)),
};

function exported(name: string, value: unknown): string {
  // JSON.parse of a string is read faster than an object literal of the same size.
  const text =
    typeof value === 'string' ? JSON.stringify(value) : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return `export const ${name} = ${text};\n`;
}

/**
 * A function that unpacks when it is first called. Packed, the largest of all data costs a page that is given it a
 * tenth of the time and a fifth of the memory.
 */
function readPacked(name: string, value: unknown): string {
  const packed = Buffer.from(deflateSync(strToU8(JSON.stringify(value)), { level: 9 })).toString('base64');
  return [
    `import { inflateSync, strFromU8, strToU8 } from 'fflate';`,
    'let read;',
    `export const ${name} = () => (read ??= JSON.parse(strFromU8(inflateSync(strToU8(atob('${packed}'), true)))));\n`,
  ].join('\n');
}

/** A function that parses when it is first called. */
function readLater(name: string, value: unknown): string {
  const text = JSON.stringify(JSON.stringify(value));
  return `let read;\nexport const ${name} = () => (read ??= JSON.parse(${text}));\n`;
}
