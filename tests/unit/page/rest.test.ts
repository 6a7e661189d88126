import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRest } from '../../../src/page/rest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a rest', () => {
  test('is over before it has begun', () => {
    expect(createRest().over(() => {})).toBe(true);
  });

  test('tells one listener when it is over, however often it was asked', () => {
    const rest = createRest();
    const listener = vi.fn();
    rest.begin();
    expect(rest.over(listener)).toBe(false);
    expect(rest.over(listener)).toBe(false);
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(rest.over(listener)).toBe(true);
  });

  test('tells again after it was begun again', () => {
    const rest = createRest();
    const listener = vi.fn();
    for (let time = 1; time <= 2; time += 1) {
      rest.begin();
      rest.over(listener);
      vi.advanceTimersByTime(1000);
      expect(listener).toHaveBeenCalledTimes(time);
    }
  });

  test('is longer while something comes in each, up to a limit', () => {
    const rest = createRest();
    const awaited = Array.from({ length: 5 }, () => {
      const from = performance.now();
      rest.begin();
      while (!rest.over(() => {})) vi.advanceTimersByTime(10);
      return performance.now() - from;
    });
    expect(awaited).toEqual(awaited.toSorted((a, b) => a - b));
    expect(awaited[1]).toBeGreaterThan(awaited[0] as number);
    expect(awaited[4]).toBe(awaited[3]);
    expect(awaited[4]).toBeLessThan(1000);
  });

  test('is told of by a timer that comes early too', () => {
    const rest = createRest();
    const listener = vi.fn(() => rest.over(listener));
    vi.setSystemTime(0);
    rest.begin();
    vi.advanceTimersByTime(0.5);
    rest.over(listener);
    // Timers take whole milliseconds: this one is due after 99 of 99.5.
    vi.advanceTimersByTime(1000);
    expect(listener.mock.results.at(-1)?.value).toBe(true);
  });

  test('is short again after one in which nothing came', () => {
    const rest = createRest();
    const isOverAfter = (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      return rest.over(() => {});
    };
    for (let time = 0; time < 4; time += 1) {
      rest.begin();
      isOverAfter(50);
      vi.advanceTimersByTime(1000);
    }
    rest.begin();
    expect(isOverAfter(1000)).toBe(true);
    rest.begin();
    expect(isOverAfter(100)).toBe(true);
  });
});
