import { describe, expect, it } from 'vitest';
import { beginningBeforeEnd, possibleDates, withinLife } from '../../../../src/glossary/lint/dates';
import { broken, glossary, type Written } from './fragments';

const paths = (findings: readonly { path: readonly (string | number)[] }[]) =>
  findings.map(({ path }) => path.join('.'));

describe('possibleDates', () => {
  it('finds nothing in sound entries', () => {
    expect(possibleDates(glossary())).toEqual([]);
  });

  it.each<[string, Written, string]>([
    ['30 February', { dates: [{ what: 'given', at: '1956-02-30' }] }, 'dates.0.at'],
    ['29 February of a common year', { dates: [{ what: 'held', from: '1957-02-29' }] }, 'dates.0.from'],
    ['a date that ends before it begins', { dates: [{ what: 'held', from: '1956-03', to: '1956-02' }] }, 'dates.0.to'],
    [
      'an office that ends before it begins',
      { offices: [{ title: 'First Secretary', from: '1964', to: '1953-09' }] },
      'offices.0.to',
    ],
    [
      'a name that ends before it begins',
      { placeNames: [{ place: 'here', names: [{ name: 'Stalino', from: '1961', to: '1929' }] }] },
      'placeNames.0.names.0.to',
    ],
    ['a day and a span', { dates: [{ what: 'held', at: '1956', from: '1955' }] }, 'dates.0'],
    ['a day and an end', { dates: [{ what: 'held', at: '1956', to: '1957' }] }, 'dates.0'],
  ])('finds %s', (_, written, path) => {
    expect(paths(possibleDates(broken(written)))).toEqual([path]);
  });

  it.each<[string, Written]>([
    ['29 February of a leap year', { dates: [{ what: 'held', at: '1956-02-29' }] }],
    ['an end within the year it began in', { dates: [{ what: 'held', from: '1956-03', to: '1956' }] }],
    ['an estimate', { dates: [{ what: 'held', from: '~1929', to: '1929' }] }],
    ['one day', { dates: [{ what: 'held', from: '1956-02-25', to: '1956-02-25' }] }],
  ])('lets %s pass', (_, written) => {
    expect(possibleDates(broken(written))).toEqual([]);
  });
});

describe('beginningBeforeEnd', () => {
  it.each<[string, NonNullable<Written['dates']>, string[]]>([
    [
      'a body founded after it was dissolved',
      [
        { what: 'dissolved', at: '1943' },
        { what: 'founded', at: '1947' },
      ],
      ['dates.1'],
    ],
    [
      'a birth after the death',
      [
        { what: 'born', at: '1971' },
        { what: 'died', at: '1894' },
      ],
      ['dates.0'],
    ],
    [
      'a campaign that began after it ended',
      [
        { what: 'began', from: '1954-03' },
        { what: 'ended', at: '1954-02' },
      ],
      ['dates.0'],
    ],
    [
      'a beginning and an end in order',
      [
        { what: 'founded', at: '1922' },
        { what: 'dissolved', at: '1943' },
      ],
      [],
    ],
    [
      'what came after the end',
      [
        { what: 'dissolved', at: '1943' },
        { what: 'archives opened', at: '1991' },
      ],
      [],
    ],
    [
      'both within a year',
      [
        { what: 'opened', at: '1956-02-14' },
        { what: 'ended', at: '1956' },
      ],
      [],
    ],
  ])('%s', (_, dates, expected) => {
    expect(paths(beginningBeforeEnd(broken({ dates })))).toEqual(expected);
  });
});

describe('withinLife', () => {
  const life = [
    { what: 'born', at: '1894-04-15' },
    { what: 'died', at: '1971-09-11' },
  ];

  it.each<[string, Written, string[]]>([
    ['a date before birth', { dates: [...life, { what: 'joined the party', at: '1849' }] }, ['dates.2']],
    ['an office before birth', { dates: life, offices: [{ title: 'Head', from: '1853', to: '1964' }] }, ['offices.0']],
    ['an office after death', { dates: life, offices: [{ title: 'Head', from: '1953', to: '1974' }] }, ['offices.0']],
    ['an office taken after death', { dates: life, offices: [{ title: 'Head', from: '1973' }] }, ['offices.0']],
    ['an office until death', { dates: life, offices: [{ title: 'Head', from: '1953', to: '1971' }] }, []],
    ['an office without a known end', { dates: life, offices: [{ title: 'Head', from: '1953' }] }, []],
    ['an honour after death', { dates: [...life, { what: 'rehabilitated', at: '1988' }] }, []],
    ['an office of somebody whose life is not dated', { offices: [{ title: 'Head', from: '1853' }] }, []],
  ])('%s', (_, written, expected) => {
    expect(paths(withinLife(broken({ kind: 'figure', ...written })))).toEqual(expected);
  });

  it('looks at figures only', () => {
    const dates = [...life, { what: 'planned', at: '1849' }];
    expect(withinLife(broken({ kind: 'event', dates }))).toEqual([]);
  });
});
