/** What presenting needs in order to let readers judge marks. */
import type { Annotation } from '../annotate/types';
import type { Rejected } from '../settings/schema';

/** What became of a judgement that is to be kept: `full` if its list takes no more. */
export type Stored = 'done' | 'full' | 'failed';

/** A mention as it can be judged. */
export interface Judgeable {
  /** How it stands on the page. */
  readonly form: string;
  /** How the form can be skipped on the page's site; undefined if it cannot be stored. */
  readonly rejectable: Rejected | undefined;
}

/** Keeps what readers say of marks. Marks follow by themselves. Nothing rejects. */
export interface Judge {
  /** An entry is known: it is marked on no page. */
  know(entry: string): Promise<Stored>;
  /** Takes {@link Judge.know} back. */
  forget(entry: string): Promise<Stored>;
  isKnown(entry: string): boolean;
  /** How a mention can be judged; to be asked while it is marked. */
  judgeable(annotation: Annotation): Judgeable;
  /** A mark is wrong; the mention is marked no more while the page lives. */
  dismiss(annotation: Annotation): void;
  /** Takes {@link Judge.dismiss} back. */
  restore(annotation: Annotation): void;
  /** The form of a dismissed annotation is marked on a site no more; where it is marked again, so is the annotation. */
  skip(form: Rejected, dismissed: Annotation): Promise<Stored>;
  /** Takes {@link Judge.skip} back. */
  unskip(form: Rejected): Promise<Stored>;
}
