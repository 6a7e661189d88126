/**
 * The marks of a page: painted, and looking as the settings say, in the document and in its shadow roots.
 */
import type { Annotations } from '../annotate/types';
import type { Settings } from '../settings/schema';
import type { BlockId, Span } from '../text/types';
import { onLifeline } from './lifeline';
import { createPainter, type Painter } from './painter';
import { onRepainted } from './repainted';
import { safely } from './safely';
import { createSheet } from './sheets';
import { markStyles } from './style';

/** What marking needs. */
export interface MarkOptions {
  readonly window: Window;
  /** Ends it: all marks go at once. */
  readonly signal: AbortSignal;
  readonly annotations: Annotations;
  readonly page: {
    rangesOf(block: BlockId, span: Span): Range[];
    onRoot(listener: (root: Document | ShadowRoot) => void): void;
  };
  readonly settings: () => Settings;
  readonly onSettings: (listener: (settings: Settings) => void) => void;
  /** Whether marks are seen only where the lifeline is in force, see `lifeline.ts`. */
  readonly onLifeline?: boolean;
}

/** Marks what is annotated, and what comes, until the signal aborts. */
export function markPage(options: MarkOptions): Painter {
  const { window, signal, annotations, page, settings, onSettings } = options;
  const sheet = createSheet(window, signal);
  const styles = (now: Settings) => (options.onLifeline ? onLifeline(markStyles(now)) : markStyles(now));
  const setLooks = (now: Settings) => safely(() => sheet.set(styles(now)));
  onSettings(setLooks);
  setLooks(settings());
  // Not before there are marks: rules for highlights have browsers style all of a page anew, the first time they come.
  page.onRoot((root) => safely(() => sheet.adoptInTime(root)));
  // Pages replace all their sheets at once, ours with them.
  const onPaint = () => safely(sheet.ensure);
  const painter = createPainter({ window, signal, annotations, rangesOf: page.rangesOf, onPaint });
  onRepainted(window, signal, painter.reground);
  return painter;
}
