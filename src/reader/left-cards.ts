/**
 * The card texts come to a frame in a script of their own, after stage two: they are twice as large as all else, and
 * nobody asks for a card in the first instants.
 */
import type { CardEntry } from '../glossary/card';

const KEY = Symbol.for('thaw.cards');
type ReadCards = () => readonly CardEntry[];
type World = { [KEY]?: ReadCards };

/** Leaves the cards for stage two, in place of any that are there. */
export function leaveCards(read: ReadCards): void {
  (globalThis as World)[KEY] = read;
}

/** The cards that were left; none before they have come. Costs some milliseconds when they are first read. */
export function leftCards(): readonly CardEntry[] {
  return (globalThis as World)[KEY]?.() ?? [];
}
