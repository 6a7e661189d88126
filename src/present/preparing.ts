/**
 * Gets the card of a mark ready while its reader still points at it: unpacking, dating and drawing for the first time
 * take longer together than a task may.
 */
import type { Annotation } from '../annotate/types';
import { safely } from './safely';

/** A part of what is to be made ready. */
export type Preparation = (annotation: Annotation) => void;

/** Does the `parts` for an annotation in tasks of their own; what is asked for last is made ready, and that once. */
export function createPreparing(
  window: Window,
  signal: AbortSignal,
  parts: readonly Preparation[],
): (annotation: Annotation | undefined) => void {
  let last: Annotation | undefined;
  return (annotation) => {
    if (!annotation || annotation === last) return;
    last = annotation;
    begin(annotation, 0);
  };

  function begin(annotation: Annotation, index: number): void {
    const part = parts[index];
    if (!part) return;
    window.setTimeout(() => {
      if (signal.aborted || annotation !== last) return;
      safely(() => part(annotation));
      begin(annotation, index + 1);
    });
  }
}
