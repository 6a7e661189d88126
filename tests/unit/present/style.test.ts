import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/glossary/kinds';
import { COLOUR_BLIND_HUES, KIND_HUES, markStyles, needsInk, SINGLE_HUE } from '../../../src/present/style';
import { LOOKS, PALETTES } from '../../../src/settings/schema';

const HUES = [...new Set([...Object.values(KIND_HUES), ...Object.values(COLOUR_BLIND_HUES), SINGLE_HUE])];
/** Grounds of pages: white and nearly so, and near-black as dark themes have it. */
const GROUNDS = ['#ffffff', '#f8f9fa', '#eaecf0', '#1e1e1e', '#121212', '#0d1117', '#000000'];
/** All greys. */
const GREYS = Array.from({ length: 256 }, (_, value) => `#${value.toString(16).padStart(2, '0').repeat(3)}`);

describe('hues of marks', () => {
  it.each(HUES)('%s keeps 3:1 wherever marks are painted in it', (hue) => {
    for (const ground of [...GROUNDS, ...GREYS.filter((grey) => !needsInk(luminance(grey)))])
      expect({ ground, contrast: contrast(hue, ground) >= 3 }).toEqual({ ground, contrast: true });
  });

  it('are what marks have on light and dark pages', () => {
    for (const ground of GROUNDS) expect(needsInk(luminance(ground))).toBe(false);
    for (const ground of ['#dddddd', '#cccccc', '#808080', '#313338']) expect(needsInk(luminance(ground))).toBe(true);
    expect(needsInk(undefined)).toBe(true);
  });

  it('are the hues of kinds in the card', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    const inTokens = Object.fromEntries(
      [...tokens.matchAll(/--kind-(\w+): (#\w+);/g)].map(([, kind, hue]) => [kind, hue]),
    );
    expect(inTokens).toEqual(KIND_HUES);
  });
});

/** Where the root's rules are inherited, and where each element needs its own. */
const ENGINES = [
  { condition: '@supports not (-moz-appearance: none) {', selector: ':root::highlight' },
  { condition: '@supports (-moz-appearance: none) {', selector: '::highlight' },
];

describe.each(
  LOOKS.flatMap((look) => PALETTES.flatMap((palette) => ENGINES.map((engine) => ({ look, palette, ...engine })))),
)('$look, $palette, $selector', ({ condition, selector, ...settings }) => {
  const [, css = ''] = markStyles(settings)
    .split(condition)
    .map((part) => part.split('@supports')[0]);
  const rule = (name: string) => css.split('\n').find((line) => line.startsWith(`${selector}(${name}) `));

  it('has two rules that differ for each kind, and one for the current mention', () => {
    for (const kind of KINDS) {
      expect(rule(`thaw-${kind}`)).toContain('text-decoration: underline');
      expect(rule(`thaw-${kind}-possible`)).toContain('text-decoration: underline');
      const body = (name: string) => rule(name)?.replace(/^[^{]*/, '');
      expect(body(`thaw-${kind}`)).not.toBe(body(`thaw-${kind}-possible`));
    }
    expect(rule('thaw-current')).toMatch(/underline solid currentcolor [34]px/);
  });

  it('paints over the hue in the colour of the text, with a line of the same shape', () => {
    const shape = (name: string) => / underline (\w+) \S+ (\S+);/.exec(rule(name) ?? '')?.slice(1);
    for (const [ink, mark] of [
      ['thaw-ink-sure', 'thaw-figure'],
      ['thaw-ink-unsure', 'thaw-figure-possible'],
    ] as const) {
      expect(shape(ink)).toEqual(shape(mark));
      expect(rule(ink)).toContain('currentcolor');
      expect(rule(ink)).not.toContain('background-color');
    }
  });

  it('takes less than a tenth off the contrast of words, and nothing where the reader wants more', () => {
    for (const name of [...KINDS.flatMap((kind) => [`thaw-${kind}`, `thaw-${kind}-possible`]), 'thaw-current']) {
      const [, hue = '', alpha = ''] = /background-color: (#.{6})(..);/.exec(rule(name) ?? '') ?? [];
      if (settings.look !== 'tint' || name === 'thaw-current') expect(rule(name)).not.toContain('background-color');
      else
        for (const [ink, ground] of TEXTS) {
          const tinted = mixed(hue, ground, Number.parseInt(alpha, 16) / 255);
          expect(contrast(ink, tinted) / contrast(ink, ground)).toBeGreaterThan(0.9);
        }
    }
    const strong = css.slice(css.indexOf('(prefers-contrast: more)'), css.indexOf('@media (forced-colors'));
    for (const kind of KINDS) expect(strong).toContain(`${selector}(thaw-${kind}) { background-color: transparent;`);
  });

  it('takes the colour of the text, and thicker lines, where the reader wants more contrast', () => {
    const strong = css.slice(css.indexOf('(prefers-contrast: more)'), css.indexOf('@media (forced-colors'));
    for (const kind of KINDS) {
      expect(strong).toMatch(new RegExp(`\\(thaw-${kind}\\) .*currentcolor.*: 2\\.5px`));
      expect(strong).toMatch(new RegExp(`\\(thaw-${kind}-possible\\) .*currentcolor.*: 2\\.5px`));
    }
    expect(strong).not.toMatch(/#[0-9a-f]{6}/);
  });

  it('gives up its own colours where the reader has forced theirs', () => {
    const forced = css.slice(css.indexOf('@media (forced-colors: active)'));
    for (const kind of KINDS) expect(forced).toContain(`${selector}(thaw-${kind}) { background-color: transparent;`);
    expect(forced).not.toMatch(/#[0-9a-f]{6}/);
  });
});

it('tells sure from possible by the shape of the line, not by its colour', () => {
  const shapes = (css: string) =>
    /::highlight\(thaw-figure\) .* (solid|dotted) [\s\S]*thaw-figure-possible\) .* (dotted|dashed) /.exec(css);
  for (const look of LOOKS) {
    const [, sure, possible] = shapes(markStyles({ look, palette: 'kinds' })) ?? [];
    expect(sure).toBeDefined();
    expect(sure).not.toBe(possible);
  }
});

/** Letters and what they stand on. */
const TEXTS = [
  ['#000000', '#ffffff'],
  ['#595959', '#ffffff'],
  ['#e6edef', '#121212'],
  ['#ffffff', '#000000'],
] as const;

function mixed(over: string, under: string, alpha: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const value = (at: number) => Math.round(part(over, at) * alpha + part(under, at) * (1 - alpha));
  return `#${[1, 3, 5].map((at) => value(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
