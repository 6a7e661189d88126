import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/glossary/schema';
import { compile } from '../../../src/lexicon/compile';
import { mayHold, scan, scanAll, whichMayHold } from '../../../src/lexicon/scan';
import { decode } from '../../../src/lexicon/table';

function entry(id: string, forms: Entry['forms'], person?: Entry['person']): Entry {
  return {
    id,
    label: id,
    kind: 'concept',
    origin: 'article',
    scope: 'anywhere',
    gist: id,
    context: id,
    dates: [],
    names: [],
    spellings: {},
    offices: [],
    placeNames: [],
    forms,
    relations: [],
    confusedWith: [],
    claims: [],
    contested: [],
    sources: ['a'],
    ...(person ? { person } : {}),
  };
}

const lexicon = compile([
  entry('khrushchev', [], { given: ['Nikita'], surname: ['Khrushchev', 'Khrushchëv', 'Chruščëv'] }),
  entry('de-stalinization', ['de-Staliniz(ation|e|ed)']),
  entry('stalinism', ['Stalinis(m|t|ts)']),
  entry('stalin', ['Stalin']),
  entry('ussr', ['USSR', 'Soviet Union']),
  entry('twentieth', ['(20th|XX|XXth|Twentieth) (Party |)Congress( of the CPSU|)']),
  entry('cpsu', ['CPSU', 'Communist Party of the Soviet Union']),
  entry('secret-speech', ['secret speech']),
  entry('doctors-plot', ["doctors' plot"]),
  entry('mao', ['Mao']),
  entry('cult', ['(personality cult|cult of personality)']),
  entry('pasternak', ['Dr. Zhivago']),
  entry('order', ['Order No. 00447']),
  entry('bolsheviks', ['VKP(b)', 'CP(b)U', 'Communist Party (Bolsheviks)']),
  entry('anti-party', ['anti-party group']),
]);
const table = decode(lexicon.table);
const found = (text: string) =>
  scan(text, table).map(({ form, start, end }) => `${lexicon.forms[form]?.entry}:${text.slice(start, end)}`);

