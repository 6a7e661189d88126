import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPlaces } from '../../../src/settings/json-places';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonPlaces', () => {
  test('tells the line of each key and item', () => {
    const { lines } = jsonPlaces('{\n "a": {\n  "b": [\n   1,\n   2\n  ]\n }\n}');
    expect([...lines]).toEqual(
      expect.arrayContaining([
        ['a', 2],
        ['a.b', 3],
        ['a.b.0', 4],
        ['a.b.1', 5],
      ]),
    );
  });

  test('accepts what JSON.parse accepts, and nothing else', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', ' ', '\n', '\u00a0', '1', '-', 'x'))
      .map(([text, at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + (piece === '' ? 1 : 0));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        expect(jsonPlaces(text).mistake === undefined).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });
});
