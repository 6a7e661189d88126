/** Reads a document in one go, without layout: for the command line, where documents are parsed and never shown. */
import type { Block } from '../text/types';
import { isFolded, isHiddenByMarkup } from './elements';
import { createParts } from './parts';
import { createSections, roleOf } from './sections';
import { startWalk } from './walk';

/** All blocks of a parsed document, or of an element of one, in document order. */
export function collectBlocks(root: Element | Document): Block[] {
  const element = 'documentElement' in root ? root.documentElement : root;
  const parts = createParts();
  const sections = createSections();
  const blocks: Block[] = [];
  const trees: (Element | ShadowRoot)[] = [element];
  const onHost = ({ shadowRoot }: Element) => {
    if (shadowRoot) trees.push(shadowRoot);
  };
  const enters = (block: Element) => !isNotShown(block);
  for (const tree of trees) {
    const walk = startWalk(tree, parts, { onHost, enters });
    for (let run = walk.next(); run; run = walk.next()) {
      if (run === 'more') continue;
      const { container, text, pieces } = run;
      if (isFolded(container)) continue;
      const section = sections.sectionOf(pieces[0]?.node ?? container);
      blocks.push({ id: blocks.length + 1, text, role: roleOf(container), section });
    }
  }
  return blocks;
}

/** Whether a block is not shown in a page that nobody has touched yet, as far as its markup tells. */
function isNotShown(block: Element): boolean {
  if (isHiddenByMarkup(block) || block.hasAttribute('popover')) return true;
  if (block.localName === 'dialog') return !block.hasAttribute('open');
  const around = block.parentElement;
  return around !== null && isFolded(around) && block !== around.querySelector(':scope > summary');
}
