/** Slices that come right after a frame. */
import type { Slicer } from './slices';

/** Elements from which on a layout of the page, if it is due, takes longer than a slice. */
const LARGE = 4000;
/** Longest wait for a frame, in milliseconds: a page that is not painted has none. */
const FRAME_WAIT = 500;

/** Begins a slice right after a frame. Without the wait, browsers let slices go before frames for up to 100 ms. */
export async function afterFrame(document: Document, slicer: Slicer): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, FRAME_WAIT);
    document.defaultView?.requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  await slicer.next();
}

/** Sees to it that questions of layout cost little in this slice, or begins one in which they do. */
export async function afterLayout(document: Document, slicer: Slicer): Promise<void> {
  if (document.getElementsByTagName('*').length >= LARGE) await afterFrame(document, slicer);
}
