import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, entryAt, type History, type HistoryStep, shownEntry, walk } from '../../../src/present/history';

const BACK: HistoryStep = { go: 'back' };
const FORWARD: HistoryStep = { go: 'forward' };
const open = (entry: string): HistoryStep => ({ open: entry });
const walked = (...steps: HistoryStep[]): History => steps.reduce(walk, begin('a'));

describe('a history', () => {
  it.each<[string, HistoryStep[], History]>([
    ['begins with one entry', [], { entries: ['a'], at: 0 }],
    ['goes nowhere at its ends', [BACK, FORWARD], { entries: ['a'], at: 0 }],
    ['opens one entry from the other', [open('b'), open('c')], { entries: ['a', 'b', 'c'], at: 2 }],
    ['goes back', [open('b'), open('c'), BACK], { entries: ['a', 'b', 'c'], at: 1 }],
    ['goes forward', [open('b'), open('c'), BACK, BACK, FORWARD], { entries: ['a', 'b', 'c'], at: 1 }],
    ['forgets what came after when it takes another way', [open('b'), BACK, open('c')], { entries: ['a', 'c'], at: 1 }],
    [
      'keeps what comes after the same way',
      [open('b'), open('c'), BACK, BACK, open('b')],
      { entries: ['a', 'b', 'c'], at: 1 },
    ],
    ['opens no entry from itself', [open('b'), open('b')], { entries: ['a', 'b'], at: 1 }],
    ['may come by an entry again', [open('b'), open('a')], { entries: ['a', 'b', 'a'], at: 2 }],
  ])('%s', (_name, steps, history) => expect(walked(...steps)).toEqual(history));

  it('says where its ways lead', () => {
    const middle = walked(open('b'), open('c'), BACK);
    expect([entryAt(middle, 'back'), shownEntry(middle), entryAt(middle, 'forward')]).toEqual(['a', 'b', 'c']);
    expect([entryAt(begin('a'), 'back'), entryAt(begin('a'), 'forward')]).toEqual([undefined, undefined]);
  });

  const step: fc.Arbitrary<HistoryStep> = fc.oneof(
    fc.constantFrom(BACK, FORWARD),
    fc.constantFrom('a', 'b', 'c', 'd').map(open),
  );

  it('always shows one of its entries, never twice the same in a row, and undoes forward by back', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const history = walked(...steps);
        expect(history.entries[history.at]).toBe(shownEntry(history));
        for (const [index, entry] of history.entries.entries()) expect(entry).not.toBe(history.entries[index - 1]);
        if (entryAt(history, 'forward')) expect(walk(walk(history, FORWARD), BACK)).toEqual(history);
        if (entryAt(history, 'back')) expect(walk(walk(history, BACK), FORWARD)).toEqual(history);
      }),
    );
  });
});
