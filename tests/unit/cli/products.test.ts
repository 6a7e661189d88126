import { describe, expect, it } from 'vitest';
import { products } from '../../../src/cli/products';
import type { Glossary } from '../../../src/glossary/schema';
import { entry, glossary, other } from '../glossary/lint/fragments';

const cards = (parts: Partial<Glossary>) => products['cards']?.(glossary(parts));

describe('the cards of a glossary', () => {
  it('are written where all references meet', () => {
    expect(cards({})).toContain('export const readCards');
  });

  it.each<[string, Partial<Glossary>, RegExp]>([
    [
      'an entry that a relation names',
      { entries: [other(), entry({ relations: [{ type: 'related-to', to: 'plenum' }] })] },
      /no entry plenum/,
    ],
    [
      'an entry that is mixed up with another',
      { entries: [other(), entry({ confusedWith: [{ id: 'plenum', why: 'It met there.' }] })] },
      /no entry plenum/,
    ],
    ['a source', { sources: {} }, /no source book/],
    ['a claim', { article: { ...glossary().article, claims: [] } }, /no claim S1\.1/],
  ])('are not written without %s', (_, parts, message) => {
    expect(() => cards(parts)).toThrow(message);
  });
});
