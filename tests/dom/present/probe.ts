/** Presents a page in the world of the page itself, with marks by a list of words, and tells tests what came of it. */
import { createAnnotations, type PlacedMention } from '../../../src/annotate/store';
import type { CardEntry } from '../../../src/glossary/card';
import { readPage } from '../../../src/page/read-page';
import type { Citing } from '../../../src/present/cite';
import type { Judge } from '../../../src/present/judge';
import { markPage } from '../../../src/present/marks';
import { type Presenter, present } from '../../../src/present/present';
import { passageOf } from '../../../src/reader/passages';
import { DEFAULTS, type Settings } from '../../../src/settings/schema';
import type { Block, BlockId, Certainty } from '../../../src/text/types';
import { cardTexts } from '../../../src/ui/card/texts';
import type { Translate } from '../../../src/ui/shared/translate';

/** A box in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is presented, and with which words. */
export interface Script {
  readonly cards: readonly CardEntry[];
  /** Texts that are marked, each with its entry. */
  readonly forms: readonly (readonly [text: string, entry: string, certainty: Certainty])[];
  /** `src/locales/en.yml`, parsed. */
  readonly words: object;
}

const ending = new AbortController();
let presenter: Presenter | undefined;
const asked: string[] = [];
let settings: Settings = DEFAULTS;
let listeners: ((settings: Settings) => void)[] = [];
let root: ShadowRoot | undefined;

/** Begins to read and to present. The card's shadow root is open to tests, and to nobody in the extension. */
export function start({ cards, forms, words }: Script): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const shadow = attach.call(this, this.localName === 'thaw-card' ? { ...options, mode: 'open' } : options);
    if (this.localName === 'thaw-card') root = shadow;
    return shadow;
  };
  const byId = new Map(cards.map((card) => [card.id, card]));
  const blocks = new Map<BlockId, Block>();
  const annotations = createAnnotations();
  const page = readPage({
    document,
    signal: ending.signal,
    holding: (texts) => texts.map(() => true),
    whenTold: () => Promise.resolve(),
    onChange(removed, added) {
      for (const id of removed) blocks.delete(id);
      for (const block of added) {
        if (forms.some(([text]) => block.text.includes(text)) && page.keep(block.id)) blocks.set(block.id, block);
      }
      queueMicrotask(() => {
        const ordered = [...blocks.values()].sort((a, b) => page.order(a.id, b.id));
        annotations.update(
          ordered.flatMap((block) => mentionsOf(block, forms)),
          {
            density: 'all',
            possible: true,
            kindOf: (entry) => byId.get(entry)?.kind,
            known: new Set(),
            rejected: [],
            dismissed: [],
          },
        );
      });
    },
  });
  const looks = {
    settings: () => settings,
    onSettings: (listener: (settings: Settings) => void) => {
      listeners = [...listeners, listener];
    },
  };
  const { signal } = ending;
  const painter = markPage({ window, signal, annotations, page, ...looks });
  presenter = present({
    document,
    signal,
    annotations,
    painter,
    page,
    ...looks,
    cards(id) {
      asked.push(id);
      return byId.get(id);
    },
    texts: cardTexts(translate(words)),
    dateOf: (place) => passageOf(place, [...blocks.values()], page),
    judge: JUDGE,
    reasonOf: (clue) => `because of ${clue}`,
    citing: CITING,
    openOptions: () => undefined,
  });
}

/** What decided of every mention. */
const CLUES = [
  { id: 'rain', weight: 0.5 },
  { id: 'wind', weight: 3 },
  { id: 'snow', weight: -1 },
];

/** Cites in one word, with HTML in one style. */
const CITING: Citing = {
  style: () => settings.citationStyle,
  choose: (citationStyle) => set({ citationStyle }),
  prepare: () => undefined,
  cite: async ([key], style) => ({
    text: `${style}: ${document.title} and ${key}`,
    ...(style === 'apa' ? { html: `<p><i>${style}</i>: ${key}</p>` } : {}),
  }),
};

/** Nothing is kept. */
const JUDGE: Judge = {
  know: async () => 'done',
  forget: async () => 'done',
  isKnown: () => false,
  judgeable: ({ entry }) => ({ form: 'words', rejectable: { form: 'words', entry, host: 'example.org' } }),
  dismiss: () => undefined,
  restore: () => undefined,
  skip: async () => 'done',
  unskip: async () => 'done',
};

/** Ends presenting. */
export function stop(): void {
  ending.abort();
}

/** Changes settings. */
export function set(changed: Partial<Settings>): void {
  settings = { ...settings, ...changed };
  for (const listener of listeners) listener(settings);
}

/** Goes to the next mention, as the command does. */
export function next(): void {
  presenter?.next();
}

/** Opens the card of an entry, as the popup does. */
export function show(entry: string): boolean {
  return presenter?.show(entry) ?? false;
}

/** The entries that were read so far, for a card that is there or to come. */
export function read(): string[] {
  return asked;
}

/** Texts of all marks. */
export function marks(): string[] {
  return ranges().map(String);
}

/** The boxes of a mark's text, one for each line. */
export function lines(text: string): Box[] {
  const found = ranges().find((range) => String(range).includes(text));
  return [...(found?.getClientRects() ?? [])].filter(({ width }) => width > 0).map(plain);
}

