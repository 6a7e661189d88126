/** What date the text around a mention speaks of. */
import { type Passage, passageDate } from '../text/passage-date';
import type { Block, BlockId, Span } from '../text/types';

/** How far back in its section a date is looked for, in blocks; the heading is looked at beyond. */
const BACK = 3;

/** A place in a block. */
export interface Place extends Span {
  readonly block: BlockId;
}

/** What finding a date needs of the page. */
export interface PageOrder {
  /** Negative if the first block comes first. */
  order(a: BlockId, b: BlockId): number;
  /** The words of the heading that a block stands under. */
  headingOf(block: BlockId): string;
}

/**
 * The passage of a place, if its words, or those before it in its section, tell a date.
 * @param blocks - those that are known, in any order: these have terms in them, which a heading may not have
 */
export function passageOf(place: Place, blocks: readonly Block[], page: PageOrder): Passage | undefined {
  const here = blocks.find(({ id }) => id === place.block);
  if (!here) return undefined;
  const date = passageDate(here.text, place, earlierTexts(here, blocks, page));
  return date && { date, mention: here.text.slice(place.start, place.end) };
}

/** Asked for only where the block itself tells no date. */
function* earlierTexts(here: Block, blocks: readonly Block[], page: PageOrder): Iterable<string> {
  // What stands beside a table's cell or a list's item tells of something else; their heading is for all of them.
  if (here.role === 'prose') {
    const before = blocks
      .filter(({ id, section, role }) => section === here.section && role === 'prose' && page.order(id, here.id) < 0)
      .sort((a, b) => page.order(b.id, a.id));
    for (const { text } of before.slice(0, BACK)) yield text;
  }
  if (here.role !== 'heading') yield page.headingOf(here.id);
}
