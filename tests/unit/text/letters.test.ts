import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLetters } from '../../../src/text/letters';

const CLASSES = ['L', 'Lu', 'Ll', 'N', 'M'].map((name) => String.raw`\p{${name}}`);

describe('an expression with classes of letters', () => {
  it.each(CLASSES)('has in %s what Unicode has, in Latin-1 and punctuation as elsewhere', (name) => {
    const expression = withLetters(`^[${name}]$`);
    const unicode = new RegExp(`^${name}$`, 'u');
    const wrong: string[] = [];
    for (let code = 0; code < 0xd800; code += 1) {
      const char = String.fromCharCode(code);
      if (expression(char).test(char) !== unicode.test(char)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['words', String.raw`[\p{L}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*|[\p{N}]+`, 'g'],
    ['initials', String.raw`(?<![\p{L}])[\p{Lu}](?:\.[\p{Lu}][\p{Ll}]?)*`, 'g'],
    ['prefixes', String.raw`(?:anti|pro)(?![\p{L}\p{N}])`, 'gi'],
  ])('finds the same %s as one of Unicode', (_, source, flags) => {
    const expression = withLetters(source, flags);
    const unicode = new RegExp(source, `${flags}u`);
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."aÉé.’'1²-– ßµÿ", 'anti', 'Pro') }),
      fc.string({ unit: fc.constantFrom(...'aÉé.’ł ё1𝐀\u0301', 'anti', 'Pro') }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(one.match(expression(one))).toEqual(one.match(unicode));
      }),
    );
  });
});