describe('scan', () => {
  it.each([
    ['a bare surname', 'Khrushchev spoke.', ['khrushchev:Khrushchev']],
    ['a possessive, straight', "Stalin's men", ['stalin:Stalin']],
    ['a possessive, curly', 'Stalin’s men', ['stalin:Stalin']],
    ['a plural surname', 'the Khrushchevs came', ['khrushchev:Khrushchevs']],
    ['diacritics on the page', 'Khrushchëv and Chruscev', ['khrushchev:Khrushchëv', 'khrushchev:Chruscev']],
    ['decomposed diacritics', 'Khrushche\u0308v left', ['khrushchev:Khrushche\u0308v']],
    ['soft hyphens', 'Khru\u00ADshchev left', ['khrushchev:Khru\u00ADshchev']],
    [
      'every hyphen',
      'de-Stalinization de\u2011Stalinisation destalinized de Stalinize',
      [
        'de-stalinization:de-Stalinization',
        'de-stalinization:de\u2011Stalinisation',
        'de-stalinization:destalinized',
        'de-stalinization:de Stalinize',
      ],
    ],
    [
      'white space of every sort',
      'Soviet\u00A0Union, Soviet\n   Union',
      ['ussr:Soviet\u00A0Union', 'ussr:Soviet\n   Union'],
    ],
    ['capitals that the form asks for', 'mao chose the ussr; Mao, USSR', ['mao:Mao', 'ussr:USSR']],
    [
      'headings in capitals',
      'THE SECRET SPEECH OF KHRUSHCHEV',
      ['secret-speech:SECRET SPEECH', 'khrushchev:KHRUSHCHEV'],
    ],
    ['apostrophe or none', 'doctors’ plot, Doctors plot', ['doctors-plot:doctors’ plot', 'doctors-plot:Doctors plot']],
    ['no part of a word', 'Stalingrad, Maori, antistalin, CPSUs', []],
    ['quotation marks outside', '‘Stalinism’ and "Mao"', ['stalinism:Stalinism', 'mao:Mao']],
    ['the end of the text', 'by Mao', ['mao:Mao']],
    ['abbreviations with points', 'the U.S.S.R. fell; U.S.S.R', ['ussr:U.S.S.R.', 'ussr:U.S.S.R']],
    ['no joining over punctuation', 'Soviet. Union; personality, cult', []],
    ['no address', 'see www.stalin.org/Stalin or /wiki/Mao and Mao@example.org, Stalin.pdf', []],
    [
      'quotation marks around a part of a name',
      'the “anti-party” group, the "Soviet" Union, a ‘personality’ cult, cult of ‘personality’',
      ['anti-party:anti-party” group', 'ussr:Soviet" Union', 'cult:personality’ cult', 'cult:cult of ‘personality'],
    ],
    ['a point inside a form', 'Dr. Zhivago, Dr Zhivago', ['pasternak:Dr. Zhivago', 'pasternak:Dr Zhivago']],
    ['a number with its point', 'Order No. 00447; order no 00447', ['order:Order No. 00447']],
    [
      'brackets inside a form',
      'the VKP(b), the CP(b)U and the Communist Party (Bolsheviks), not VKP or Communist Party',
      ['bolsheviks:VKP(b)', 'bolsheviks:CP(b)U', 'bolsheviks:Communist Party (Bolsheviks)'],
    ],
    ['no brackets or points that no form has', 'the Soviet (Union), the secret. speech', []],
    [
      'words cut at the end of a line',
      'Khru-\nshchev and the de-Stalini-\r\n  zation of a per-\nsonality cult',
      ['khrushchev:Khru-\nshchev', 'de-stalinization:de-Stalini-\r\n  zation', 'cult:per-\nsonality cult'],
    ],
    ['a name before a hyphen at the end of a line', 'the Stalin-\nera', ['stalin:Stalin']],
    ['a hyphen of its own at the end of a line', 'de-\nStalinized', ['de-stalinization:de-\nStalinized']],
    ['a note right behind', 'Khrushchev[12] and Khrushchev¹²', ['khrushchev:Khrushchev', 'khrushchev:Khrushchev']],
    ['names between marks of direction', 'قال \u200EKhrushchev\u200F إن', ['khrushchev:Khrushchev']],
    ['a sentence that ends on a name', 'It was Stalin.', ['stalin:Stalin']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('reports nested forms, longer first', () => {
    expect(found('the Twentieth Party Congress of the CPSU')).toEqual([
      'twentieth:Twentieth Party Congress of the CPSU',
      'twentieth:Twentieth Party Congress',
      'cpsu:CPSU',
    ]);
    expect(found('Communist Party of the Soviet Union')).toEqual([
      'cpsu:Communist Party of the Soviet Union',
      'ussr:Soviet Union',
    ]);
  });

  it('finds what trying every form at every offset finds', () => {
    const pieces = [
      'Khrushchev',
      'Stalin',
      "'s",
      '’',
      ' ',
      '\n',
      '-',
      '\u2011',
      'de',
      'stalinized',
      'Soviet',
      'Union',
      'XX',
      'Party',
      'Congress',
      'of',
      'the',
      'CPSU',
      ',',
      '. ',
      'secret',
      'speech',
      'MAO',
      'x',
      '\u00AD',
      '20th',
      'doctors',
      'plot',
      '"',
      '”',
      '(',
      ')',
      'VKP',
      'b',
      'Dr',
      'Zhivago',
      'anti',
      'party',
      'group',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('').replaceAll('\u00AD', '');
        const got = scan(text, table).map(({ start, end }) => `${start}-${end}`);
        expect([...new Set(got)]).toEqual(naive(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds in several texts at once what it finds in each', () => {
    const pieces = [
      ...['Khrushchev', 'Khrush', 'chev', 'STALIN', 'secret', 'speech', 'Soviet', 'Union', '20th', 'Congress', 'CPSU'],
      ...[
        'U.S.S.R.',
        'VKP',
        '(b)',
        'of',
        'the',
        'x',
        "'s",
        ' ',
        ' ',
        ' ',
        '-',
        '-\n',
        '\n',
        '.',
        '/',
        '@',
        '"',
        '(',
        ')',
      ],
      ...['\u00AD', '\u0308', '\u200B', '\uFB03', '\0', 'é'],
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        expect(scanAll(texts, table)).toEqual(texts.map((one) => scan(one, table)));
      }),
      { numRuns: 3000 },
    );
  });

  it('says of a text in which words have run together whether it may hold anything', () => {
    const words = [
      'Khrushchev',
      'STALIN',
      'secret',
      'speech',
      'Soviet',
      'Union',
      'rain',
      '20th Congress',
      'cult',
      'VKP(b)',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ' ', '-', 'a', '.'), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        if (scan(text, table).length > 0) {
          expect(mayHold(text, table)).toBe(true);
          expect(mayHold(`snow${text}Rain`, table)).toBe(true);
          expect(mayHold(text.replaceAll(' ', ''), table)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(mayHold('By the time the train reached Marlow, the quarrel had become a matter of umbrellas.', table)).toBe(
      false,
    );
    expect(mayHold('a mao and the ussr', table)).toBe(false);
  });

  it('says of several texts at once which of them may hold anything', () => {
    const pieces = ['Khrushchev', 'Stalin', 'secret', ' speech', ' rain ', 'snow', '\u00AD', 'Khru-\nshchev', '\0', ''];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const which = whichMayHold(texts, table);
        expect(which).toHaveLength(texts.length);
        for (const [index, one] of texts.entries()) if (mayHold(one, table)) expect(which[index]).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(whichMayHold(['the snow', 'Stalin', '', 'rain', 'Khrushchev’s rain', 'snow'], table)).toEqual([
      ...[false, true, false],
      ...[false, true, false],
    ]);
  });

  it('says so of names that are cut at the end of a line, or hold what is not seen', () => {
    for (const text of [
      'Khru-\nshchev',
      'Khru\u00ADshchev',
      'Khrushche\u0308v',
      'the o\uFB03ce of Chru\u0161\u010d\u00ebv',
    ]) {
      expect(mayHold(text, table)).toBe(true);
    }
    for (const text of ['thun-\nder', 'thun\u00ADder', 'o\uFB03ce']) expect(mayHold(text, table)).toBe(false);
  });

  it('never throws and stays inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { start, end } of scan(`Stalin ${text} XX Congress`, table)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it('takes linear time on megabytes without a space', { timeout: 30_000 }, () => {
    expect(scan('stalin'.repeat(200_000), table)).toEqual([]);
    expect(scan('khrushchev'.repeat(200_000), table)).toEqual([]);
    expect(scan('Khrushchev-'.repeat(20_000), table)).toHaveLength(20_000);
    expect(scan("congress's'".repeat(100_000), table)).toEqual([]);
  });
});

/** The oracle: every form, as a regular expression written from `glossary/README.md`, at every offset. */
function naive(text: string): string[] {
  const spans: [number, number][] = [];
  for (const form of lexicon.forms) {
    // Odd pieces are what stands between the parts of words: gaps, and hyphens.
    const pieces = form.text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/(['’]?[ .()]+|-)/);
    const source = pieces.map((piece, index) => {
      if (index % 2 === 0) return `(${piece.replaceAll("'", "['’]?").replace(/iz(?=[aei])/g, 'i[zs]')})`;
      if (index === pieces.length - 2 && pieces.at(-1) === '') return '\\)';
      return gapPattern(piece);
    });
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?=(?<whole>${source.join('')})(?![\\p{L}\\p{N}]))`, 'giu');
    for (const match of text.matchAll(pattern)) {
      const [, matched = '', ...parts] = match;
      const before = /[\p{L}\p{N}]['’]+$/u.test(text.slice(0, match.index));
      const agree = parts.every(
        (part, index) => pieces[2 * index - 1] === '-' || capitalsAgree(pieces[2 * index] ?? '', part),
      );
      if (!before && agree) spans.push([match.index, match.index + matched.length]);
    }
  }
  const unique = new Map(spans.map((span) => [span.join('-'), span]));
  return [...unique.values()].sort((a, b) => a[0] - b[0] || b[1] - a[1]).map((span) => span.join('-'));
}

function gapPattern(written: string): string {
  const quotes = '["“”«»„\'’‘`´]{0,2}';
  const join = '[\\s\\u2010-\\u2014-]';
  if (/[()]/.test(written)) return `${quotes}\\.?(?:\\)${join}*\\(?|${join}*\\()${quotes}`;
  if (written.includes('.')) return `${quotes}(?:\\.${join}*|${join}+)${quotes}`;
  const gap = `${quotes}(?:\\.|${join}+)${quotes}`;
  return written === '-' ? `(?:${gap})?` : gap;
}

/** Whether a word has the capitals of the form's: one in capitals throughout, else one at its start. */
function capitalsAgree(word: string, there: string): boolean {
  if (/^\p{Lu}{2}/u.test(word)) {
    return [...word].every((char, at) => !/\p{Lu}/u.test(char) || !/\p{Ll}/u.test(there[at] ?? ''));
  }
  return !/^\p{Lu}/u.test(word) || !/^\p{Ll}/u.test(there);
}
