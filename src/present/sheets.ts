/**
 * Style sheets that a page does not see as elements and its content security policy does not forbid.
 */

/** Something that can adopt style sheets. */
type Adopter = Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'>;

/** How older versions of Firefox let content scripts reach what page scripts see. */
interface Unwrapped {
  readonly wrappedJSObject?: { readonly CSSStyleSheet?: typeof CSSStyleSheet } & Partial<Adopter>;
}

/** One style sheet in as many roots as needed. */
export interface SharedSheet {
  /** Replaces the rules, in every root. */
  set(css: string): void;
  /** Puts the sheet into a root, if it is not there. */
  adopt(root: Adopter): void;
  /** The same, but not before the first call of {@link SharedSheet.ensure}. */
  adoptInTime(root: Adopter): void;
  /** Puts the sheet into roots where it is missing: they wait for it, or the page has replaced all its sheets. */
  ensure(): void;
}

/** A style sheet that leaves all roots when `signal` aborts. */
export function createSheet(window: Window, signal: AbortSignal): SharedSheet {
  const sheet = newSheet(window);
  const roots = new Set<WeakRef<Adopter>>();
  let isEnsured = false;
  signal.addEventListener('abort', () => {
    for (const root of roots) {
      const there = root.deref();
      if (there) remove(there, sheet);
    }
  });
  return {
    set: (css) => sheet.replaceSync(css),
    adopt,
    adoptInTime(root) {
      if (isEnsured) adopt(root);
      else roots.add(new WeakRef(root));
    },
    ensure() {
      if (signal.aborted) return;
      isEnsured = true;
      for (const root of roots) {
        const there = root.deref();
        if (there) add(there, sheet);
        else roots.delete(root);
      }
    },
  };

  function adopt(root: Adopter): void {
    if (signal.aborted) return;
    roots.add(new WeakRef(root));
    add(root, sheet);
  }
}

/** Sheets can only be adopted in the document for which they were made. */
function newSheet(window: Window): CSSStyleSheet {
  const Sheet = (window as Window & { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  const page = (window as Unwrapped).wrappedJSObject?.CSSStyleSheet;
  try {
    const sheet = new Sheet();
    // To adopt one has browsers style the page, so that it is tried only where it may fail.
    if (page) {
      add(window.document, sheet);
      remove(window.document, sheet);
    }
    return sheet;
  } catch (error) {
    if (!page) throw error;
    return new page();
  }
}

function add(root: Adopter, sheet: CSSStyleSheet): void {
  const list = sheetsOf(root);
  if (!list.includes(sheet)) list.push(sheet);
}

function remove(root: Adopter, sheet: CSSStyleSheet): void {
  const list = sheetsOf(root);
  const index = list.indexOf(sheet);
  if (index >= 0) list.splice(index, 1);
}

/** The sheets that a root has adopted, as its own list. */
export function sheetsOf(root: Adopter): CSSStyleSheet[] {
  try {
    return root.adoptedStyleSheets;
  } catch (error) {
    const list = (root as Unwrapped).wrappedJSObject?.adoptedStyleSheets;
    if (!list) throw error;
    return list;
  }
}
