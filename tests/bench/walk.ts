/**
 * A bare walk that reads every text: the least that anything can cost. Returns the number of UTF-16 units.
 * Whole in itself, since its text is what runs in a page.
 */
export function textWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) units += (node.nodeValue as string).length;
  return units;
}
