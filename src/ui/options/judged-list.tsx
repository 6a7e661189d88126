/** A list of what a reader has said of marks, to be looked through and taken back. */
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/icon';

/** One thing that was said. */
export interface JudgedItem {
  readonly key: string;
  readonly text: string;
  /** On the button that takes it back. */
  readonly remove: string;
  /** Told when it was taken back. */
  readonly removed: string;
}

/** Words of a list. */
export interface JudgedWords {
  readonly empty: string;
  readonly removeAll: string;
  allRemoved(count: number): string;
  readonly undo: string;
  readonly undone: string;
}

/** Props of {@link JudgedList}. */
export interface JudgedListProps<T> {
  /** Id of the section that the list is in. */
  readonly id: string;
  readonly words: JudgedWords;
  readonly list: readonly T[];
  /** Most items that the list takes. */
  readonly most: number;
  readonly describe: (item: T) => JudgedItem;
  readonly onChange: (list: T[]) => void;
}

/** What happened last; without `before`, the list at that time, if it was the undoing. */
interface Told<T> {
  readonly text: string;
  readonly before?: readonly T[];
}

export function JudgedList<T>({ id, words, list, most, describe, onChange }: JudgedListProps<T>) {
  const [told, tell] = useState<Told<T>>();
  const outcome = useRef<HTMLDivElement>(null);
  const change = (next: T[], now: Told<T>) => {
    onChange(next);
    tell(now);
    // The button that had the focus goes away; the way back is next.
    outcome.current?.focus();
  };
  const remove = (gone: readonly T[], text: string) =>
    change(
      list.filter((item) => !gone.includes(item)),
      { text, before: list },
    );
  const undo = (before: readonly T[]) => {
    // What was said in other tabs meanwhile stays.
    const all = new Map([...before, ...list].map((item) => [describe(item).key, item]));
    change([...all.values()].slice(0, most), { text: words.undone });
  };
  const { before } = told ?? {};
  return (
    <>
      {list.length === 0 ? (
        <p class="help">{words.empty}</p>
      ) : (
        <ul class="judged" aria-labelledby={`${id}-title`}>
          {list.map((item) => {
            const { key, text, remove: name, removed } = describe(item);
            return (
              <li key={key}>
                <bdi>{text}</bdi>
                <button type="button" class="plain" title={name} onClick={() => remove([item], removed)}>
                  <Icon name="clear" />
                  <span class="sr-only">{name}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {list.length > 1 && (
        <div class="buttons">
          <button type="button" class="button" onClick={() => remove(list, words.allRemoved(list.length))}>
            {words.removeAll}
          </button>
        </div>
      )}
      <div class="judged-told" ref={outcome} tabIndex={-1}>
        <p class="good" role="status">
          {told?.text}
        </p>
        {before && (
          <button type="button" class="button small" onClick={() => undo(before)}>
            {words.undo}
          </button>
        )}
      </div>
    </>
  );
}
