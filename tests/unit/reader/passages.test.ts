import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../src/reader/passages';
import type { Block, BlockRole } from '../../../src/text/types';

const block = (id: number, text: string, role: BlockRole = 'prose', section = 1): Block => ({
  id,
  text,
  role,
  section,
});
const page = (heading = '') => ({ order: (a: number, b: number) => a - b, headingOf: () => heading });
/** The date for a name at the beginning of a block; ids are in document order. */
const dateAt = (blocks: readonly Block[], id: number, heading?: string) =>
  passageOf({ block: id, start: 0, end: 8 }, blocks, page(heading))?.date.from;

describe('the passage of a mention', () => {
  it('has the words of the mention', () => {
    const passage = passageOf({ block: 1, start: 8, end: 15 }, [block(1, 'In 1958 Stalino grew.')], page('1961'));
    expect(passage).toEqual({
      date: { precision: 'year', from: '1958', to: '1958', place: 'sentence' },
      mention: 'Stalino',
    });
  });

  it('is looked for back to the heading, the nearest block first', () => {
    const blocks = [block(3, 'Malenkov.'), block(1, 'Of 1954.'), block(2, 'Of 1955.')];
    expect(dateAt(blocks, 3, '1953')).toBe('1955');
    expect(dateAt(blocks.slice(0, 1), 3, 'The year 1953')).toBe('1953');
  });

  it('ends at the section', () => {
    expect(dateAt([block(1, 'In 1955.', 'prose', 0), block(2, 'Malenkov.')], 2)).toBeUndefined();
  });

  it('does not begin after the mention', () => {
    expect(dateAt([block(1, 'Malenkov.'), block(2, 'In 1955.')], 1)).toBeUndefined();
  });

  it('goes no further back than a few blocks, but to the heading', () => {
    const between = [3, 4, 5].map((id) => block(id, 'Nothing.'));
    const far = [block(2, 'In 1955.'), ...between, block(6, 'Malenkov.')];
    expect(dateAt(far, 6)).toBeUndefined();
    expect(dateAt(far, 6, '1953')).toBe('1953');
  });

  it('takes nothing from other cells and items', () => {
    const blocks = [block(2, '1955', 'label'), block(3, 'Malenkov', 'label'), block(4, 'Malenkov.')];
    expect(dateAt(blocks, 3, '1953')).toBe('1953');
    expect(dateAt(blocks, 3)).toBeUndefined();
    expect(dateAt(blocks, 4)).toBeUndefined();
  });

  it('is the heading itself for a mention in it', () => {
    expect(dateAt([block(1, 'Of 1955.'), block(2, 'Malenkov', 'heading')], 2, '1953')).toBeUndefined();
    expect(dateAt([block(2, 'Malenkov in 1953', 'heading')], 2)).toBe('1953');
  });

  it('is none where the block has gone', () => {
    expect(dateAt([], 1)).toBeUndefined();
  });
});
