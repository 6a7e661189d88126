/** Marks on a sample text, painted as they are on pages: by highlights, from the same style sheet. */
import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Settings } from '../../settings/schema';
import type { Translate } from '../shared/translate';
import { markedPieces, parseSample } from './sample';

/** Props of {@link Preview}. */
export interface PreviewProps {
  readonly t: Translate;
  readonly settings: Settings;
}

const THEMES = ['light', 'dark'] as const;

/** The sample on a light and on a dark page. {@link useMarks} paints its marks. */
export function Preview({ t, settings }: PreviewProps) {
  const sections = useMemo(() => parseSample(t('options.marks.sample')), [t]);
  const marked = markedPieces(sections, settings);
  const captions = { light: t('options.marks.previewLight'), dark: t('options.marks.previewDark') };
  return (
    <div class="preview">
      {THEMES.map((theme) => (
        <figure key={theme}>
          <div data-theme={theme} class="preview-page">
            {sections.map((pieces, section) => (
              <p key={pieces[0]?.text}>
                {pieces.map(({ text, kind, possible }, index) => (
                  <span
                    key={`${index}${text}`}
                    data-mark={marked[section]?.[index] ? markName(kind, possible) : undefined}
                  >
                    {text}
                  </span>
                ))}
              </p>
            ))}
          </div>
          <figcaption>{captions[theme]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** Value of `data-mark` for a text that is to be painted as a mention: the name of a highlight. */
export function markName(kind: string | undefined, possible = false): string | undefined {
  return kind && `thaw-${kind}${possible ? '-possible' : ''}`;
}

/**
 * Paints everything under `root` that has `data-mark`, anew after each change of settings.
 * @param styles - the style sheet of marks
 */
export function useMarks(root: RefObject<HTMLElement | null>, settings: Settings, styles: string): void {
  // Settings decide what has a mark, so a change of them is a reason to paint.
  useEffect(() => (root.current ? paint(root.current, styles) : undefined), [root, settings, styles]);
}

/** Returns what takes the paint away. Does nothing where highlights are missing. */
function paint(root: HTMLElement, styles: string): (() => void) | undefined {
  if (typeof Highlight === 'undefined') return undefined;
  const highlights = new Map<string, Highlight>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-mark]')) {
    const { mark = '' } = element.dataset;
    const range = new Range();
    range.selectNodeContents(element);
    highlights.set(mark, (highlights.get(mark) ?? new Highlight()).add(range));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  return () => {
    for (const name of highlights.keys()) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
