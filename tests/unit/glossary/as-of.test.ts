import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AsOf, asOf } from '../../../src/glossary/as-of';
import type { CardEntry } from '../../../src/glossary/card';
import type { DateOrSpan } from '../../../src/text/find-dates';

type Dated = Parameters<typeof asOf>[0];

/** `1953-03`, or `1953..1956`. */
function when(text: string): DateOrSpan {
  const [from = '', to = from] = text.split('..');
  if (from !== to) return { precision: 'span', from, to };
  return { precision: (['year', 'month', 'day'] as const)[from.split('-').length - 1] ?? 'year', from, to };
}

/** `certain: A; B`, `perhaps: A 1953..1955`, or the kind with its date. */
function told(entry: Dated, date: string, mention?: string): string | undefined {
  const result = asOf(entry, when(date), mention);
  return result && words(result);
}

function words(result: AsOf): string {
  if ('at' in result) return `${result.kind} ${result.at}`;
  if (result.kind === 'former') return `former: ${result.held.what} ${result.held.to}`;
  const held = result.held.map(({ what, from = '', to = '' }) => (result.certain ? what : `${what} ${from}..${to}`));
  const more = [result.died && `died ${result.died}`, result.now && `now ${result.now}`].filter(Boolean);
  return [`${result.certain ? 'certain' : 'perhaps'}: ${held.join('; ')}`, ...more].join(', ');
}

const BARE: Dated = { kind: 'figure', dates: [], offices: [], placeNames: [] };
const MINISTER: Dated = {
  ...BARE,
  dates: [
    { what: 'born', at: '1902-01-08' },
    { what: 'demoted', at: '1955-02-08' },
    { what: 'died', at: '1988-01' },
  ],
  offices: [
    { title: 'Chairman', from: '1953-03', to: '1955-02-08' },
    { title: 'Minister', from: '1955-02-09', to: '1957-06' },
  ],
};
const LEADER: Dated = {
  ...BARE,
  dates: [
    { what: 'born', at: '1878-12-18' },
    { what: 'died', at: '1953-03-05' },
  ],
  offices: [
    { title: 'Head of the party', from: '1922-04-03' },
    { title: 'Head of government', from: '1941-05-06', to: '1953-03-05' },
  ],
};
const place = (name: string, names: CardEntry['placeNames'][number]['names']) => ({ place: name, names });
const CITIES: Dated = {
  ...BARE,
  kind: 'event',
  placeNames: [
    place('Volgograd', [
      { name: 'Tsaritsyn', to: '1925' },
      { name: 'Stalingrad', from: '1925', to: '1961-11-10' },
      { name: 'Volgograd', from: '1961-11-10' },
    ]),
    place('Dunaújváros (Hungary)', [
      { name: 'Sztálinváros', from: '~1951', to: '1961' },
      { name: 'Dunaújváros', from: '1961' },
    ]),
  ],
};
const PARTY: Dated = {
  ...BARE,
  kind: 'institution',
  dates: [
    { what: 'founded as the RSDLP', at: '1898' },
    { what: 'named RCP(b)', at: '1918-03' },
    { what: 'named CPSU', at: '1952-10' },
    { what: 'dissolved', at: '1991-11' },
  ],
};
const COUNCIL: Dated = {
  ...BARE,
  kind: 'institution',
  dates: [
    { what: 'made a standing body', at: '1919-03' },
    { what: 'called Presidium', from: '1952-10', to: '1966-04' },
    { what: 'called by nobody', at: '1957' },
  ],
};

describe('a figure', () => {
  it.each([
    ['1953-03', 'certain: Chairman'],
    ['1954', 'certain: Chairman'],
    ['1954-06-01', 'certain: Chairman'],
    ['1953-04..1954-12', 'certain: Chairman'],
    ['1953', 'perhaps: Chairman 1953-03..1955-02-08'],
    ['1953-03-02', 'perhaps: Chairman 1953-03..1955-02-08'],
    ['1955-02-08', 'certain: Chairman'],
    ['1955-02-09', 'certain: Minister'],
    ['1955-02', 'perhaps: Chairman 1953-03..1955-02-08; Minister 1955-02-09..1957-06'],
    ['1955', 'perhaps: Chairman 1953-03..1955-02-08; Minister 1955-02-09..1957-06'],
    ['1950..1959', 'perhaps: Chairman 1953-03..1955-02-08; Minister 1955-02-09..1957-06'],
    ['1961', 'former: Minister 1957-06'],
    ['1937', undefined],
    ['1901', 'unborn 1902-01-08'],
    ['1902', undefined],
    ['1988', undefined],
    ['1988-02', 'dead 1988-01'],
    ['2015', 'dead 1988-01'],
  ])('in %s: %s', (date, expected) => expect(told(MINISTER, date)).toBe(expected));

  it.each([
    ['1930', 'certain: Head of the party'],
    ['1945', 'certain: Head of the party; Head of government'],
    ['1953-03-05', 'certain: Head of the party; Head of government, died 1953-03-05'],
    ['1953', 'perhaps: Head of the party 1922-04-03..; Head of government 1941-05-06..1953-03-05, died 1953-03-05'],
    ['1953-03-06', 'dead 1953-03-05'],
    ['1956', 'dead 1953-03-05'],
  ])('who died in office, in %s: %s', (date, expected) => expect(told(LEADER, date)).toBe(expected));

  it('is said to have died only after the death, however the entry calls that', () => {
    const dates = [{ what: 'shot', at: '1953-12-23' }];
    expect(told({ ...BARE, dates }, '1954')).toBe('dead 1953-12-23');
    expect(told({ ...BARE, dates }, '1953')).toBeUndefined();
    expect(told({ ...BARE, kind: 'event', dates }, '1954')).toBeUndefined();
  });

  it('holds no office after death, whatever the office says of its end', () => {
    const entry = { ...LEADER, offices: LEADER.offices.slice(0, 1) };
    expect(told(entry, '1952..1954')).toBe('perhaps: Head of the party 1922-04-03.., died 1953-03-05');
  });

  it('is not certain in a year that a note makes an exception for', () => {
    const offices = [{ title: 'Secretary', from: '1938', to: '1949', note: 'with a break in 1947' }];
    expect(told({ ...BARE, offices }, '1946')).toBe('certain: Secretary');
    expect(told({ ...BARE, offices }, '1947')).toBe('perhaps: Secretary 1938..1949');
  });
});

