import { describe, expect, test } from 'vitest';
import { siteFromInput } from '../../../src/reader/site-input';

describe('siteFromInput', () => {
  test.each([
    ['example.org', 'example.org'],
    [' EN.Wikipedia.org ', 'en.wikipedia.org'],
    ['www.example.org', 'example.org'],
    ['https://www.example.org/a?b#c', 'example.org'],
    ['example.org:8080/path', 'example.org'],
    ['localhost', 'localhost'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['192.168.0.1', '192.168.0.1'],
    ['', undefined],
    ['two words', undefined],
    ['two%20words', undefined],
    ['[::1]', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript://example.org', undefined],
    ['https://', undefined],
  ])('%j stands for %s', (typed, site) => {
    expect(siteFromInput(typed)).toBe(site);
  });
});
