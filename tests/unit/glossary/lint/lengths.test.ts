import { describe, expect, it } from 'vitest';
import { lengths } from '../../../../src/glossary/lint/lengths';
import { broken, CONTEXT, glossary, type Written } from './fragments';

const words = (count: number) => 'word '.repeat(count).trim();

describe('lengths', () => {
  it('finds nothing in sound entries', () => {
    expect(lengths(glossary())).toEqual([]);
  });

  it.each<[string, Written, string[]]>([
    ['a context of 59 words', { context: words(59) }, ['context']],
    ['a context of 121 words', { context: words(121) }, ['context']],
    ['a gist of five words', { gist: 'It is a long speech.' }, ['gist']],
    ['a gist of two sentences', { gist: 'It was a speech to the party. It was long.' }, ['gist']],
    ['a gist without an end', { gist: 'A talk behind closed doors that told the party much' }, ['gist']],
    [
      'a date told in nine words',
      { dates: [{ what: 'on and on and on and on and on', at: '1956' }] },
      ['dates.0.what'],
    ],
    ['a long note to a date', { dates: [{ what: 'given', at: '1956', note: words(29) }] }, ['dates.0.note']],
    [
      'a long reason for a name',
      { placeNames: [{ place: 'here', names: [{ name: 'There', reason: words(29) }] }] },
      ['placeNames.0.names.0.reason'],
    ],
  ])('finds %s', (_, written, paths) => {
    expect(lengths(broken(written)).map(({ where, path }) => `${where} ${path.join('.')}`)).toEqual(
      paths.map((path) => `speech ${path}`),
    );
  });

  it.each<[string, Written]>([
    ['a context of 60 words', { context: words(60) }],
    ['a context of 120 words', { context: words(120) }],
    ['a gist with initials in it', { gist: 'A talk by N. S. Khrushchev that told the party much.' }],
    ['a gist with a quotation at its end', { gist: 'What the party came to call its ‘great new dawn’.' }],
    ['eight words for a date', { dates: [{ what: 'on and on and on and on and', at: '1956' }] }],
  ])('lets %s pass', (_, written) => {
    expect(lengths(broken(written))).toEqual([]);
  });

  it('counts numbers and joined words as one each', () => {
    const text = `${words(58)} 2,500 one-party`;
    expect(lengths(broken({ context: text }))).toEqual([]);
    expect(CONTEXT.split(' ').length).toBeGreaterThanOrEqual(60);
  });
});
