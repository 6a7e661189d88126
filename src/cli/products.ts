/** The glossary's build products, each as the text of an ES module. */
import { cardEntries } from '../glossary/card';
import { searchDocs } from '../glossary/search';
import { compile } from '../lexicon/compile';
import { detectData } from '../lexicon/evidence';
import type { Glossary } from './glossary-files';

/** Module texts by the name after `virtual:thaw/`. */
export const products: Readonly<Record<string, (glossary: Glossary) => string>> = {
  lexicon: ({ entries }) => exported('table', compile(entries).table),
  evidence: ({ entries }) => exported('data', detectData(entries)),
  cards: ({ entries, sources, article }) => exported('cards', cardEntries(entries, sources, article)),
  search: ({ entries }) => exported('docs', searchDocs(entries)),
};

function exported(name: string, value: unknown): string {
  // JSON.parse of a string is read faster than an object literal of the same size.
  const text =
    typeof value === 'string' ? JSON.stringify(value) : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return `export const ${name} = ${text};\n`;
}
