/** Shapes that text takes on pages and in files. */
import { describe, expect, it } from 'vitest';
import { found, foundOn } from './table';

describe('text in the shape of', () => {
  it.each([
    ['a heading of capitals', 'THE SECRET SPEECH', ['secret-speech: SECRET SPEECH']],
    ['a heading in title case', 'The Twentieth Congress and Its Aftermath', ['twentieth-congress: Twentieth Congress']],
    [
      'a list',
      '• Molotov\n• Malenkov\n• Kaganovich',
      ['molotov: Molotov', 'malenkov: Malenkov', 'kaganovich: Kaganovich'],
    ],
    ['a numbered list', '1. Stalin\n2. Beria', ['stalin: Stalin', 'beria: Beria']],
    [
      'a table',
      'Leader | Years | Wheat\nStalin | 1922-1953 | 28\nMalenkov | 1953-1955 | 24',
      ['stalin: Stalin', 'malenkov: Malenkov'],
    ],
    ['a caption', 'Nikita Khrushchev (left) and Mao in Beijing, 1958', ['khrushchev: Nikita Khrushchev', 'mao: Mao']],
    ['a quotation', '“Khrushchev!” she said. ‘Stalin…’', ['khrushchev: Khrushchev', 'stalin: Stalin']],
    [
      'a word cut at the end of a line',
      'De-Stalin-\nization began; Khrush-\nchev spoke.',
      ['de-stalinization: De-Stalin-\nization', 'khrushchev: Khrush-\nchev'],
    ],
    ['a name over two lines', 'Nikita\nKhrushchev spoke.', ['khrushchev: Nikita\nKhrushchev']],
    ['notes', 'Khrushchev[12] and Beria[a].', ['khrushchev: Khrushchev', 'beria: Beria']],
    ['brackets', '(Khrushchev) [Beria] <Malenkov>', ['khrushchev: Khrushchev', 'beria: Beria', 'malenkov: Malenkov']],
    ['dashes', 'Khrushchev—Malenkov–Bulganin', ['khrushchev: Khrushchev', 'malenkov: Malenkov', 'bulganin: Bulganin']],
    ['soft hyphens', 'Khrush\u00ADchev spoke.', ['khrushchev: Khrush\u00ADchev']],
    ['no-break spaces', 'Nikita\u00A0Khrushchev', ['khrushchev: Nikita\u00A0Khrushchev']],
    ['Hebrew with a Latin name', 'ניקיטה (Nikita Khrushchev) היה מנהיג', ['khrushchev: Nikita Khrushchev']],
    ['Arabic with a Latin name', 'قال \u200FKhrushchev\u200F إن', ['khrushchev: Khrushchev']],
    ['Cyrillic around a Latin name', 'Хрущов (Khrushchev) виступив', ['khrushchev: Khrushchev']],
  ])('%s', (_, text, expected) => {
    expect(foundOn(text).filter((one) => /[a-z]/i.test(one.split(': ')[1] ?? ''))).toEqual(expected);
  });

  it.each([
    ['an address', 'https://example.org/Khrushchev/Beria.html'],
    ['a file name', 'see Khrushchev_1956.pdf'],
    ['an account', '@Khrushchev wrote to beria@example.org'],
  ])('%s is no mention', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
