/** Something that a reader should know now, with what can be done about it. */
import type { ComponentChildren } from 'preact';

/** Props of {@link Notice}. */
export interface NoticeProps {
  readonly title: string;
  readonly text?: string;
  /** `calm`: the state of things; `alert`: something keeps Thaw from working. */
  readonly tone?: 'calm' | 'alert';
  /** Buttons. */
  readonly children?: ComponentChildren;
}

export function Notice({ title, text, tone = 'calm', children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      <p class="notice-title">{title}</p>
      {text && <p>{text}</p>}
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}
