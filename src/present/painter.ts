/**
 * Paints annotations: one highlight for each kind and certainty, in the browser's registry, without touching the page.
 */
import type { Annotation, Annotations } from '../annotate/types';
import type { BlockId, Span } from '../text/types';
import { createGrounds, type Grounds, groundOf } from './ground';
import { safely } from './safely';
import { CURRENT, highlightName, inkName, needsInk, RANKS } from './style';

/** What the painter needs. */
export interface PainterOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly annotations: Annotations;
  readonly rangesOf: (block: BlockId, span: Span) => Range[];
  /** Called when marks are painted. */
  readonly onPaint?: () => void;
}

/** The marks that are painted. */
export interface Painter {
  /** The ranges of an annotation, one for each text node; none if it is not painted. */
  rangesOf(annotation: number): readonly Range[];
  /** The annotation that a range of a highlight belongs to. */
  annotationOf(range: AbstractRange): number | undefined;
  /** Ids of all painted annotations. */
  painted(): Iterable<number>;
  /** Shows which mention the card is about. */
  setCurrent(annotation: number | undefined): void;
  /** Tells `listener` of painted annotations that went, until the signal aborts. */
  onRemoved(listener: (ids: readonly number[]) => void): void;
  /** Paints lines that can be seen, if marks now stand on other colours. */
  reground(): void;
}

/** Longest that marks are made ready at a time, in milliseconds. */
const SLICE = 6;
/** Marks between two looks at the clock. */
const BETWEEN = 8;

/** An annotation that can be painted. */
interface Ready {
  readonly annotation: Annotation;
  readonly ranges: readonly Range[];
  /** Names of the highlights that it becomes part of. */
  readonly names: readonly string[];
}

type HighlightWindow = Window & { readonly CSS: typeof CSS; readonly Highlight: typeof Highlight };

/** Paints what is annotated, and what comes, until `signal` aborts. */
export function createPainter(options: PainterOptions): Painter {
  const { signal, annotations } = options;
  const { CSS, Highlight } = options.window as HighlightWindow;
  const painted = new Map<number, { readonly names: readonly string[]; readonly ranges: readonly Range[] }>();
  const owners = new WeakMap<AbstractRange, number>();
  const highlights = new Map<string, Highlight>();
  const removedListeners: ((ids: readonly number[]) => void)[] = [];
  /** Annotations to be painted, or painted anew, from `next` on; some may have gone meanwhile. */
  let waiting: Annotation[] = [];
  let next = 0;
  let ready: Ready[] = [];
  let preparing = false;

  annotations.subscribe(
    {
      changed(removed, added) {
        const gone: number[] = [];
        for (const { id } of removed) if (unpaint(id)) gone.push(id);
        if (gone.length > 0) for (const listener of removedListeners) listener(gone);
        prepare(added);
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    removedListeners.length = 0;
    for (const [name, highlight] of highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  });

  return {
    rangesOf: (annotation) => painted.get(annotation)?.ranges ?? [],
    annotationOf: (range) => owners.get(range),
    painted: () => painted.keys(),
    setCurrent(annotation) {
      const current = highlightNamed(CURRENT);
      current.clear();
      for (const range of (annotation !== undefined && painted.get(annotation)?.ranges) || []) current.add(range);
      register();
    },
    onRemoved: (listener) => void removedListeners.push(listener),
    reground: () => prepare([...painted.keys()].flatMap((id) => annotations.get(id) ?? [])),
  };

  function namesOf({ kind, mention }: Annotation, [first]: readonly Range[], grounds: Grounds): string[] {
    const possible = mention.certainty === 'possible';
    const inked = first && needsInk(groundOf(first.startContainer, grounds));
    return [highlightName(kind, possible), ...(inked ? [inkName(possible)] : [])];
  }

  function prepare(added: readonly Annotation[]): void {
    for (const annotation of added) waiting.push(annotation);
    if (!preparing) prepareSome();
  }

  /**
   * Makes the ranges of as many as fit a slice, and of the rest in the next ones. Painted are all at once: whenever
   * something is added, browsers go through all ranges of all highlights.
   */
  function prepareSome(): void {
    if (signal.aborted) return;
    const grounds = createGrounds();
    const until = performance.now() + SLICE;
    for (; next < waiting.length; next += 1) {
      if (next % BETWEEN === 0 && performance.now() >= until) break;
      const annotation = waiting[next] as Annotation;
      const { id, block, start, end } = annotation;
      if (!annotations.get(id)) continue;
      const ranges = painted.get(id)?.ranges ?? options.rangesOf(block, { start, end });
      // There are none if the text has changed under the block; its successor is on the way.
      if (ranges.length > 0) ready.push({ annotation, ranges, names: namesOf(annotation, ranges, grounds) });
    }
    preparing = next < waiting.length;
    if (preparing) {
      setTimeout(() => safely(prepareSome));
      return;
    }
    waiting = [];
    next = 0;
    for (const one of ready) if (annotations.get(one.annotation.id)) paint(one);
    ready = [];
    register();
  }

  function paint({ annotation: { id }, ranges, names }: Ready): void {
    const before = painted.get(id)?.names ?? [];
    if (before.length === names.length) return;
    for (const name of before) for (const range of ranges) highlights.get(name)?.delete(range);
    for (const range of ranges) {
      for (const name of names) highlightNamed(name).add(range);
      owners.set(range, id);
    }
    painted.set(id, { names, ranges });
  }

  function unpaint(id: number): boolean {
    const there = painted.get(id);
    if (!there) return false;
    painted.delete(id);
    for (const range of there.ranges) {
      for (const name of [...there.names, CURRENT]) highlights.get(name)?.delete(range);
    }
    return true;
  }

  function highlightNamed(name: string): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = RANKS.get(name) ?? 0;
      highlights.set(name, highlight);
    }
    return highlight;
  }

  /** Page scripts may have cleared the registry; empty highlights stay out of it. */
  function register(): void {
    if (painted.size > 0) options.onPaint?.();
    for (const [name, highlight] of highlights) {
      if (highlight.size === 0) CSS.highlights.delete(name);
      else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }
}
