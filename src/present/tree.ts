/** Ways through the tree that is shown: across the edges of shadow trees, by the slots that nodes are put into. */

/** The element that a node is shown in. */
export function around(node: Node): Element | null {
  const slot = 'assignedSlot' in node ? (node as Element | Text).assignedSlot : null;
  if (slot) return slot;
  const { parentNode, parentElement } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentElement;
}

/** Whether a node is, or is shown in, an element. */
export function isIn(node: Node, element: Element): boolean {
  for (let one: Node | null = node; one; one = around(one)) if (one === element) return true;
  return false;
}

/** Like `closest`, across the edges of shadow trees. */
export function closest(element: Element, selector: string): Element | undefined {
  for (let one: Element | undefined = element; one; ) {
    const found = one.closest(selector);
    if (found) return found;
    const root: Node = one.getRootNode();
    one = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** The element at a point, open shadow trees included. */
export function deepElementAt(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inside: Element | null = found.shadowRoot.elementFromPoint(x, y);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found;
}
