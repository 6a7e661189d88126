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
  telling: ({ entries }) => exported('table', compile(tellingEntries(entries), 'few-bytes').table),
  lexicon: ({ entries }) => exported('table', compile(entries).table),
  evidence: ({ entries }) => exported('data', packData(entries)),
  cards: ({ entries, sources, article }) => readPacked('readCard', cardEntries(entries, sources, article)),
  citations: ({ sources }) => readLater('readCitations', citedSources(sources)),
  search: ({ entries }) => exported('docs', searchDocs(entries)),
};

function exported(name: string, value: unknown): string {
  // JSON.parse of a string is read faster than an object literal of the same size.
  const text =
    typeof value === 'string' ? JSON.stringify(value) : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return `export const ${name} = ${text};\n`;
}

/** Items in a pack: more are packed better, fewer are sooner unpacked. At this number that takes 2 ms. */
const PACK = 16;

/**
 * A function that gives an item by its id, unpacking it and its neighbours when one of them is first asked for. Packed,
 * the largest of all data costs a page that is given it a tenth of the time and a fifth of the memory.
 */
function readPacked(name: string, items: readonly { readonly id: string }[]): string {
  const packs = Array.from({ length: Math.ceil(items.length / PACK) }, (_, n) => items.slice(n * PACK, (n + 1) * PACK));
  const packed = packs.map((pack) =>
    Buffer.from(deflateSync(strToU8(JSON.stringify(pack)), { level: 9 })).toString('base64'),
  );
  const places = packs.map((pack) => pack.map(({ id }) => id));
  return `import { inflateSync, strFromU8, strToU8 } from 'fflate';
const packs = ${JSON.stringify(packed)};
const places = new Map(${JSON.stringify(places)}.flatMap((ids, place) => ids.map((id) => [id, place])));
const read = new Map();
const unpack = (pack) => JSON.parse(strFromU8(inflateSync(strToU8(atob(pack), true))));
export const ${name} = (id) => {
  if (!read.has(id) && places.has(id)) for (const item of unpack(packs[places.get(id)])) read.set(item.id, item);
  return read.get(id);
};
`;
}

/** A function that parses when it is first called. */
function readLater(name: string, value: unknown): string {
  const text = JSON.stringify(JSON.stringify(value));
  return `let read;\nexport const ${name} = () => (read ??= JSON.parse(${text}));\n`;
}
