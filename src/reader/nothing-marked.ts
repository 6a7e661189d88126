/** What a reader sees and hears who asks for the next mark on a page that has none. */

/**
 * Shows a line of text on top of the page for some seconds; screen readers say it. Is run inside of the page's top
 * frame, and so can use nothing from outside of it. Colours are the system's, which follow its theme and contrast.
 */
export function tellNothingMarked(text: string): void {
  const SHOWN = 5000;
  // A live region is heard when it changes, if it was there before.
  const BEFORE_TEXT = 150;
  for (const earlier of document.querySelectorAll('thaw-card[data-notice]')) earlier.remove();
  const host = document.createElement('thaw-card');
  host.dataset.notice = '';
  host.style.cssText =
    'all: initial; position: fixed; inset: auto 0 24px; margin: 0 auto; width: fit-content; border: 0; padding: 0;' +
    'background: none; pointer-events: none; color-scheme: light dark';
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  line.style.cssText =
    'box-sizing: border-box; max-width: calc(100vw - 32px); padding: 10px 16px; border: 1px solid CanvasText;' +
    'border-radius: 8px; opacity: 0; background: Canvas; color: CanvasText; font: 15px/1.4 system-ui, sans-serif';
  host.attachShadow({ mode: 'closed' }).append(line);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  setTimeout(() => {
    line.textContent = text;
    line.style.opacity = '1';
  }, BEFORE_TEXT);
  setTimeout(() => host.remove(), SHOWN);
}
