/**
 * What is marked where. Painter, counts and keyboard path are equal listeners of one store.
 */
import type { Ending } from '../text/ending';
import type { BlockId, Mention, Span } from '../text/types';

/** A mention that is marked on the page. */
export interface Annotation extends Span {
  /** Never used again on the same page. */
  readonly id: number;
  readonly block: BlockId;
  /** Id of the entry. */
  readonly entry: string;
  /** The entry's kind, which names the highlight that paints it. */
  readonly kind: string;
  readonly mention: Mention;
}

/** Hears of changes. `removed` is always told before `added`; both lists may be empty, not both at once. */
export interface AnnotationListener {
  changed(removed: readonly Annotation[], added: readonly Annotation[]): void;
}

/** The annotations of one page, read-only. */
export interface Annotations {
  /** In document order. */
  all(): readonly Annotation[];
  get(id: number): Annotation | undefined;
  /** The annotation that covers `offset` of a block, its end excluded. */
  at(block: BlockId, offset: number): Annotation | undefined;
  /** Tells `listener` of everything present at once, then of each change until `signal` aborts. */
  subscribe(listener: AnnotationListener, signal: Ending): void;
}
