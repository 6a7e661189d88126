/** Clears away what a reader left whose scripts were ended in mid-air, as Firefox does when an extension is updated. */
import { safely } from './safely';
import { sheetsOf } from './sheets';
import { CURRENT, RANKS } from './style';

/** Clears the document. Nothing of a reader that is alive may be there. */
export function clearRemains(window: Window): void {
  const { document, CSS } = window as Window & { readonly CSS: typeof globalThis.CSS };
  for (const name of RANKS.keys()) CSS.highlights.delete(name);
  safely(() => {
    const sheets = sheetsOf(document);
    let isThere = false;
    for (let at = sheets.length - 1; at >= 0; at -= 1) {
      if (!isOurs(sheets[at])) continue;
      sheets.splice(at, 1);
      isThere = true;
    }
    // Without marks there has been no card, and to look for one takes long on a long page.
    if (isThere) for (const host of document.querySelectorAll('thaw-card')) host.remove();
  });
}

/** By its first rule, which holds the others: pages have sheets of thousands. */
function isOurs(sheet: CSSStyleSheet | undefined): boolean {
  return sheet?.cssRules[0]?.cssText.includes(`::highlight(${CURRENT})`) ?? false;
}
