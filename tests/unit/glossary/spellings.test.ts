import { describe, expect, it } from 'vitest';
import { spellingsOf } from '../../../src/glossary/spellings/derive';
import { transliterate } from '../../../src/glossary/spellings/rules';
import * as russian from '../../../src/glossary/spellings/russian';
import * as ukrainian from '../../../src/glossary/spellings/ukrainian';

const RUSSIAN = { ...russian };
const UKRAINIAN = { ...ukrainian };

/** Published examples: library catalogues, the standards' own tables, and reference works of each language. */
describe('Russian', () => {
  it.each([
    ['BGN', 'Хрущёв', 'Khrushchëv'],
    ['BGN', 'Ельцин', 'Yel’tsin'],
    ['BGN', 'Сергеевич', 'Sergeyevich'],
    ['BGN', 'Солженицын', 'Solzhenitsyn'],
    ['BGN', 'Подъездной', 'Pod”yezdnoy'],
    ['ALA_LC', 'Хрущев', 'Khrushchev'],
    ['ALA_LC', 'Достоевский', 'Dostoevskiĭ'],
    ['ALA_LC', 'Троцкий', 'Trot͡skiĭ'],
    ['ALA_LC', 'Ельцин', 'Elʹt͡sin'],
    ['SCHOLARLY', 'Хрущёв', 'Chruščëv'],
    ['SCHOLARLY', 'Чайковский', 'Čajkovskij'],
    ['SCHOLARLY', 'Солженицын', 'Solženicyn'],
    ['GERMAN', 'Хрущёв', 'Chruschtschow'],
    ['GERMAN', 'Горбачёв', 'Gorbatschow'],
    ['GERMAN', 'Ельцин', 'Jelzin'],
    ['GERMAN', 'Солженицын', 'Solschenizyn'],
    ['GERMAN', 'Достоевский', 'Dostojewski'],
    ['GERMAN', 'Микоян', 'Mikojan'],
    ['GERMAN', 'Берия', 'Berija'],
    ['FRENCH', 'Хрущёв', 'Khrouchtchev'],
    ['FRENCH', 'Горбачёв', 'Gorbatchev'],
    ['FRENCH', 'Сталин', 'Staline'],
    ['FRENCH', 'Солженицын', 'Soljenitsyne'],
    ['FRENCH', 'Брежнев', 'Brejnev'],
    ['FRENCH', 'Троцкий', 'Trotski'],
    ['SPANISH', 'Горбачёв', 'Gorbachov'],
    ['SPANISH', 'Ельцин', 'Yeltsin'],
    ['SPANISH', 'Хрущёв', 'Jrushchov'],
    ['POLISH', 'Хрущёв', 'Chruszczow'],
    ['POLISH', 'Горбачёв', 'Gorbaczow'],
    ['POLISH', 'Молотов', 'Mołotow'],
    ['POLISH', 'Сергей', 'Siergiej'],
    ['POLISH', 'Ворошилов', 'Woroszyłow'],
    ['POLISH', 'Солженицын', 'Sołżenicyn'],
    ['POLISH', 'Ельцин', 'Jelcyn'],
    ['POLISH', 'Маленков', 'Malenkow'],
  ] as const)('%s of %s is %s', (standard, original, expected) => {
    expect(transliterate(original, RUSSIAN[standard])).toBe(expected);
  });
});

describe('Ukrainian', () => {
  it.each([
    ['BGN', 'Київ', 'Kyiv'],
    ['BGN', 'Згурський', 'Zghurskyi'],
    ['BGN', 'Ялта', 'Yalta'],
    ['BGN', 'Кириченко', 'Kyrychenko'],
    ['BGN', 'Знам’янка', 'Znamianka'],
    ['ALA_LC', 'Шелест', 'Shelest'],
    ['ALA_LC', 'Грушевський', 'Hrushevsʹkyĭ'],
    ['SCHOLARLY', 'Хрущов', 'Xruščov'],
    ['SCHOLARLY', 'Кириченко', 'Kyryčenko'],
  ] as const)('%s of %s is %s', (standard, original, expected) => {
    expect(transliterate(original, UKRAINIAN[standard])).toBe(expected);
  });
});

it('ignores stress marks and keeps capitals and what it does not know', () => {
  expect(transliterate('Ники́та Серге́евич, XX съезд', russian.ALA_LC)).toBe('Nikita Sergeevich, XX sʺezd');
});

describe('the spellings of an entry', () => {
  const names = [{ lang: 'ru', text: 'Никита Сергеевич Хрущёв' }];

  it('are derived by standards, and for people by the usage of languages', () => {
    const found = spellingsOf({ kind: 'figure', names, spellings: {} });
    expect(found).toContainEqual({ how: 'ala-lc', text: 'Nikita Sergeevich Khrushchëv' });
    expect(found).toContainEqual({ how: 'de', text: 'Nikita Sergejewitsch Chruschtschow' });
  });

  it('are as listed where usage goes its own way', () => {
    const found = spellingsOf({ kind: 'figure', names, spellings: { es: ['Nikita Jruschov'] } });
    expect(found.filter(({ how }) => how === 'es')).toEqual([{ how: 'es', text: 'Nikita Jruschov' }]);
  });

  it('of terms are not derived for other languages', () => {
    const found = spellingsOf({ kind: 'concept', names: [{ lang: 'ru', text: 'культ личности' }], spellings: {} });
    expect(found.map(({ how }) => how)).toEqual(['bgn', 'ala-lc', 'scholarly']);
  });
});
