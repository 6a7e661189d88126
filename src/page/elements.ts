/**
 * What elements are to a reader of text: skipped, the edge of a block, or part of a line.
 */

/** Elements whose text is no text of the page: code, fields, scripts, pictures, other documents, our own card. */
const SKIPPED = new Set(
  (
    'script style noscript template head title textarea input select option datalist output code pre kbd samp var tt ' +
    'svg math canvas object embed iframe frame audio video picture img map meter progress rt rp thaw-card'
  ).split(' '),
);

/** Elements that begin and end a block, whatever a style sheet says. */
const BLOCKS = new Set(
  (
    'html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p ' +
    'search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Blocks whose text is no sentence. */
const LABELS = new Set('caption dt figcaption legend li summary td th'.split(' '));

const HEADING = /^h[1-6]$/;
const NOTE = /^\s*(?:\[[^\]]{1,12}\]|\d{1,3}|[*†‡§¶]+)\s*$/;

/** What a walk does with an element. */
export type ElementPart = 'skip' | 'block' | 'inline';

/**
 * Whether an element is skipped, a block, or part of a line. Hidden blocks are blocks: whether they are shown changes,
 * and costs more to know than to read them.
 */
export function partOf(element: Element): ElementPart {
  const name = element.localName;
  if (SKIPPED.has(name) || isEdited(element)) return 'skip';
  if (BLOCKS.has(name)) return 'block';
  if (isHiddenByMarkup(element) || (name === 'sup' && isNoteMark(element))) return 'skip';
  // Elements of a page's own making are in lines unless a style sheet says otherwise; only it can tell.
  if (name.includes('-')) return isInLine(element) ? 'inline' : 'block';
  return 'inline';
}

/** Whether `element`, or anything it stands in, keeps its text from being read. */
export function isOutOfBounds(element: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) if (partOf(one) === 'skip') return true;
  return false;
}

/** The element that holds `node`, across the edge of a shadow root. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode;
  return root && 'host' in root ? (root as ShadowRoot).host : null;
}

/** Whether `element` is `ancestor` or stands in it, across the edges of shadow trees. */
export function isWithin(element: Element, ancestor: Element): boolean {
  for (let one: Element | null = element; one; one = parentOf(one)) if (one === ancestor) return true;
  return false;
}

/** Whether an element is a heading, which begins a section. */
export function isHeading(element: Element): boolean {
  return HEADING.test(element.localName) || element.getAttribute('role') === 'heading';
}

/** Whether a block's text is short text that is no sentence. */
export function isLabel(element: Element): boolean {
  return LABELS.has(element.localName);
}

function isEdited(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}

/** Whether the markup itself says that an element is not shown. */
export function isHiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** A superscript that marks a footnote, unlike the one of `20th`. */
function isNoteMark(element: Element): boolean {
  const text = element.textContent ?? '';
  if (!NOTE.test(text)) return false;
  return /^\s*\[/.test(text) || element.querySelector('a') !== null || element.closest('a') !== null;
}

/** Whether a block is shown, as far as the browser's layout tells. */
export function isShown(block: Element): boolean {
  return block.checkVisibility({ visibilityProperty: true });
}

function isInLine(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
  return display.startsWith('inline') || display === 'contents';
}
