import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamped, EDGE, stepped } from '../../../src/present/moved';

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 360, height: 300 };

describe('a card that is moved', () => {
  it.each([
    ['stays where it is put', { x: 100, y: 200 }, { x: 100, y: 200 }],
    ['does not go out to the left and above', { x: -50, y: -50 }, { x: 8, y: 8 }],
    ['does not go out to the right and below', { x: 900, y: 900 }, { x: 632, y: 492 }],
  ] as const)('%s', (_name, at, place) => expect(clamped(at, CARD, VIEW)).toEqual(place));

  it('shows its head where it does not fit', () => {
    expect(clamped({ x: 50, y: 50 }, CARD, { width: 300, height: 200 })).toEqual({ x: EDGE, y: EDGE });
  });

  it.each([
    ['ArrowLeft', { x: 84, y: 100 }, { x: 4, y: 100 }],
    ['ArrowRight', { x: 116, y: 100 }, { x: 196, y: 100 }],
    ['ArrowUp', { x: 100, y: 84 }, { x: 100, y: 4 }],
    ['ArrowDown', { x: 100, y: 116 }, { x: 100, y: 196 }],
  ])('goes with %s', (key, small, large) => {
    expect(stepped({ x: 100, y: 100 }, key, false)).toEqual(small);
    expect(stepped({ x: 100, y: 100 }, key, true)).toEqual(large);
  });

  it('leaves other keys alone', () => {
    expect(stepped({ x: 100, y: 100 }, 'Home', false)).toBeUndefined();
  });

  const length = fc.integer({ min: 50, max: 2000 });
  const size = fc.record({ width: length, height: length });
  const anywhere = fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) });

  it('is in view wherever it is put, if it fits at all, and clamping again changes nothing', () => {
    fc.assert(
      fc.property(anywhere, size, size, (at, card, view) => {
        const place = clamped(at, card, view);
        expect(clamped(place, card, view)).toEqual(place);
        expect(Math.min(place.x, place.y)).toBeGreaterThanOrEqual(EDGE);
        if (card.width + 2 * EDGE <= view.width) expect(place.x + card.width).toBeLessThanOrEqual(view.width - EDGE);
        if (card.height + 2 * EDGE <= view.height)
          expect(place.y + card.height).toBeLessThanOrEqual(view.height - EDGE);
      }),
    );
  });
});
