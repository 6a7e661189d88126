import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/glossary/schema';
import { createSearch, type SearchDoc, searchDocs } from '../../../src/glossary/search';

const entry = (id: string, label: string, more: Partial<Entry> = {}): Entry => ({
  id,
  label,
  kind: 'concept',
  origin: 'article',
  scope: 'anywhere',
  gist: `What ${id} was.`,
  context: 'Context.',
  dates: [],
  names: [],
  spellings: {},
  offices: [],
  placeNames: [],
  forms: [],
  relations: [],
  confusedWith: [],
  claims: [],
  contested: [],
  sources: ['source'],
  ...more,
});

const ENTRIES: readonly Entry[] = [
  entry('khrushchev', 'Nikita Khrushchev', {
    kind: 'figure',
    person: { given: ['Nikita', 'Mykyta'], surname: ['Khrushchev', 'Krushchev', 'Chruschtschow'] },
    names: [{ lang: 'ru', text: 'Никита Сергеевич Хрущёв', translit: 'Nikita Sergeyevich Khrushchev' }],
    spellings: { fr: ['Khrouchtchev'] },
  }),
  entry('khrushchev-thaw', 'Khrushchev Thaw', { forms: ['Thaw', "Khrushchev's Thaw"], kind: 'event' }),
  entry('secret-speech', 'Secret Speech', {
    kind: 'document',
    forms: ['On the Cult of Personality and Its Consequences', 'secret (report|speech)'],
    gist: 'Khrushchev told a closed session of the crimes of Stalin.',
  }),
  entry('destalinization', 'de-Stalinization', { forms: ['de-Staliniz(ation|e)'] }),
  entry('gomulka', 'Władysław Gomułka', { kind: 'figure', person: { given: ['Władysław'], surname: ['Gomułka'] } }),
  entry('doctors-plot', "Doctors' plot", { forms: ["Doctors' case"], kind: 'event' }),
  entry('khrushchyovka', 'Khrushchyovka', {
    names: [{ lang: 'ru', text: 'хрущёвка', translit: 'khrushchyovka' }],
    spellings: { de: ['Chruschtschowka'] },
  }),
  entry('party-congress-20', '20th Congress of the CPSU', { forms: ['Twentieth (Party|) Congress'], kind: 'event' }),
];
const search = createSearch(searchDocs(ENTRIES));
const first = (query: string) => search(query)[0];

describe('search', () => {
  test.each([
    ['nikita khrushchev', 'khrushchev', 'the label'],
    ['nik', 'khrushchev', 'the beginning of the label'],
    ['khrushchev n', 'khrushchev', 'words of the label in another order'],
    ['thaw', 'khrushchev-thaw', 'a word of the label'],
    ['SECRET', 'secret-speech', 'other case'],
    ['destalin', 'destalinization', 'no hyphen'],
    ['de stalin', 'destalinization', 'a space for the hyphen'],
    ['de–Stalinisation', 'destalinization', 'a dash, and British spelling'],
    ['destalinisation', 'destalinization', 'British spelling without hyphen'],
    ['gomulka', 'gomulka', 'no diacritics'],
    ['Gomułka', 'gomulka', 'diacritics'],
    ['doctors plot', 'doctors-plot', 'no apostrophe'],
    ['doctors’ plot', 'doctors-plot', 'another apostrophe'],
    ['20th', 'party-congress-20', 'an ordinal'],
    ['twentieth cong', 'party-congress-20', 'an ordinal in words'],
    ['krushev', 'khrushchev', 'a slip'],
    ['secrte', 'secret-speech', 'letters that changed places'],
    ['chrusch', 'khrushchev', 'a German spelling'],
    ['хрущ', 'khrushchev', 'Cyrillic'],
    ['ХРУЩЕВ', 'khrushchev', 'Cyrillic without the dots of ё'],
  ])('%s finds %s (%s)', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  test('answers by label stand before answers by form and by gist', () => {
    const ids = search('khrushchev').map(({ id }) => id);
    expect(ids.filter((id) => id !== 'khrushchyovka')).toEqual(['khrushchev', 'khrushchev-thaw', 'secret-speech']);
  });

  test.each([
    ['khrouch', 'Khrouchtchev'],
    ['хрущев', 'Никита Сергеевич Хрущёв'],
    ['on the cult', 'On the Cult of Personality and Its Consequences'],
    ['secret rep', 'secret report'],
    ['chruschtshow', 'Nikita Chruschtschow'],
  ])('a hit for %s tells that it met %s', (query, matched) => {
    expect(first(query)?.matched).toBe(matched);
  });

  test('a hit by label tells nothing more', () => {
    expect(first('secret')).toEqual({
      id: 'secret-speech',
      label: 'Secret Speech',
      kind: 'document',
      gist: 'Khrushchev told a closed session of the crimes of Stalin.',
    });
  });

  test.each(['', '   ', '—', '"\'', 'zzzzqqqq'])('%j finds nothing', (query) => {
    expect(search(query)).toEqual([]);
  });

  test('words that no entry has all of still find the nearest', () => {
    expect(search('khrushchev biography').map(({ id }) => id)).toContain('khrushchev');
  });

  test('gives no more than asked for', () => {
    expect(search('khrushchev', 1)).toHaveLength(1);
  });

  test('takes any query', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void search(query)));
  });

  test('every label finds its entry first', () => {
    for (const { id, label } of ENTRIES) expect(first(label)?.id).toBe(id);
  });
});

describe('searchDocs', () => {
  const doc = (id: string): SearchDoc | undefined => searchDocs(ENTRIES).find((one) => one.id === id);

  test('keeps no form that says nothing new', () => {
    expect(doc('khrushchev-thaw')?.forms).toEqual(["Khrushchev's Thaw"]);
    expect(doc('destalinization')?.forms).toEqual(['de-Stalinize']);
  });

  test('has surnames with a given name, and names of other scripts', () => {
    expect(doc('khrushchev')?.forms).toEqual(['Nikita Krushchev', 'Nikita Chruschtschow']);
    expect(doc('khrushchev')?.names).toEqual([
      'Никита Сергеевич Хрущёв',
      'Nikita Sergeyevich Khrushchev',
      'Khrouchtchev',
    ]);
  });
});
