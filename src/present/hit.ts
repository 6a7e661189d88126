/**
 * Which mark is at a point: marks are no elements, so no event says.
 */
import type { Annotations } from '../annotate/types';
import type { BlockId } from '../text/types';
import type { PressTarget } from './intent';
import { hasOwnPreview } from './own-previews';
import type { Painter } from './painter';
import { closest, deepElementAt, isIn } from './tree';

/** A mark at a point. */
export interface Hit {
  readonly annotation: number;
  /** What a click there acts on. */
  readonly on: PressTarget;
  /** Whether the site brings up a preview of its own when the pointer rests there. */
  readonly preview: boolean;
}

/** What hit testing needs. */
export interface HitOptions {
  readonly document: Document;
  readonly annotations: Annotations;
  readonly painter: Painter;
  readonly locate: (node: Node, offset: number) => { block: BlockId; offset: number } | undefined;
  readonly roots: () => Iterable<Document | ShadowRoot>;
}

/** CSS pixels by which a point may miss a mark's line: gaps between a line's text and its underline. */
const SLACK = 2;

/** What a click on acts, so that the card keeps out of the way. */
const ACTIVE =
  'a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[role=tab],[role=menuitem],' +
  // Who listens on the page, or on whole paragraphs, listens to whatever is in them.
  '[onclick]:not(html,body,:has(p,h1,h2,h3,h4,h5,h6,ul,ol,dl,table,article,section))';

interface HitResult {
  readonly ranges: readonly AbstractRange[];
}
type PointRegistry = { highlightsFromPoint?: (x: number, y: number, options?: object) => readonly HitResult[] };

/** The mark at a point of the viewport, in CSS pixels. */
export function hitAt(options: HitOptions, x: number, y: number): Hit | undefined {
  const target = deepElementAt(options.document, x, y);
  if (!target) return undefined;
  for (const annotation of candidates(options, x, y, target)) {
    const range = options.painter.rangesOf(annotation).find((one) => isAt(one, x, y));
    // Firefox also finds what something else of the page covers.
    if (range && isIn(range.startContainer, target)) {
      const preview = hasOwnPreview(target, options.document.location?.hostname ?? '');
      return { annotation, on: pressTarget(target), preview };
    }
  }
  return undefined;
}

/** Whether a point is on the text of a range; the space between its lines and beside them is not. */
function isAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(({ left, right, top, bottom }) => {
    const across = x >= left - SLACK && x <= right + SLACK;
    return across && y >= top - SLACK && y <= bottom + SLACK;
  });
}

function* candidates(options: HitOptions, x: number, y: number, target: Element): Iterable<number> {
  const { painter, annotations } = options;
  const shadows = [...options.roots()].filter((root): root is ShadowRoot => root.nodeType === 11);
  const registry = (options.document.defaultView as (Window & { CSS: typeof CSS }) | null)?.CSS.highlights as
    | PointRegistry
    | undefined;
  if (registry?.highlightsFromPoint) {
    for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots: shadows })) {
      for (const range of ranges) {
        const annotation = painter.annotationOf(range);
        if (annotation !== undefined) yield annotation;
      }
    }
  }
  // Asked as well: where a screen has more than one pixel to a CSS pixel, Chromium's registry looks at another point.
  const caret = options.document.caretPositionFromPoint(x, y, { shadowRoots: shadows });
  const place = caret && options.locate(caret.offsetNode, caret.offset);
  if (place) {
    // Over the right half of a character the caret is behind it.
    for (const offset of [place.offset, place.offset - 1]) {
      const there = annotations.at(place.block, offset);
      if (there) yield there.id;
    }
  }
  const root = target.getRootNode();
  if (root === options.document) return;
  // Engines that do not look into shadow trees for carets.
  for (const id of painter.painted()) {
    if (painter.rangesOf(id)[0]?.startContainer.getRootNode() === root) yield id;
  }
}

/** What a click on an element acts on: the nearest thing around it that does something. */
function pressTarget(element: Element): PressTarget {
  const active = closest(element, ACTIVE);
  if (!active) return 'text';
  return linkOf(active) === active ? 'link' : 'control';
}

/** The link to another place that a node stands in; one that runs a script is a control, whatever it is made of. */
export function linkOf(node: Node): HTMLAnchorElement | undefined {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const link = element && closest(element, 'a[href]');
  if (!link || !('protocol' in link)) return undefined;
  return ['http:', 'https:', 'file:'].includes((link as HTMLAnchorElement).protocol)
    ? (link as HTMLAnchorElement)
    : undefined;
}
