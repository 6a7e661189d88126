import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChanges } from '../../../src/settings/changed';
import { exportSettings, importSettings } from '../../../src/settings/file';
import { anyChanged } from './arbitraries';

const file = (changed: object, more: object = {}) =>
  JSON.stringify({ format: 'thaw-settings', version: 1, changed, ...more }, null, 2);

describe('exportSettings and importSettings', () => {
  test('a file holds what was changed, to be read and edited by hand', () => {
    expect(exportSettings({ delay: 200 })).toBe(
      '{\n  "format": "thaw-settings",\n  "version": 1,\n  "changed": {\n    "delay": 200\n  }\n}\n',
    );
  });

  test('what was exported is imported the same', () => {
    fc.assert(
      fc.property(anyChanged, (some) => {
        const changed = mergeChanges({}, some);
        expect(importSettings(exportSettings(changed))).toEqual({ ok: true, changed });
      }),
    );
  });

  test('a byte order mark before the text is no mistake', () => {
    expect(importSettings(`\uFEFF${file({ delay: 0 })}`)).toEqual({ ok: true, changed: { delay: 0 } });
  });

  test.each([
    ['', { line: 1, column: 1 }],
    ['{\n  "format": "thaw-settings"\n  "version": 1\n}', { line: 3, column: 3 }],
    ['{\n  "a": [1, 2,]\n}', { line: 2, column: 14 }],
    ['{ "a": 1 } x', { line: 1, column: 12 }],
    ["{ 'a': 1 }", { line: 1, column: 3 }],
    ['{\n"a": 1', { line: 2, column: 7 }],
  ])('%j is no JSON, and the place is told', (text, place) => {
    expect(importSettings(text)).toEqual({ ok: false, problems: [{ fault: 'not-json', field: '', ...place }] });
  });

  test.each(['[]', '{}', 'null', '{ "format": "thaw-settings" }', '{ "changed": {} }'])(
    '%s is not a file of settings',
    (text) => {
      expect(importSettings(text)).toEqual({ ok: false, problems: [{ fault: 'not-settings', field: '', line: 1 }] });
    },
  );

  test('a file of a later version is refused', () => {
    expect(importSettings(file({}, { version: 2 }))).toEqual({
      ok: false,
      problems: [{ fault: 'too-new', field: '', line: 3 }],
    });
  });

  test('one wrong value refuses the whole file, and each is told with its line', () => {
    const text = file({ theme: 'dark', delay: 9999, mood: 'blue', kinds: { figure: 1 }, sites: ['a.example', 'b c'] });
    expect(importSettings(text)).toEqual({
      ok: false,
      problems: [
        { fault: 'bad-value', field: 'delay', line: 6 },
        { fault: 'unknown', field: 'mood', line: 7 },
        { fault: 'bad-value', field: 'kinds.figure', line: 9 },
        { fault: 'bad-value', field: 'sites.1', line: 13 },
      ],
    });
  });

  test('full lists of judgements go into a file and come back', () => {
    const entry = (index: number) => `${String(index).padStart(3, '0')}-${'x'.repeat(76)}`;
    const each = <T>(make: (index: number) => T) => Array.from({ length: 500 }, (_, index) => make(index));
    const changed = {
      known: each(entry),
      rejected: each((index) => ({ form: 'Ж'.repeat(120), entry: entry(index), host: 'h'.repeat(253) })),
    };
    expect(importSettings(exportSettings(changed))).toEqual({ ok: true, changed });
  });

  test('a wrong judgement is told with its line', () => {
    const bad = { form: 'Thaw', entry: 'thaw', host: 'no host' };
    expect(importSettings(file({ known: ['stalin', 5], rejected: [bad] }))).toEqual({
      ok: false,
      problems: [
        { fault: 'bad-value', field: 'known.1', line: 7 },
        { fault: 'bad-value', field: 'rejected.0', line: 10 },
      ],
    });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void importSettings(text)));
    expect(importSettings('['.repeat(50_000)).ok).toBe(false);
  });
});
