/** Marks on a sample text, painted as they are on pages: by highlights, from the same style sheet. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { markStyles } from '../../present/style';
import type { Settings } from '../../settings/schema';
import type { Translate } from '../shared/translate';
import { markedPieces, parseSample, type SamplePiece } from './sample';

/** Props of {@link Preview}. */
export interface PreviewProps {
  readonly t: Translate;
  readonly settings: Settings;
}

const THEMES = ['light', 'dark'] as const;

export function Preview({ t, settings }: PreviewProps) {
  const root = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => parseSample(t('options.marks.sample')), [t]);
  useEffect(() => (root.current ? paint(root.current, sections, settings) : undefined), [sections, settings]);
  const captions = { light: t('options.marks.previewLight'), dark: t('options.marks.previewDark') };
  return (
    <div class="preview" ref={root}>
      {THEMES.map((theme) => (
        <figure key={theme} data-theme={theme}>
          <div class="preview-page">
            {sections.map((pieces) => (
              <p key={pieces[0]?.text}>
                {pieces.map((piece, index) => (
                  <span key={`${index}${piece.text}`}>{piece.text}</span>
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

/** Paints the marks and returns what takes them away. Does nothing where highlights are missing. */
function paint(
  root: HTMLElement,
  sections: readonly (readonly SamplePiece[])[],
  settings: Settings,
): (() => void) | undefined {
  if (typeof Highlight === 'undefined') return undefined;
  const marked = markedPieces(sections, settings).flat();
  const pieces = sections.flat();
  const highlights = new Map<string, Highlight>();
  for (const page of root.querySelectorAll('.preview-page')) {
    page.querySelectorAll('span').forEach((span, index) => {
      const piece = pieces[index];
      if (!piece?.kind || !marked[index]) return;
      const name = `thaw-${piece.kind}${piece.possible ? '-possible' : ''}`;
      const highlight = highlights.get(name) ?? new Highlight();
      const range = new Range();
      range.selectNodeContents(span);
      highlights.set(name, highlight.add(range));
    });
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles(settings));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  return () => {
    for (const name of highlights.keys()) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
