import { describe, expect, it } from 'vitest';
import { quotations } from '../../../../src/glossary/lint/quotations';

describe('quotations', () => {
  it.each([
    ["a 'cult' of him", ["'cult'"]],
    ['a “cult” of him', ['“cult”']],
    ['a "cult" of «him»', ['"cult"', '«him»']],
    ["Stalin's heirs and the workers' way", []],
    ["Stalin's 'old guard' and its heirs' heirs", ["'old guard'"]],
    ["'the people's friend', he said, and 'so on'", ["'the people's friend'", "'so on'"]],
    ['the ‘people’s friend’ of old', ['‘people’s friend’']],
    ["('bourgeois nationalism')", ["'bourgeois nationalism'"]],
  ])('%s', (text, expected) => {
    expect(quotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
