/** Blocks in the order of the page, kept by asking about few of them: each question is about two places in a tree. */
import type { BlockId } from '../text/types';

/** A list in the order of the page. */
export interface PageOrder {
  /** Adds blocks that are in order among themselves, most often behind or between those that are there. */
  add(batch: readonly BlockId[]): void;
  remove(ids: readonly BlockId[]): void;
  readonly ids: readonly BlockId[];
}

/** @param order - negative if the first of two comes first on the page */
export function createPageOrder(order: (a: BlockId, b: BlockId) => number): PageOrder {
  let list: BlockId[] = [];
  return {
    get ids() {
      return list;
    },
    add(batch) {
      const [first] = batch;
      const last = batch.at(-1);
      if (first === undefined || last === undefined) return;
      const at = placeOf(first);
      const next = list[at];
      if (next === undefined) for (const id of batch) list.push(id);
      else if (order(last, next) < 0) list = [...list.slice(0, at), ...batch, ...list.slice(at)];
      else for (const id of batch) list.splice(placeOf(id), 0, id);
    },
    remove(ids) {
      if (ids.length === 0) return;
      const gone = new Set(ids);
      list = list.filter((id) => !gone.has(id));
    },
  };

  /** Index of the first block that comes after `id`. */
  function placeOf(id: BlockId): number {
    const last = list.at(-1);
    if (last === undefined || order(last, id) < 0) return list.length;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(list[middle] as BlockId, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
