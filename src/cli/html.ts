/** Reads HTML files as a page would be read, without a browser. */
import { JSDOM } from 'jsdom';
import { collectBlocks } from '../page/collect';
import type { Block } from '../text/types';

/** The text of an HTML file. */
export interface HtmlText {
  readonly blocks: readonly Block[];
  readonly title: string;
  readonly lang: string;
}

/** Parses `html` and collects its blocks. Scripts are not run, nothing is fetched. */
export function readHtml(html: string): HtmlText {
  const { window } = new JSDOM(html);
  const { document } = window;
  // The page room names the node types by the global that browsers have.
  const scope = globalThis as { Node?: unknown };
  const before = scope.Node;
  scope.Node = window.Node;
  try {
    return { blocks: collectBlocks(document), title: document.title, lang: document.documentElement.lang };
  } finally {
    scope.Node = before;
  }
}
