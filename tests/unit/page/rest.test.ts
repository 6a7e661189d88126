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
});
