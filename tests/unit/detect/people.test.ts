/** Whose name is it? */
import { describe, expect, it } from 'vitest';
import { found, foundOn } from './table';

describe('names of people', () => {
  it.each([
    ['a patronymic', 'Nikita Sergeyevich Khrushchev spoke.', ['khrushchev: Nikita Sergeyevich Khrushchev']],
    ['initials', 'N. S. Khrushchev met L.P. Beria.', ['khrushchev: N. S. Khrushchev', 'beria: L.P. Beria']],
    ['an initial', 'G. Malenkov resigned.', ['malenkov: G. Malenkov']],
    ['surname first', 'Khrushchev, N. S. (1959), a speech', ['khrushchev: Khrushchev, N. S.']],
    ['titles outside', 'Premier Khrushchev, Comrade Malenkov', ['khrushchev: Khrushchev', 'malenkov: Malenkov']],
    ['diacritics', 'Gomułka and Rákosi were rivals.', ['gomulka: Gomułka', 'rakosi: Rákosi']],
    ['none of them', 'Gomulka and Rakosi were rivals.', ['gomulka: Gomulka', 'rakosi: Rakosi']],
    [
      'other letters for the same sounds',
      'Khrouchtchev and Chruschtschow',
      ['khrushchev: Khrouchtchev', 'khrushchev: Chruschtschow'],
    ],
    ['a possessive', "Khrushchev’s son and Bulganin's hat", ['khrushchev: Khrushchev', 'bulganin: Bulganin']],
    ['a plural', 'The Khrushchevs came to tea.', ['khrushchev: Khrushchevs']],
    ['prefixes', 'pro-Stalin and anti-Khrushchev', ['stalin: Stalin', 'khrushchev: Khrushchev']],
    ['pairs', 'the Kennedy-Khrushchev exchange', ['khrushchev: Khrushchev']],
  ])('are found with %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a son', 'Sergei Khrushchev taught at Brown.'],
    ['a daughter', 'Svetlana Stalin wrote letters; Sergo Beria built missiles.'],
    ['a granddaughter', 'Nina Khrushcheva teaches in New York.'],
    ['another given name', 'Gyula Nagy opened a restaurant.'],
    ['half of a double name', 'Gergely Böszörményi-Nagy founded a firm in Budapest.'],
    ['an author in a reference', 'Prices rose (Zhukov & Nagy, 2004; Nagy et al. 2011).'],
  ])('of others stay dark: %s', (_, text) => {
    expect(found(text)).toEqual([]);
    expect(foundOn(text)).toEqual([]);
  });

  it.each([
    ['prizes', 'He refused the Lenin Prize and the Lenin Peace Prize.'],
    ['towns', 'She came from Leningrad by way of Kirovgrad and Leninsk.'],
    ['streets', 'They lived on Zhukov Street, near Imre Nagy utca and Lenin Avenue.'],
    ['ships', 'The cruiser Molotov, the icebreaker Lenin and the tanker “Khrushchev” lay in port.'],
    ['tanks', 'The IS-2 Joseph Stalin tank and the Voroshilov tank stood in the park.'],
    ['peaks', 'They climbed Lenin Peak.'],
    ['libraries', 'She read in the Lenin Library.'],
    ['films', 'The Death of Stalin is a comedy.'],
    ['weapons', 'A Molotov cocktail burned.'],
  ])('inside names of other things stay dark: %s', (_, text) => {
    expect(foundOn(text)).toEqual([]);
  });
});

describe('a bare surname', () => {
  it('is licensed by a full name, where it is common', () => {
    expect(found('Kirichenko spoke.')).toEqual([]);
    expect(found('Alexei Kirichenko led the party in Kyiv. Kirichenko spoke.')).toHaveLength(2);
  });

  it('is taken away by another bearer until the text returns', () => {
    expect(found('Sergo Beria wrote memoirs. Beria built missiles.')).toEqual([]);
    expect(found('Sergo Beria wrote memoirs. Lavrentiy Beria was shot. Beria had been feared.')).toEqual([
      'beria: Lavrentiy Beria',
      'beria: Beria',
    ]);
  });

  it('is not given back by a name that only says who is not meant', () => {
    expect(foundOn('Gyula Nagy was no relation of Imre Nagy. Nagy sold goulash.')).toEqual(['nagy: Imre Nagy']);
  });
});
