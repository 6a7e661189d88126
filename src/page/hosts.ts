/** Elements that may have a shadow root, found without touching the others: each one touched costs memory and time. */

/**
 * Names of the page's own making cannot be asked for; so the most frequent of those are ruled out that hold no blocks.
 * Paragraphs, headings and `span` may be hosts too, but hardly ever are. One selector: each costs a pass of its own.
 */
const HOSTS =
  ':not(a,p,i,b,span,sup,li,td,tr,th,ul,h2,h3,em,img,br,path,svg,code,input,option,table,tbody,figure,figcaption,script)';

/** The elements under a node that may be hosts; the node itself may be one too. */
export function hostsIn(node: Node): ArrayLike<Element> {
  return (node as Partial<ParentNode>).querySelectorAll?.(HOSTS) ?? [];
}
