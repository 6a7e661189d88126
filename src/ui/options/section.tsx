/** A section of the options page. */
import type { ComponentChildren } from 'preact';

/** Props of {@link Section}. */
export interface SectionFrameProps {
  /** Id of the section, for links to it. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, intro, children }: SectionFrameProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {intro && <p class="intro">{intro}</p>}
      {children}
    </section>
  );
}
