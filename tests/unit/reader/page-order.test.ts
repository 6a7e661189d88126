import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageOrder } from '../../../src/reader/page-order';

describe('the order of the page', () => {
  it('is kept whatever comes and goes', () => {
    const batch = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 20 }).map((ids) => ids.sort((a, b) => a - b));
    const step = fc.oneof(fc.record({ add: batch }), fc.record({ remove: batch }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const order = createPageOrder((a, b) => a - b);
        const there = new Set<number>();
        for (const one of steps) {
          if ('add' in one) {
            const fresh = one.add.filter((id) => !there.has(id));
            order.add(fresh);
            for (const id of fresh) there.add(id);
          } else {
            order.remove(one.remove);
            for (const id of one.remove) there.delete(id);
          }
        }
        expect(order.ids).toEqual([...there].sort((a, b) => a - b));
      }),
    );
  });

  it('asks about few blocks while a page is read from its top', () => {
    let asked = 0;
    const order = createPageOrder((a, b) => {
      asked += 1;
      return a - b;
    });
    for (let id = 0; id < 1000; id += 10) order.add([id, id + 1, id + 2]);
    expect(asked).toBeLessThanOrEqual(100);
  });
});