/** The box of an element in the card's shadow root, if it is there. */
export function box(selector: string): Box | undefined {
  const element = inCard(selector);
  return element && plain(element.getBoundingClientRect());
}

/** Scrolls to an element in the card's shadow root, and tells whether a reader sees the beginning of it then. */
export function reveal(selector: string): boolean {
  const element = inCard(selector);
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const place = element?.getClientRects()[0];
  const seen = place && root?.elementFromPoint(place.left + 4, place.top + 4);
  return Boolean(seen && element?.contains(seen));
}

/** The boxes of the ring's lines. */
export function rings(): Box[] {
  return [...(root?.querySelectorAll('.ring > span') ?? [])].map((one) => plain(one.getBoundingClientRect()));
}

/** The text of the card, empty if there is none. */
export function text(): string {
  return inCard('.card')?.textContent ?? '';
}

/** What has focus: the element of the card's shadow root if focus is in it, else of the page. */
export function focused(): string {
  const active = (root?.host.isConnected && root.activeElement) || document.activeElement;
  return active?.getAttribute('aria-label') || active?.id || active?.className || '';
}

/** The text of what has focus in the card's shadow root. */
export function focusedText(): string {
  return root?.activeElement?.textContent ?? '';
}

/** What a reader could click on at the middle of a box, shadow trees of the page included. */
export function onTop({ left, right, top, bottom }: Box): string | undefined {
  let found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  while (found?.shadowRoot && found !== root?.host)
    found = found.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return found?.localName;
}

/** The box of a button of the card, by its text. */
export function button(text: string): Box | undefined {
  const found = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent === text);
  return found && plain(found.getBoundingClientRect());
}

/** Presses a button of the card by its name. */
export function press(name: string): boolean {
  const button = [...(root?.querySelectorAll('button') ?? [])].find(
    (one) => name === (one.getAttribute('aria-label') ?? one.textContent),
  );
  button?.click();
  return button !== undefined;
}

/** Unfolds what has a heading in the card. False if there is no such heading. */
export function unfold(name: string): boolean {
  const summary = [...(root?.querySelectorAll('summary') ?? [])].find((one) => one.textContent === name);
  summary?.click();
  return summary !== undefined;
}

/** What can be pressed in the card and is shown, with its height in CSS pixels. */
export function targets(): { name: string; height: number }[] {
  const all = [...(root?.querySelectorAll('button, a, summary, label') ?? [])].filter((one) => one.checkVisibility());
  return all.map((one) => ({
    name: `${one.className || one.localName}: ${one.getAttribute('aria-label') ?? one.textContent}`,
    height: one.getBoundingClientRect().height,
  }));
}

/** What moves or fades in the card's shadow root, the clock apart that hides what nobody keeps alive. */
export function moving(): string[] {
  return [...(root?.querySelectorAll('*') ?? [])].flatMap((one) => {
    const { animationName, transitionDuration } = getComputedStyle(one);
    const names = animationName.split(', ').filter((name) => name !== 'none' && !name.startsWith('deaf-'));
    if (/[1-9]/.test(transitionDuration)) names.push(`transition of ${transitionDuration}`);
    return names.map((name) => `${one.className}: ${name}`);
  });
}

/** The text of an element in the card's shadow root. */
export function inside(selector: string): string {
  return inCard(selector)?.textContent ?? '';
}

/** An attribute of an element in the card's shadow root. */
export function attribute(selector: string, name: string): string | undefined {
  return inCard(selector)?.getAttribute(name) ?? undefined;
}

/** Gives focus to an element in the card's shadow root. */
export function focus(selector: string): void {
  (inCard(selector) as HTMLElement | undefined)?.focus();
}

/** A computed style in the card's shadow root. */
export function style(selector: string, property: string): string {
  const element = inCard(selector);
  return element ? getComputedStyle(element).getPropertyValue(property) : '';
}

/** How the page paints what lies behind the host. */
export function backdrop(): string {
  return root?.host.isConnected ? getComputedStyle(root.host, '::backdrop').display : '';
}

function inCard(selector: string): Element | undefined {
  // The page may have it in a shadow tree of its own.
  return (root?.host.isConnected && root.querySelector(selector)) || undefined;
}

function ranges(): Range[] {
  return [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('thaw-') ? ([...(highlight as Iterable<AbstractRange>)] as Range[]) : [],
  );
}

function plain({ left, top, right, bottom }: DOMRect): Box {
  return { left, top, right, bottom };
}

function mentionsOf(block: Block, forms: Script['forms']): PlacedMention[] {
  const found = forms.flatMap(([form, entry, certainty]) => {
    const start = block.text.indexOf(form);
    const span = { block: block.id, start, end: start + form.length };
    return start < 0
      ? []
      : [
          {
            section: block.section,
            text: form,
            mention: { ...span, entry, certainty, confidence: 0.97, clues: CLUES },
          },
        ];
  });
  return found.sort((a, b) => a.mention.start - b.mention.start);
}

function translate(words: object): Translate {
  return ((key: string, values: Record<string, string> = {}) => {
    const found = key.split('.').reduce<unknown>((there, part) => (there as Record<string, unknown>)[part], words);
    return String(found).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }) as Translate;
}
