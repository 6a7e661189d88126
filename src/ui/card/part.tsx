import type { ComponentChildren } from 'preact';

/** Props of {@link Part}. */
export interface PartProps {
  readonly title: string;
  /** Whether only the heading is shown until the reader unfolds it. Default: false. */
  readonly folded?: boolean;
  readonly children: ComponentChildren;
}

/** A part of an entry, which readers fold and unfold at its heading. */
export function Part({ title, folded = false, children }: PartProps) {
  return (
    <details class="entry-part" open={!folded}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div class="entry-part-body">{children}</div>
    </details>
  );
}
