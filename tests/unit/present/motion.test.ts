import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceTo, isFast, isInCone, type Sample, withSample } from '../../../src/present/motion';

/** A pointer that moves steadily to the right, `pixels` each `ms`, and is heard of each 8 ms. */
function moving(speed: number, during: number, from = 0): readonly Sample[] {
  let samples: readonly Sample[] = [];
  for (let at = 0; at <= during; at += 8) samples = withSample(samples, { x: from + speed * at, y: 0, at });
  return samples;
}

describe('how fast the pointer is', () => {
  it.each([
    ['creeps', 0.05, false],
    ['aims', 0.3, false],
    ['passes', 0.8, true],
    ['rushes', 4, true],
  ] as const)('it %s', (_word, speed, fast) => {
    expect(isFast(moving(speed, 400), 400)).toBe(fast);
  });

  it('is not fast before it has moved, nor once it has rested', () => {
    expect(isFast([], 0)).toBe(false);
    expect(isFast([{ x: 3, y: 3, at: 100 }], 100)).toBe(false);
    expect(isFast(moving(3, 400), 405)).toBe(true);
    expect(isFast(moving(3, 400), 500)).toBe(false);
  });

  it('is told by the way it went, not by how far it came', () => {
    const shaking = [0, 40, 0, 40, 0].reduce<readonly Sample[]>(
      (samples, x, index) => withSample(samples, { x, y: 0, at: index * 12 }),
      [],
    );
    expect(isFast(shaking, 50)).toBe(true);
  });

  it('slows down with it', () => {
    let samples = moving(3, 200);
    for (let at = 208; at <= 300; at += 8) samples = withSample(samples, { x: 600 + (at - 200) * 0.05, y: 0, at });
    expect(isFast(samples, 300)).toBe(false);
  });

  it('is told by a clock that stands still for some moves', () => {
    const coarse = moving(0.2, 96).map((one) => ({ ...one, at: Math.floor(one.at / 17) * 17 }));
    expect(isFast(coarse, 96)).toBe(false);
  });

  it('keeps few samples', () => {
    expect(moving(1, 4000).length).toBeLessThan(12);
  });
});

describe('the cone between mark and card', () => {
  const CARD = { left: 100, top: 120, right: 460, bottom: 400 };
  const MARK = { x: 130, y: 105 };

  it.each([
    ['straight down', { x: 130, y: 112 }, true],
    ['down and far to the right', { x: 280, y: 115 }, true],
    ['into the card', { x: 200, y: 200 }, true],
    ['along the line', { x: 200, y: 105 }, false],
    ['up', { x: 130, y: 90 }, false],
    ['down, past the left edge', { x: 90, y: 118 }, false],
    ['beyond the card', { x: 130, y: 420 }, false],
  ] as const)('%s', (_way, now, inside) => {
    expect(isInCone(MARK, now, CARD)).toBe(inside);
  });

  const coordinate = fc.integer({ min: -500, max: 1500 });
  const point = fc.record({ x: coordinate, y: coordinate });
  const card = fc
    .record({
      left: coordinate,
      top: coordinate,
      width: fc.integer({ min: 2, max: 600 }),
      height: fc.integer({ min: 2, max: 600 }),
    })
    .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  const part = fc.double({ min: 0.05, max: 0.95, noNaN: true });

  it('holds every straight way from the mark to any place in the card', () => {
    fc.assert(
      fc.property(point, card, part, part, part, (from, box, across, down, way) => {
        const to = { x: box.left + (box.right - box.left) * across, y: box.top + (box.bottom - box.top) * down };
        const now = { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
        expect(isInCone(from, now, box)).toBe(true);
      }),
    );
  });

  it('holds no place that is farther from the card than the mark in both directions', () => {
    fc.assert(
      fc.property(point, card, fc.integer({ min: 1, max: 300 }), (from, box, away) => {
        fc.pre(distanceTo(box, from) > 0);
        const sign = (value: number, low: number, high: number) => (value < low ? -1 : value > high ? 1 : 0);
        const now = {
          x: from.x + away * sign(from.x, box.left, box.right),
          y: from.y + away * sign(from.y, box.top, box.bottom),
        };
        expect(isInCone(from, now, box)).toBe(false);
      }),
    );
  });
});
