import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../src/annotate/types';
import { createJudging } from '../../../src/reader/judging';
import { type Changed, DEFAULTS, MOST, type Settings } from '../../../src/settings/schema';

const span = { block: 3, start: 4, end: 16, entry: 'thaw' };
const ANNOTATION: Annotation = {
  ...span,
  id: 1,
  kind: 'event',
  mention: { ...span, confidence: 1, certainty: 'sure', clues: [] },
};

let settings: Settings;
let written: number;
const onDismissed = vi.fn();
const edit = async (make: (settings: Settings) => Changed | undefined) => {
  const change = make(settings);
  if (change) {
    written += 1;
    settings = { ...settings, ...change } as Settings;
  }
};
const judging = (more: Partial<Parameters<typeof createJudging>[0]> = {}) =>
  createJudging({
    host: 'www.weather.example',
    settings: () => settings,
    edit,
    textOf: (block, { start, end }) => (block === 3 ? 'The Spring\n\u00ADThaw of'.slice(start, end) : ''),
    onDismissed,
    ...more,
  });

beforeEach(() => {
  settings = DEFAULTS;
  written = 0;
  onDismissed.mockClear();
});

describe('judging', () => {
  test('what is known is stored, and taken back', async () => {
    const judge = judging();
    expect(await judge.know('thaw')).toBe('done');
    expect(settings.known).toEqual(['thaw']);
    expect(judge.isKnown('thaw')).toBe(true);
    expect(await judge.forget('thaw')).toBe('done');
    expect(settings).toEqual(DEFAULTS);
  });

  test('a mark that is dismissed is not stored, and comes back', () => {
    const judge = judging();
    judge.dismiss(ANNOTATION);
    expect(judge.dismissed()).toEqual([span]);
    judge.restore(ANNOTATION);
    expect(judge.dismissed()).toEqual([]);
    expect(onDismissed).toHaveBeenCalledTimes(2);
    expect(written).toBe(0);
  });

  test('a form is skipped as a reader sees it, on the site without its www', async () => {
    const judge = judging();
    const { form, rejectable } = judge.judgeable(ANNOTATION);
    expect(form).toBe('Spring Thaw');
    expect(rejectable).toEqual({ form: 'Spring Thaw', entry: 'thaw', host: 'weather.example' });
    if (!rejectable) return;
    expect(await judge.skip(rejectable, ANNOTATION)).toBe('done');
    expect(settings.rejected).toEqual([rejectable]);
    expect(await judge.unskip(rejectable)).toBe('done');
    expect(settings).toEqual(DEFAULTS);
  });

  test('a skipped form takes over from the dismissed mark, which comes back with it', async () => {
    const judge = judging();
    judge.dismiss(ANNOTATION);
    const { rejectable } = judge.judgeable(ANNOTATION);
    if (!rejectable) throw new Error('nothing to skip');
    const stored = settings;
    await judge.skip(rejectable, ANNOTATION);
    const skipped = settings;
    // The page has not heard of the change yet.
    settings = stored;
    expect(judge.dismissed()).toMatchObject([span]);
    settings = skipped;
    expect(judge.dismissed()).toEqual([]);
    // Taken off the list on the settings page.
    settings = stored;
    expect(judge.dismissed()).toEqual([]);
  });

  test.each([
    ['the page has no site', { host: '' }],
    ['the block has gone', { textOf: () => '' }],
  ])('nothing can be skipped where %s', (_, more) => {
    expect(judging(more).judgeable(ANNOTATION).rejectable).toBeUndefined();
  });

  test('a full list is told, and stays as it is', async () => {
    settings = { ...DEFAULTS, known: Array.from({ length: MOST.known }, (_, index) => `entry-${index}`) };
    expect(await judging().know('thaw')).toBe('full');
    expect(written).toBe(0);
  });

  test('what cannot be stored is told', async () => {
    const judge = judging({ edit: () => Promise.reject(new Error('Extension context invalidated.')) });
    expect(await judge.know('thaw')).toBe('failed');
  });
});
