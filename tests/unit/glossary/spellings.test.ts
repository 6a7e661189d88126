import { describe, expect, it } from 'vitest';
import { transliterate } from '../../../src/glossary/spellings/rules';
import * as russian from '../../../src/glossary/spellings/russian';
import * as ukrainian from '../../../src/glossary/spellings/ukrainian';

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
    expect(transliterate(original, russian[standard])).toBe(expected);
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
    expect(transliterate(original, ukrainian[standard])).toBe(expected);
  });
});

it('ignores stress marks and keeps capitals and what it does not know', () => {
  expect(transliterate('Ники́та Серге́евич, XX съезд', russian.ALA_LC)).toBe('Nikita Sergeevich, XX sʺezd');
});