describe('a place', () => {
  it.each([
    ['Stalingrad', '1943', 'certain: Stalingrad, now Volgograd'],
    ['Stalingrad', '1920', 'certain: Tsaritsyn, now Volgograd'],
    ['Volgograd', '1970', 'certain: Volgograd'],
    ['STALINGRAD', '1961-12', 'certain: Volgograd'],
    ['Stalingrad', '1961', 'perhaps: Stalingrad 1925..1961-11-10; Volgograd 1961-11-10..'],
    ['Sztalinvaros', '1956', 'certain: Sztálinváros, now Dunaújváros'],
    ['Sztalinvaros', '1952', 'perhaps: Sztálinváros ~1951..1961, now Dunaújváros'],
    ['Sztalinvaros', '1940', undefined],
    ['renaming of cities', '1956', undefined],
  ])('%s in %s: %s', (mention, date, expected) => expect(told(CITIES, date, mention)).toBe(expected));

  it('needs no naming where there is only one', () => {
    const one = { ...CITIES, placeNames: CITIES.placeNames.slice(0, 1) };
    expect(told(one, '1943', 'the city')).toBe('certain: Stalingrad, now Volgograd');
  });
});

describe('a body', () => {
  it.each([
    ['1890', 'not-yet 1898'],
    ['1900', 'certain: RSDLP'],
    ['1930', 'certain: RCP(b)'],
    ['1952', 'perhaps: RCP(b) 1918-03..1952-10; CPSU 1952-10..1991-11'],
    ['1956', 'certain: CPSU'],
    ['1991', 'perhaps: CPSU 1952-10..1991-11'],
    ['1992', 'gone 1991-11'],
  ])('in %s: %s', (date, expected) => expect(told(PARTY, date)).toBe(expected));

  it.each([
    ['1950', undefined],
    ['1952-10', 'certain: Presidium'],
    ['1957', 'certain: Presidium'],
    ['1970', undefined],
  ])('with one name of its own, in %s: %s', (date, expected) => expect(told(COUNCIL, date)).toBe(expected));

  it('did not exist yet, or no longer', () => {
    const dates = [{ what: 'existed', from: '1954-03-13', to: '1991-12-03' }];
    const body: Dated = { ...BARE, kind: 'institution', dates };
    expect(told(body, '1953')).toBe('not-yet 1954-03-13');
    expect(told(body, '1954')).toBeUndefined();
    expect(told(body, '1992')).toBe('gone 1991-12-03');
  });
});

describe('any date', () => {
  const date = fc
    .tuple(fc.integer({ min: 1870, max: 2030 }), fc.nat(20))
    .map(([year, more]) => when(more > 10 ? `${year}` : `${year}..${year + more}`));
  const entry = fc.constantFrom(MINISTER, LEADER, CITIES, PARTY, COUNCIL);

  it('gives offices in order of time, and a certain one only if it holds at every date within', () => {
    fc.assert(
      fc.property(entry, date, fc.constantFrom('', 'Stalingrad'), (given, at, mention) => {
        const result = asOf(given, at, mention);
        if (!result || !('certain' in result) || result.kind === 'former' || 'at' in result) return;
        expect(result.held.length).toBeGreaterThan(0);
        const begins = result.held.map(({ from }) => from?.replace('~', '') ?? '');
        expect([...begins].sort()).toEqual(begins);
        if (!result.certain || at.precision !== 'span') return;
        for (const year of [at.from, at.to]) {
          const within = asOf(given, when(year), mention);
          const names = within && 'held' in within && within.kind !== 'former' ? within.held : [];
          expect(names.map(({ what }) => what)).toEqual(expect.arrayContaining(result.held.map(({ what }) => what)));
        }
      }),
    );
  });
});
