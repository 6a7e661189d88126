import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/cli/analyse';
import { REASONS } from '../../../src/detect/reasons';
import { found, foundOn, ON } from './table';

const analyser = createAnalyser();

describe('people', () => {
  it.each([
    [
      'given name and patronymic',
      'Nikita Sergeyevich Khrushchev spoke.',
      ['khrushchev: Nikita Sergeyevich Khrushchev'],
    ],
    ['initials', 'N. S. Khrushchev and L.P. Beria met.', ['khrushchev: N. S. Khrushchev', 'beria: L.P. Beria']],
    [
      'titles stay outside',
      'Comrade Malenkov saw Marshal Voroshilov.',
      ['malenkov: Malenkov', 'voroshilov: Voroshilov'],
    ],
    ['surname first', 'Khrushchev, Nikita Sergeyevich (1894-1971)', ['khrushchev: Khrushchev, Nikita Sergeyevich']],
    ['a plural', 'The Khrushchevs moved to a dacha.', ['khrushchev: Khrushchevs']],
    ['a possessive', "Stalin's heirs and Beria’s men", ['stalin: Stalin', 'beria: Beria']],
    ['a prefix', 'the anti-Stalin speech', ['stalin: Stalin']],
    ['another given name', 'Sergei Khrushchev taught in America.', []],
    ['another bearer keeps the name', 'Sergo Beria wrote memoirs. Beria lived in Kyiv then.', []],
    [
      'the name goes back to ours',
      'Sergo Beria wrote memoirs. Lavrentiy Beria was his father. Beria ran the NKVD.',
      ['beria: Lavrentiy Beria', 'beria: Beria', 'nkvd: NKVD'],
    ],
    ['the politician of Tamil Nadu', 'Chief Minister M. K. Stalin spoke in Chennai. Stalin then left for Madurai.', []],
    ['prizes and cocktails', 'He won the Stalin Prize; they threw a Molotov cocktail.', ['stalin-prize: Stalin Prize']],
    ['doctrines', 'The Brezhnev Doctrine was announced in 1968.', []],
    [
      'emphasis that is written out',
      '_Nikita Khrushchev_ and *Beria*',
      ['khrushchev: Nikita Khrushchev', 'beria: Beria'],
    ],
    ['films', 'We watched The Death of Stalin.', []],
    ['honours', 'He received the Order of Lenin twice.', []],
    ['an order that he gave', 'On the order of Stalin he was shot.', ['stalin: Stalin']],
    ['a prefix before the name of a people', 'The pro-Beria Georgians fell with him.', ['beria: Beria']],
    ['a note behind a name', 'Nikita Khrushchev[12] and Beria.[3]', ['khrushchev: Nikita Khrushchev', 'beria: Beria']],
    [
      'in capitals',
      'NIKITA KHRUSHCHEV AND LAVRENTIY BERIA',
      ['khrushchev: NIKITA KHRUSHCHEV', 'beria: LAVRENTIY BERIA'],
    ],
    ['a president of Ecuador', 'Lenin Moreno won the election in Ecuador.', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('give their names to the things that are called after them', () => {
    expect(foundOn("Vladimir Lenin's Mausoleum was closed.")).toEqual(["mausoleum: Vladimir Lenin's Mausoleum"]);
  });

  it('license the bare surname once named in full, if the surname is common', () => {
    expect(foundOn('Kirichenko scored in the 60th minute of the match.')).toEqual([]);
    expect(foundOn('Alexei Kirichenko led the party in Kyiv. Kirichenko spoke Ukrainian.')).toEqual([
      'kirichenko: Alexei Kirichenko',
      'kirichenko: Kirichenko',
    ]);
  });
});

describe('senses', () => {
  it.each([
    ['a thaw in a river', 'In April the river ice began to thaw.', []],
    [
      'the Thaw',
      'Under Khrushchev writers of the Thaw were printed again.',
      ['khrushchev: Khrushchev', 'khrushchev-thaw: Thaw'],
    ],
    ['care', 'After her stroke she needed rehabilitation in a clinic.', []],
    ['a Chinese congress', 'Xi Jinping opened the 20th Party Congress in Beijing.', []],
    ['a US Congress', 'The 117th Congress passed the bill in the Senate.', []],
    ['an embassy’s secretary', 'The first secretary of the embassy left.', []],
    ['a summer’s purge', 'The company began a purge of old files.', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('of common words hold on a page on the subject, where the sentence says so', () => {
    expect(foundOn('Thousands of prisoners were posthumously rehabilitated.')).toEqual([
      expect.stringMatching(/^rehabilitation: /),
    ]);
    expect(foundOn('The Central Committee of the CPSU met.')).toEqual([
      'central-committee: Central Committee of the CPSU',
    ]);
    expect(foundOn('The Twentieth Congress of the Communist Party of the Soviet Union met.')).toEqual([
      'twentieth-congress: Twentieth Congress of the Communist Party of the Soviet Union',
    ]);
  });

  it('that need a page on the subject stay dark elsewhere', () => {
    expect(found('The chess master moved from the Soviet Union to Israel after World War II.')).toEqual([]);
  });
});

describe('mentions', () => {
  it('slice to their text, never overlap, and carry a confidence and clues', () => {
    const text = `${ON}Nikita Khrushchev’s Secret Speech at the XXth Party Congress shook Molotov, Malenkov and Kaganovich.`;
    const { mentions } = analyser.text(text);
    expect(mentions.length).toBeGreaterThan(6);
    let end = 0;
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.confidence).toBeGreaterThanOrEqual(0.5);
      expect(mention.confidence).toBeLessThanOrEqual(1);
      expect(mention.clues.length).toBeGreaterThan(0);
      for (const { id, weight } of mention.clues) {
        expect(REASONS.get(id), id).toBeDefined();
        expect(weight).not.toBe(0);
      }
      end = mention.end;
    }
  });

  it('come out of any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const text = `Khrushchev ${noise} Stalin’s ${noise}`;
        for (const { start, end, text: words } of analyser.text(text).mentions)
          expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['names without a space between them', 'Stalin,Khrushchev;', 5000],
    ['names without an end of a sentence', 'the Soviet Union and Nikita Khrushchev of the CPSU, ', 2500],
    ['letters and nothing else', 'khrushchev', 100_000],
    ['halves of pairs', 'Stalin \uD83D', 5000],
    ['points', 'Stalin. . . .', 5000],
  ])('come out of a text without end: %s', { timeout: 60_000 }, (_, piece, count) => {
    // What took time with the square of the text would not end here.
    const { mentions } = analyser.text(piece.repeat(count));
    expect(mentions.every(({ start, end, text }) => end - start === text.length)).toBe(true);
  });
});
