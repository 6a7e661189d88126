/** The card from inside, in Chromium: its shadow root is closed to the scripts of a page, but not to the browser's tools. */
import type { CDPSession, Page } from 'puppeteer-core';
import { markCentre, marksOf } from '../../../src/cli/marks';
import { hasCard, pause, until } from '../harness';

/** Milliseconds after which the card has come up and stands still. */
const SETTLED = 400;

/** A box in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An open card. */
export interface Inside {
  readonly client: CDPSession;
  /** Runs `run` in the page, on the card's element. It may name nothing but its parameters and what pages have. */
  call<T, A>(run: (card: HTMLElement, argument: A) => T, argument: A): Promise<T>;
  /** Presses a button by its text or name. */
  press(name: string): Promise<void>;
  box(): Promise<Box>;
  /** The browser's own number of the card's element. */
  readonly backendNodeId: number;
}

/** A node of the document as the browser's tools tell it. */
interface ToolNode {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[] | undefined;
  readonly children?: readonly ToolNode[] | undefined;
  readonly shadowRoots?: readonly ToolNode[] | undefined;
}

/** Brings the first mark that holds `text` into view, clicks on it, and waits until its card stands. */
export async function openCard(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('thaw-')) continue;
      for (const range of highlight as Iterable<Range>) {
        if (!range.startContainer.textContent?.slice(range.startOffset).startsWith(wanted)) continue;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        const { top, bottom } = live.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 4, behavior: 'instant' });
        return;
      }
    }
  }, text);
  const at = await markCentre(page, text);
  if (!at)
    throw new Error(`no mark “${text}” in view; marked: ${(await marksOf(page)).map((mark) => mark.text).join(', ')}`);
  await page.mouse.click(at.x, at.y);
  await until(() => hasCard(page));
  // Out of the way: what is hovered looks pressed.
  await page.mouse.move(1, 1);
  await pause(SETTLED);
}

/**
 * The card that is open on a page.
 * @throws Error if there is none
 */
export async function cardIn(page: Page, className = 'card'): Promise<Inside> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = find(root, ({ localName }) => localName === 'thaw-card');
  const card = host && find(host, ({ attributes = [] }) => attributes[attributes.indexOf('class') + 1] === className);
  if (!card) throw new Error(`there is no ${className} on ${page.url()}`);
  const { backendNodeId } = card;
  const { object } = await client.send('DOM.resolveNode', { backendNodeId });
  const inside: Inside = {
    client,
    backendNodeId,
    async call(run, argument) {
      const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
        objectId: object.objectId as string,
        functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
        arguments: [{ value: argument }],
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async press(name) {
      const found = await inside.call((card, wanted) => {
        for (const button of card.querySelectorAll('button'))
          if ((button.getAttribute('aria-label') ?? button.textContent) === wanted) {
            button.click();
            return true;
          }
        return false;
      }, name);
      if (!found) throw new Error(`the card has no button ${name}`);
    },
    box: () =>
      inside.call((card) => {
        const { x, y, width, height } = card.getBoundingClientRect();
        return { x, y, width, height };
      }, undefined),
  };
  return inside;
}

/** Unfolds all that the card says: every layer, and every part of the entry but why it is marked. */
export async function unfold(card: Inside): Promise<void> {
  for (const name of ['More', 'Full entry']) {
    const there = await card.call(
      (element, wanted) =>
        [...element.querySelectorAll('.card-more')].some(({ textContent }) => textContent === wanted),
      name,
    );
    if (there) await card.press(name);
    await pause(100);
  }
  await card.call((element) => {
    for (const part of element.querySelectorAll<HTMLDetailsElement>('.entry details')) part.open = true;
    (element.getRootNode() as ShadowRoot).querySelector<HTMLElement>(':focus')?.blur();
  }, undefined);
  await pause(SETTLED);
}

function find(node: ToolNode, isWanted: (node: ToolNode) => boolean): ToolNode | undefined {
  if (isWanted(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}
