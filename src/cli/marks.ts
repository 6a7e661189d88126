/** Looks at the marks on a page from outside, as the page itself can see them: by the highlight registry. */
import type { Page } from 'puppeteer-core';

/** One mark as painted. */
export interface Mark {
  readonly kind: string;
  readonly text: string;
  readonly possible: boolean;
}

/** Milliseconds without a change after which marking counts as finished. */
const QUIET = 500;

/** Waits until marks are there and no more come, or until `timeout` milliseconds have passed without any. */
export async function waitForMarks(page: Page, timeout = 10_000): Promise<void> {
  const begun = Date.now();
  let count = 0;
  let since = Date.now();
  while (Date.now() - begun < timeout) {
    const now = (await marksOf(page)).length;
    if (now !== count) {
      count = now;
      since = Date.now();
    }
    if (count > 0 && Date.now() - since >= QUIET) return;
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** Every mark on the page, in the order of its place in the document. */
export async function marksOf(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const found: { kind: string; text: string; possible: boolean; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const match = /^thaw-([a-z]+)(-possible)?$/.exec(name);
      if (!match?.[1] || match[1] === 'current') continue;
      for (const range of highlight as Iterable<AbstractRange>) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        found.push({
          kind: match[1],
          text: live.toString().replace(/\s+/g, ' '),
          possible: Boolean(match[2]),
          range: live,
        });
      }
    }
    found.sort((a, b) => {
      const at = a.range.startContainer.compareDocumentPosition(b.range.startContainer);
      if (at & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
      if (at & Node.DOCUMENT_POSITION_PRECEDING) return 1;
      return a.range.startOffset - b.range.startOffset;
    });
    return found.map(({ kind, text, possible }) => ({ kind, text, possible }));
  });
}

/** Moves the pointer onto the first mark in view whose text contains `text`. False if there is none. */
export async function hoverFirstMark(page: Page, text = ''): Promise<boolean> {
  const at = await markCentre(page, text);
  if (!at) return false;
  await page.mouse.move(at.x - 40, Math.max(0, at.y - 60));
  await page.mouse.move(at.x, at.y, { steps: 4 });
  return true;
}

/** Centre of the first mark in view whose text contains `text`, in CSS pixels of the viewport. */
export async function markCentre(page: Page, text = ''): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((wanted) => {
    let best: { x: number; y: number } | undefined;
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('thaw-') || name === 'thaw-current') continue;
      for (const range of highlight as Iterable<AbstractRange>) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (!live.toString().includes(wanted)) continue;
        const rect = live.getClientRects()[0];
        if (!rect || rect.width === 0 || rect.top < 0 || rect.bottom > innerHeight) continue;
        const at = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
        if (!best || at.y < best.y || (at.y === best.y && at.x < best.x)) best = at;
      }
    }
    return best;
  }, text);
}
