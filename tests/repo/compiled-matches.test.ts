import nlp from 'compromise/one';
import { describe, expect, it } from 'vitest';
import { compiledMatches } from '../../src/detect/compiled-matches';
import { matchesOf } from '../../src/detect/language';
import { RULES } from '../../src/detect/rules/all';

/** Compromise as it is, with the reader that built scripts are without. */
const world = (
  nlp as unknown as {
    world(): { methods: { one: { parseMatch(match: string, options: object, world: unknown): unknown } } };
  }
).world();

describe('matches that are read when the scripts are built', async () => {
  const code = `data:text/javascript,${encodeURIComponent(compiledMatches())}`;
  const { default: read } = (await import(/* @vite-ignore */ code)) as { default: (match: string) => unknown };

  it.each([...new Set(RULES.flatMap(matchesOf))])('are what compromise reads: %s', (match) => {
    expect(read(match)).toEqual(world.methods.one.parseMatch(match, {}, world));
  });

  it('are made anew for each who asks, since compromise writes into them', () => {
    const [match = ''] = RULES.flatMap(matchesOf);
    expect(read(match)).not.toBe(read(match));
  });

  it('are those of the rules only', () => {
    expect(() => read('no #Such match')).toThrow('no rule has the match no #Such match');
  });
});
