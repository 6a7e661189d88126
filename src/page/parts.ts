/**
 * Says of each element whether a walk reads it, and as what.
 *
 * Names decide, since they cost nothing: no style is computed for a page that nothing is found on. Where somebody
 * looked at the layout of an element and it differs, the part is set, and stays: which block a line belongs to must
 * not depend on when it is asked.
 */
import { ELEMENT, type ElementPart, FRAGMENT, infoOf, isEdited, isHiddenByMarkup, parentOf } from './elements';
import { isNoteMark } from './note-marks';

/** The parts of one document's elements. */
export interface Parts {
  of(element: Element): ElementPart;
  /** Sets the part of an element that is inline by its name. */
  set(element: Element, part: ElementPart): void;
  isSet(element: Element): boolean;
  /** Takes back what was set. */
  forget(element: Element): void;
  /**
   * The element that a node's line belongs to: the nearest block around it, or the host of its shadow root.
   * Undefined if something on the way is left out.
   */
  containerOf(node: Node): Element | undefined;
  /** Whether `element`, or anything that it stands in, is left out. */
  isLeftOut(element: Element): boolean;
}

/** Nothing set yet. */
export function createParts(): Parts {
  const set = new WeakMap<Element, ElementPart>();
  let anySet = false;

  function of(element: Element): ElementPart {
    const name = element.localName;
    const { part } = infoOf(name);
    if (part !== 'block' && part !== 'inline') return part;
    const looked = element.hasAttributes();
    if (looked && isEdited(element)) return part === 'block' ? 'edge' : 'gap';
    if (part === 'block') return part;
    if (anySet) {
      const known = set.get(element);
      if (known) return known;
    }
    // Hidden blocks are read: whether they are shown changes, and costs more to know than to read them.
    if (looked && isHiddenByMarkup(element)) return 'skip';
    return name === 'sup' && isNoteMark(element) ? 'skip' : 'inline';
  }

  return {
    of,
    set(element, part) {
      set.set(element, part);
      anySet = true;
    },
    isSet: (element) => set.has(element),
    forget: (element) => void set.delete(element),
    containerOf(node) {
      for (let one: Node | null = node; one; one = one.parentNode) {
        if (one.nodeType === FRAGMENT) return (one as Partial<ShadowRoot>).host;
        if (one.nodeType !== ELEMENT) continue;
        const part = of(one as Element);
        if (part === 'block') return one as Element;
        if (part !== 'inline') return undefined;
      }
      return undefined;
    },
    isLeftOut(element) {
      for (let one: Element | null = element; one; one = parentOf(one)) {
        const part = of(one);
        if (part !== 'block' && part !== 'inline') return true;
      }
      return false;
    },
  };
}
