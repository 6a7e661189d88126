/** Clears away what a reader left whose scripts were ended in mid-air, as Firefox does when an extension is updated. */
import { safely } from './safely';
import { sheetsOf } from './sheets';
import { CURRENT, RANKS } from './style';

/** Clears the document. Nothing of a reader that is alive may be there. */
export function clearRemains(window: Window): void {
  const { document, CSS } = window as Window & { readonly CSS: typeof globalThis.CSS };
  for (const host of document.querySelectorAll('thaw-card')) host.remove();
  for (const name of RANKS.keys()) CSS.highlights.delete(name);
  safely(() => {
    const sheets = sheetsOf(document);
    for (let at = sheets.length - 1; at >= 0; at -= 1) if (isOurs(sheets[at])) sheets.splice(at, 1);
  });
}

function isOurs(sheet: CSSStyleSheet | undefined): boolean {
  return Array.from(sheet?.cssRules ?? [], ({ cssText }) => cssText)
    .join('')
    .includes(`::highlight(${CURRENT})`);
}
