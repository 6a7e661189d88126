/** A list that forgets what nobody else holds: the reader must not keep alive what a page has thrown away. */

/** Things in the order in which they came, each once. */
export interface WeakList<T extends WeakKey> extends Iterable<T> {
  /** False if it was there already. */
  add(item: T): boolean;
  has(item: T): boolean;
  delete(item: T): void;
  /** Upper bound of the number of things in the list. */
  readonly size: number;
}

/** An empty list. */
export function createWeakList<T extends WeakKey>(): WeakList<T> {
  const places = new WeakMap<T, WeakRef<T>>();
  const list = new Set<WeakRef<T>>();
  return {
    add(item) {
      if (places.has(item)) return false;
      const place = new WeakRef(item);
      places.set(item, place);
      list.add(place);
      return true;
    },
    has: (item) => places.has(item),
    get size() {
      return list.size;
    },
    delete(item) {
      const place = places.get(item);
      if (place) list.delete(place);
      places.delete(item);
    },
    *[Symbol.iterator]() {
      for (const place of list) {
        const item = place.deref();
        if (item) yield item;
        else list.delete(place);
      }
    },
  };
}
