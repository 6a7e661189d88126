import { describe, expect, it } from 'vitest';
import { expandForm } from '../../../src/glossary/forms';

describe('form patterns', () => {
  it.each([
    ['Khrushchev', ['Khrushchev']],
    ['purge(s|d|)', ['purges', 'purged', 'purge']],
    ['(20th|XX) (Party |)Congress', ['20th Party Congress', '20th Congress', 'XX Party Congress', 'XX Congress']],
    ['Congress( of Victors|)', ['Congress of Victors', 'Congress']],
    ['VKP(b)', ['VKP(b)']],
    [
      '(All-Union |)Communist Party (Bolsheviks)',
      ['All-Union Communist Party (Bolsheviks)', 'Communist Party (Bolsheviks)'],
    ],
  ])('%s', (pattern, spellings) => {
    expect(expandForm(pattern)).toEqual(spellings);
  });

  it.each([
    ['purge(s', 'leaves a bracket open'],
    ['purge)s', 'closes a bracket that is not open'],
    ['a((b|c)d)', 'brackets inside brackets'],
    ['(1|2|3|4|5)(1|2|3|4|5)(1|2|3|4|5)', 'more than 96'],
  ])('refuses %s', (pattern, reason) => {
    expect(() => expandForm(pattern)).toThrow(reason);
  });
});
