/**
 * How marks look: a style sheet made from the settings, for the page, its shadow roots and the preview in the options.
 *
 * A mark stands on a page of unknown colours, which need not declare a colour scheme. So each hue keeps 3:1 on what is
 * nearly white and on what is nearly black alike. On what is between, no hue does, and the line takes the colour of the
 * text, which was chosen to be read there.
 */
import { KINDS } from '../glossary/kinds';
import type { Settings } from '../settings/schema';

type Kind = (typeof KINDS)[number];

/** One hue for each kind; `--kind-…` of `tokens.css` are the same. */
export const KIND_HUES: Readonly<Record<Kind, string>> = {
  figure: '#2b7bd0',
  event: '#d6453d',
  institution: '#0f8a8f',
  policy: '#37893c',
  concept: '#8d62d6',
  place: '#a9701b',
  work: '#c9458f',
  document: '#68798c',
  euphemism: '#83801a',
};

/** The hue of all marks in the palette `single`. */
export const SINGLE_HUE = '#1782a5';

/**
 * Hues that stay apart in every common form of colour blindness. There are five such at this lightness, so kinds share
 * them by what they are: people, what happened, where, texts, words.
 */
export const COLOUR_BLIND_HUES: Readonly<Record<Kind, string>> = {
  figure: '#0072b2',
  event: '#d55e00',
  institution: '#009070',
  policy: '#d55e00',
  concept: '#767676',
  place: '#009070',
  work: '#bf6498',
  document: '#bf6498',
  euphemism: '#767676',
};

/** Name of the highlight that paints an annotation. */
export function highlightName(kind: string, possible: boolean): string {
  return possible ? `thaw-${kind}-possible` : `thaw-${kind}`;
}

/** Name of the highlight around the mention whose card is open. */
export const CURRENT = 'thaw-current';

/** Names of all highlights that paint annotations. */
const NAMES: readonly string[] = KINDS.flatMap((kind) => [highlightName(kind, false), highlightName(kind, true)]);

/** Names of the highlights that paint a line of the text's own colour over that of the kind. */
const INK_COLOUR = 'currentcolor';
const INK = { sure: 'thaw-ink-sure', possible: 'thaw-ink-unsure' } as const;

/** Name of the highlight that is painted over that of an annotation where {@link needsInk}. */
export function inkName(possible: boolean): string {
  return possible ? INK.possible : INK.sure;
}

/** All names that are ever registered, with the rank of what is painted over others. */
export const RANKS: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name) => [name, 0] as const),
  [INK.sure, 1],
  [INK.possible, 1],
  [CURRENT, 2],
]);

/** Luminance, as WCAG 2 has it, from which on every hue keeps 3:1. */
const LIGHT_ENOUGH = 0.775;
/** Luminance up to which every hue keeps 3:1. */
const DARK_ENOUGH = 0.0175;

/** Whether some hue would be too faint on a ground of this luminance, or of one that is not known. */
export function needsInk(ground: number | undefined): boolean {
  return ground === undefined || (ground < LIGHT_ENOUGH && ground > DARK_ENOUGH);
}

/** The style sheet of marks under the settings. */
export function markStyles(settings: Pick<Settings, 'look' | 'palette'>): string {
  const rules = KINDS.flatMap((kind) => {
    const hue = hueOf(kind, settings.palette);
    return [
      rule(highlightName(kind, false), sure(settings.look, hue)),
      rule(highlightName(kind, true), possible(settings.look, hue)),
    ];
  });
  const strong = NAMES.map((name) =>
    rule(name, 'background-color: transparent; text-decoration-color: currentcolor; text-decoration-thickness: 2.5px'),
  );
  // The card's mention is told by its line alone: what is put behind the words would cost them contrast.
  const current = (thickness: string) => rule(CURRENT, line('solid', thickness, INK_COLOUR));
  // Chromium paints every highlight in the reader's colours of selection then, whatever a rule says.
  const forced = [
    ...NAMES.map((name) => rule(name, 'background-color: transparent; text-decoration-color: CanvasText')),
    rule(CURRENT, 'background-color: Highlight; color: HighlightText'),
  ];
  // Paper cannot be asked for an explanation.
  const all = [
    '@media not print {',
    ...rules,
    rule(INK.sure, sure(settings.look, INK_COLOUR)),
    rule(INK.possible, possible(settings.look, INK_COLOUR)),
    current('3px'),
    '}',
    // Not `not print and …`, which would be the contrary of both.
    '@media screen and (prefers-contrast: more) {',
    ...strong,
    current('4px'),
    '}',
    '@media (forced-colors: active) {',
    ...forced,
    '}',
  ].join('\n');
  // What the root has, all elements inherit, and styling them anew takes half the time that rules for each of them
  // take. Firefox lets nothing be inherited here.
  return [
    '@supports not (-moz-appearance: none) {',
    all.replaceAll('::highlight', ':root::highlight'),
    '}',
    '@supports (-moz-appearance: none) {',
    all,
    '}',
  ].join('\n');
}

/** The hue of a kind's marks. */
export function hueOf(kind: Kind, palette: Settings['palette']): string {
  if (palette === 'single') return SINGLE_HUE;
  return palette === 'colour-blind' ? COLOUR_BLIND_HUES[kind] : KIND_HUES[kind];
}

function sure(look: Settings['look'], hue: string): string {
  if (look === 'dotted') return line('dotted', '2px', hue);
  // A tint that leaves words their contrast is too faint to be seen by all; a thin line goes with it.
  if (look === 'tint') return `${tint(hue, '12')}${line('solid', '1px', hue)}`;
  return line('solid', '1.5px', hue);
}

/** Fainter, and of another shape than what is sure. */
function possible(look: Settings['look'], hue: string): string {
  if (look === 'dotted') return line('dashed', '1px', hue);
  if (look === 'tint') return `${tint(hue, '0a')}${line('dotted', '1px', hue)}`;
  return line('dotted', '1.5px', hue);
}

/** @param alpha - two hexadecimal digits */
function tint(hue: string, alpha: string): string {
  return hue === INK_COLOUR ? '' : `background-color: ${hue}${alpha}; `;
}

function line(style: string, thickness: string, hue: string): string {
  // The offset keeps the line clear of a link's own.
  return `text-decoration: underline ${style} ${hue} ${thickness}; text-underline-offset: 0.2em`;
}

function rule(name: string, body: string): string {
  return `::highlight(${name}) { ${body}; }`;
}
