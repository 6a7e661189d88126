/** A small sound glossary for the tests of checks; each test breaks what it is about. */
import * as v from 'valibot';
import { type Article, type Entry, EntrySchema, type Glossary } from '../../../../src/glossary/schema';

/** What an author writes, unvalidated. */
export type Written = Partial<v.InferInput<typeof EntrySchema>>;

/** The context of the sound `speech`. */
export const CONTEXT =
  'The party had kept the camps full for years and told nobody why. When the old man was gone, his heirs let some ' +
  'people out and said little. Then one of them spoke for four hours behind closed doors, and the whole land heard ' +
  'of it. It was the start of a change that went on for ten years and was never quite undone by those after him.';

const OTHER_CONTEXT =
  'Men from all parts met in a great hall and had been told to clap. Most days went by as such days do: one read, the ' +
  'rest sat still. Guests from abroad gave their greetings and ate well. On the last day they were sent out, and those ' +
  'who stayed came back pale. No vote was lost, no hand was raised to ask. Yet none of them could now say that he had ' +
  'not been told.';

const SOUND: v.InferInput<typeof EntrySchema> = {
  id: 'speech',
  label: 'The speech',
  kind: 'document',
  origin: 'article',
  scope: 'anywhere',
  gist: 'A talk behind closed doors that told the party what its leader had done.',
  context: CONTEXT,
  dates: [{ what: 'given', at: '1956-02-25' }],
  names: [{ lang: 'ru', text: 'доклад', stressed: 'докла́д' }],
  forms: ['the speech'],
  relations: [{ type: 'related-to', to: 'congress' }],
  claims: ['S1.1'],
  sources: ['book'],
};

const OTHER: v.InferInput<typeof EntrySchema> = {
  ...SOUND,
  id: 'congress',
  label: 'The congress',
  kind: 'event',
  gist: 'A meeting of the party at which much was said aloud for the first time.',
  context: OTHER_CONTEXT,
  forms: ['the congress'],
  relations: [],
};

/** A valid entry named `speech`, sound in all but what is given. */
export function entry(written: Written = {}): Entry {
  return v.parse(EntrySchema, { ...SOUND, ...written });
}

/** A valid entry named `congress`, to which `speech` links. */
export function other(written: Written = {}): Entry {
  return v.parse(EntrySchema, { ...OTHER, ...written });
}

const ARTICLE: Article = {
  title: 'An article',
  note: 'About it.',
  sections: [{ id: 'S1', title: 'Start', summary: 'It starts.' }],
  claims: [{ id: 'S1.1', claim: 'It began.', verdict: 'accurate' }],
};

/** A glossary of these entries; by default the two sound ones. */
export function glossary(parts: Partial<Glossary> = {}): Glossary {
  return {
    entries: [other(), entry()],
    sources: { book: { title: 'A book', year: 1960, grade: 'scholarly' } },
    article: ARTICLE,
    ...parts,
  };
}

/** A glossary of a sound `congress` and a `speech` with something wrong. */
export function broken(written: Written): Glossary {
  return glossary({ entries: [other(), entry(written)] });
}
