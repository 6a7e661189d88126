import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/settings/kinds';
import { DEFAULTS } from '../../../src/settings/schema';
import { markedPieces, parseSample } from '../../../src/ui/options/sample';
import { t } from './texts';

describe('the sample', () => {
  const sample = parseSample('A [figure|Stalin], a [event?|thaw], [figure|Stalin] again.\n[figure|Stalin] [no-kind|x]');
  const marked = (settings: Partial<typeof DEFAULTS>) =>
    markedPieces(sample, { ...DEFAULTS, ...settings }).map((flags, section) =>
      flags.flatMap((flag, index) => (flag ? [`${sample[section]?.[index]?.text}${index}`] : [])),
    );

  test.each([
    ['first-on-page', [['Stalin1', 'thaw3'], []]],
    ['first-in-section', [['Stalin1', 'thaw3'], ['Stalin0']]],
    ['all', [['Stalin1', 'thaw3', 'Stalin5'], ['Stalin0']]],
  ] as const)('marks by density %s', (density, pieces) => {
    expect(marked({ density })).toEqual(pieces);
  });

  test('leaves out kinds and uncertain mentions that are switched off', () => {
    expect(marked({ kinds: { ...DEFAULTS.kinds, figure: false } })).toEqual([['thaw3'], []]);
    expect(marked({ markPossible: false })).toEqual([['Stalin1'], ['Stalin0']]);
  });

  test('shows every kind, certain and uncertain, and a term twice in a section', () => {
    const pieces = parseSample(t('options.marks.sample'));
    const all = pieces.flat();
    expect(new Set(all.flatMap(({ kind }) => kind ?? []))).toEqual(new Set(KINDS));
    expect(all.some(({ possible }) => possible)).toBe(true);
    const counts = markedPieces(pieces, { ...DEFAULTS, density: 'all' })
      .flat()
      .filter(Boolean).length;
    expect(markedPieces(pieces, DEFAULTS).flat().filter(Boolean).length).toBeLessThan(counts);
  });
});
