/** Finds where the reader looks. */
import { isOutOfBounds } from './elements';
import { containerOf } from './walk';

/** Of what height, in viewports, a block may be to be read first as a whole. */
const AT_MOST = 3;

/** The largest block around the middle of the viewport that is not much more than the viewport; it is read first. */
export function blockInView(document: Document): Element | undefined {
  const window = document.defaultView;
  if (!window) return undefined;
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  let block = middle ? containerOf(middle) : undefined;
  if (!block || block === document.documentElement || isOutOfBounds(block)) return undefined;
  for (;;) {
    const around: Element | undefined = block.parentElement ? containerOf(block.parentElement) : undefined;
    if (!around || around === document.documentElement || around === document.body) return block;
    if (around.getBoundingClientRect().height > AT_MOST * window.innerHeight) return block;
    block = around;
  }
}
