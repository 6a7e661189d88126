import type { ComponentChildren } from 'preact';

/** A part of an entry under its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="entry-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
