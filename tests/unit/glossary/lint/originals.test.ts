import { describe, expect, it } from 'vitest';
import { isInLatinLetters, originalNames, stressMarks } from '../../../../src/glossary/lint/originals';
import { broken, glossary, type Written } from './fragments';

type Kind = NonNullable<Written['kind']>;
type Name = NonNullable<Written['names']>[number];

describe('originalNames', () => {
  it('finds nothing in sound entries', () => {
    expect(originalNames(glossary())).toEqual([]);
  });

  it.each<[Kind, 'error' | 'warning']>([
    ['figure', 'error'],
    ['institution', 'error'],
    ['place', 'error'],
    ['work', 'error'],
    ['document', 'error'],
    ['euphemism', 'error'],
    ['event', 'warning'],
    ['concept', 'warning'],
    ['policy', 'warning'],
  ])('misses the name of a %s: %s', (kind, severity) => {
    expect(originalNames(broken({ kind, names: [] }))).toMatchObject([{ where: 'speech', severity }]);
  });
});

describe('stressMarks', () => {
  const found = (name: Name) => stressMarks(broken({ names: [name] }));

  it.each<[string, Name]>([
    ['a stressed name', { lang: 'ru', text: 'Никита Хрущёв', stressed: 'Ники́та Хрущёв' }],
    ['words of one syllable and numerals', { lang: 'ru', text: 'XX съезд КПСС' }],
    ['ё, which is always stressed', { lang: 'ru', text: 'Хрущёв' }],
    ['ё beside a mark, as in a compound', { lang: 'ru', text: 'трёхлетний', stressed: 'трёхле́тний' }],
    ['an apostrophe in a Ukrainian word', { lang: 'uk', text: 'пам’ятник', stressed: 'па́м’ятник' }],
    ['a stressed ї', { lang: 'uk', text: 'Україна', stressed: 'Украї́на' }],
    ['other languages', { lang: 'bg', text: 'Вълко Червенков' }],
  ])('lets %s pass', (_, name) => {
    expect(found(name)).toEqual([]);
  });

  it.each<[string, Name, string[]]>([
    ['a name without any', { lang: 'ru', text: 'Никита' }, ['names.0']],
    ['a word without', { lang: 'ru', text: 'Никита Хрущев', stressed: 'Ники́та Хрущев' }, ['names.0.stressed']],
    ['part of a double name', { lang: 'uk', text: 'Івано-Франкове', stressed: 'Іва́но-Франкове' }, ['names.0.stressed']],
    ['marks on another name', { lang: 'ru', text: 'Никита', stressed: 'Мики́та' }, ['names.0.stressed']],
    ['marks on another name of any language', { lang: 'bg', text: 'Вълко', stressed: 'Вы́лко' }, ['names.0.stressed']],
  ])('finds %s', (_, name, paths) => {
    const findings = found(name);
    expect(findings.map(({ path }) => path.join('.'))).toEqual(paths);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('only warns of a word with two', () => {
    const findings = found({ lang: 'ru', text: 'горисполком', stressed: 'го́рисполко́м' });
    expect(findings).toMatchObject([{ severity: 'warning', reason: '"го́рисполко́м" has 2 stresses' }]);
  });
});

describe('isInLatinLetters', () => {
  it.each([
    ['Stalinův pomník', true],
    ['Gomułka (1905–1982)', true],
    ['Хрущёв', false],
    ['8월 종파 사건', false],
    ['毛泽东', false],
  ])('%s: %s', (text, latin) => {
    expect(isInLatinLetters({ text })).toBe(latin);
  });
});
