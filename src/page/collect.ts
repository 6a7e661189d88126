/** Reads a document in one go, without layout: for the command line, where documents are parsed and never shown. */
import type { Block } from '../text/types';
import { isHiddenByMarkup } from './elements';
import { createSections, roleOf } from './sections';
import { walk } from './walk';

/** All blocks of a parsed document, or of an element of one, in document order. */
export function collectBlocks(root: Element | Document): Block[] {
  const element = 'documentElement' in root ? root.documentElement : root;
  const sections = createSections(element.ownerDocument);
  const blocks: Block[] = [];
  const visit = (from: Element | ShadowRoot) => {
    for (const { container, text } of walk(from, { onShadow: visit, enters: (block) => !isHiddenByMarkup(block) })) {
      const section = sections.sectionOf(container);
      blocks.push({ id: blocks.length + 1, text, role: roleOf(container), section });
    }
  };
  visit(element);
  return blocks;
}
