import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCiting, giveCitations } from '../../../src/reader/citing';
import { DEFAULTS } from '../../../src/settings/schema';

let ending: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function citing(want: () => Promise<void>) {
  const edit = vi.fn(async () => {});
  const made = createCiting({ want, settings: () => DEFAULTS, edit, signal: ending.signal });
  return { ...made, edit };
}

describe('citations of a frame', () => {
  it('are asked for when they may be needed, once, and given to whoever waited', async () => {
    const want = vi.fn(async () => {});
    const { prepare, cite } = citing(want);
    expect(want).not.toHaveBeenCalled();
    prepare();
    const first = cite(['a'], 'apa');
    giveCitations((keys, style) => ({ text: `${keys} ${style}` }));
    await expect(first).resolves.toEqual({ text: 'a apa' });
    await expect(cite(['b'], 'ris')).resolves.toEqual({ text: 'b ris' });
    expect(want).toHaveBeenCalledOnce();
  });

  it('cannot be had without a background, and are asked for again', async () => {
    const want = vi.fn(async () => {});
    want.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    const { prepare, cite } = citing(want);
    prepare();
    await expect(cite(['a'], 'apa')).rejects.toThrow();
    const again = cite(['a'], 'apa');
    giveCitations(() => ({ text: 'there' }));
    await expect(again).resolves.toEqual({ text: 'there' });
  });

  it('are not waited for without end', async () => {
    const waiting = expect(citing(async () => {}).cite(['a'], 'apa')).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(6000);
    await waiting;
  });

  it('are not waited for after the end', async () => {
    const waiting = expect(citing(async () => {}).cite(['a'], 'apa')).rejects.toThrow();
    ending.abort();
    await waiting;
  });

  it('that nobody waits for do no harm', () => {
    expect(() => giveCitations(() => ({ text: '' }))).not.toThrow();
  });

  it('are made in the style that was chosen last', () => {
    const { style, choose, edit } = citing(async () => {});
    expect(style()).toBe('chicago');
    choose('gost');
    expect(edit.mock.calls.map(([make]: unknown[]) => (make as () => unknown)())).toEqual([{ citationStyle: 'gost' }]);
  });
});
