/**
 * How marks look: a style sheet made from the settings, for the page, its shadow roots and the preview in the options.
 *
 * A mark stands on a page of unknown colours, which need not declare a colour scheme. So each hue keeps 3:1 on white
 * and on near-black alike.
 */
import { KINDS } from '../glossary/schema';
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
export const NAMES: readonly string[] = KINDS.flatMap((kind) => [
  highlightName(kind, false),
  highlightName(kind, true),
]);

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
    rule(name, 'text-decoration-color: currentcolor; text-decoration-thickness: 2.5px'),
  );
  // Chromium paints every highlight in the reader's colours of selection then, whatever a rule says.
  const forced = [
    ...NAMES.map((name) => rule(name, 'background-color: transparent; text-decoration-color: CanvasText')),
    rule(CURRENT, 'background-color: Highlight; color: HighlightText'),
  ];
  // Paper cannot be asked for an explanation.
  const all = [
    '@media not print {',
    ...rules,
    rule(CURRENT, 'background-color: rgb(23 130 165 / 0.22)'),
    '}',
    // Not `not print and …`, which would be the contrary of both.
    '@media screen and (prefers-contrast: more) {',
    ...strong,
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
  // A tint alone is too faint to be seen by all; a thin line goes with it.
  if (look === 'tint') return `background-color: ${hue}33; ${line('solid', '1px', hue)}`;
  return line('solid', '1.5px', hue);
}

/** Fainter, and of another shape than what is sure. */
function possible(look: Settings['look'], hue: string): string {
  if (look === 'dotted') return line('dashed', '1px', hue);
  if (look === 'tint') return `background-color: ${hue}14; ${line('dotted', '1px', hue)}`;
  return line('dotted', '1.5px', hue);
}

function line(style: string, thickness: string, hue: string): string {
  // The offset keeps the line clear of a link's own.
  return `text-decoration: underline ${style} ${hue} ${thickness}; text-underline-offset: 0.2em`;
}

function rule(name: string, body: string): string {
  return `::highlight(${name}) { ${body}; }`;
}
