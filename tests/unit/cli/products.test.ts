import * as fflate from 'fflate';
import { describe, expect, it } from 'vitest';
import { products } from '../../../src/cli/products';
import type { CardEntry } from '../../../src/glossary/card';
import type { Glossary } from '../../../src/glossary/schema';
import { entry, glossary, other } from '../glossary/lint/fragments';

const cards = (parts: Partial<Glossary>) => products['cards']?.(glossary(parts)) ?? '';

/** Runs the text of the module with the cards. */
function readCard(parts: Partial<Glossary>): (id: string) => CardEntry | undefined {
  const text = cards(parts)
    .replace(/^import .*/, '')
    .replace('export const', 'const');
  return new Function(...Object.keys(fflate), `${text}; return readCard;`)(...Object.values(fflate));
}

describe('the cards of a glossary', () => {
  it('are read one by one, as they were written', () => {
    const entries = Array.from({ length: 40 }, (_, n) => entry({ id: `entry-${n}`, gist: `«${n}» — Хрущёв` }));
    const read = readCard({ entries: [other(), ...entries] });
    for (const { id, gist } of entries) expect(read(id)).toMatchObject({ id, gist });
    expect(read('entry-0')).toBe(read('entry-0'));
    expect(read('entry-40')).toBeUndefined();
    expect(read('constructor')).toBeUndefined();
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
