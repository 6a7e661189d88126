/**
 * What elements mean to a reader of text, as far as their names and attributes tell.
 */

/** Node types by number: `Node` is a global of browsers only, and parsed documents are read outside of them too. */
export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
export const FRAGMENT = 11;
/** Bit of `compareDocumentPosition`: the other node comes later. */
export const FOLLOWING = 4;

/**
 * What a walk does with an element.
 * `block`: it is read, and a line begins and ends with it. `inline`: it is read as part of a line.
 * `skip`: it is left out and the line reads on as if it were not there. `gap`: left out, but something stands in its
 * place, so that the words before and after it are not one. `edge`: left out, and the line ends there.
 */
export type ElementPart = 'block' | 'inline' | 'skip' | 'gap' | 'edge';

/** What a name of an element says; `host`: elements of this name may have a shadow root. */
export interface NameInfo {
  readonly part: ElementPart;
  readonly host: boolean;
}

const PARTS: Readonly<Record<Exclude<ElementPart, 'inline'>, string>> = {
  block:
    'html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p search section ' +
    'summary table tbody td tfoot th thead tr ul',
  skip:
    'area base head link map meta noembed noframes noscript param rp rt script source style template thaw-card ' +
    'title track',
  gap:
    'audio canvas code datalist embed iframe frame img input kbd math meter object output picture ' +
    'progress samp select svg tt var video',
  edge: 'listing plaintext pre textarea xmp',
};

const HOSTS = 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span';

const IN_LINE: NameInfo = { part: 'inline', host: false };
const CUSTOM: NameInfo = { part: 'inline', host: true };
/** Made when first asked for: many pages hold nothing that has to be looked at by its elements. */
let names: ReadonlyMap<string, NameInfo> | undefined;

const HEADING = /^h[1-6]$/;
const EDITED_ROLES = new Set(['textbox', 'searchbox', 'combobox']);
const MARKED_HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Finds headings, each of which begins a section. */
export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

function tableOfNames(): ReadonlyMap<string, NameInfo> {
  const hosts = new Set(HOSTS.split(' '));
  const table = new Map<string, NameInfo>();
  for (const [part, list] of Object.entries(PARTS)) {
    for (const name of list.split(' ')) table.set(name, { part: part as ElementPart, host: hosts.has(name) });
  }
  return table.set('span', CUSTOM);
}

/** What an element's name says. */
export function infoOf(name: string): NameInfo {
  names ??= tableOfNames();
  return names.get(name) ?? (name.includes('-') ? CUSTOM : IN_LINE);
}

/** Whether the page lets its reader change the text in an element; what stands in the element is not looked at. */
export function isEdited(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')?.toLowerCase();
  if (editable === '' || editable === 'true' || editable === 'plaintext-only') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITED_ROLES.has(role.toLowerCase());
}

/** Whether the markup itself says that an element is not shown. */
export function isHiddenByMarkup(element: Element): boolean {
  return element.hasAttribute('hidden') || hidesByStyle(element.getAttribute('style'));
}

/** Whether only the summary of an element is shown. */
export function isFolded(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

/** Whether the value of a `style` attribute hides its element. */
export function hidesByStyle(style: string | null): boolean {
  return style !== null && MARKED_HIDDEN.test(style);
}

/** Whether an element is a heading, which begins a section. */
export function isHeading(element: Element): boolean {
  return HEADING.test(element.localName) || element.getAttribute('role') === 'heading';
}

/** The element that holds `node`, across the edge of a shadow root. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode;
  return root?.nodeType === FRAGMENT ? ((root as Partial<ShadowRoot>).host ?? null) : null;
}
