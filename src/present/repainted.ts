/** Tells when a page may have got other colours: with the system, or by a switch of its own, which mostly is a class. */
import { safely } from './safely';

/** Milliseconds that a page may take to change over, and in which several changes count as one. */
const SETTLES = 500;

/** Calls `listener` after the colours of the page's root or body have changed, until `signal` aborts. */
export function onRepainted(window: Window, signal: AbortSignal, listener: () => void): void {
  const { document } = window;
  let isWaiting = false;
  let last: string | undefined;
  const look = () => {
    isWaiting = false;
    const now = coloursOf(window);
    if (now === last || signal.aborted) return;
    last = now;
    listener();
  };
  const lookSoon = () => {
    if (!isWaiting) window.setTimeout(() => safely(look), SETTLES);
    isWaiting = true;
  };
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', lookSoon, { signal });
  const observer = new MutationObserver(lookSoon);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function coloursOf(window: Window): string {
  const { documentElement, body } = window.document;
  return [documentElement, body]
    .map((element) => {
      const style = element && window.getComputedStyle(element);
      return style ? `${style.color} ${style.backgroundColor} ${style.backgroundImage}` : '';
    })
    .join('; ');
}
