/**
 * Keeps what is marked: takes the mentions of a page, chooses by the reader's settings which are shown, and tells
 * its listeners only what changed.
 */
import type { BlockId, Mention, Span } from '../text/types';
import { sameForm } from './form';
import type { Annotation, AnnotationListener, Annotations } from './types';

/** What decides whether a mention is shown. */
export interface ShowPolicy {
  /** `first-on-page`, `first-in-section` or `all` mentions of an entry. */
  readonly density: 'first-on-page' | 'first-in-section' | 'all';
  /** Whether mentions that are only possible are shown. */
  readonly possible: boolean;
  /** The kind of an entry, or undefined if entries of that kind are not shown. */
  kindOf(entry: string): string | undefined;
  /** Entries that need no mark: their mentions are not shown. */
  readonly known: ReadonlySet<string>;
  /** Forms that do not stand for an entry here: mentions of it by them are not shown. */
  readonly rejected: readonly { readonly form: string; readonly entry: string }[];
  /** Places on the page that do not stand for an entry. */
  readonly dismissed: readonly Dismissed[];
}

/** A place that does not stand for an entry; also when its mention is decided to be longer or shorter. */
export interface Dismissed extends Span {
  readonly block: BlockId;
  readonly entry: string;
}

/** A mention with the section of its block. Lists of them are in document order. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly section: number;
  /** The mention as it stands on the page. */
  readonly text: string;
}

/** The writable side of a page's annotations. */
export interface AnnotationStore extends Annotations {
  /** Shows what `policy` chooses of `mentions`, which are all mentions of the page in document order. */
  update(mentions: Iterable<PlacedMention>, policy: ShowPolicy): void;
  /** The same in steps. Nothing is shown before the last, and nothing at all if another update begins meanwhile. */
  updating(mentions: Iterable<PlacedMention>, policy: ShowPolicy): Iterable<void>;
}

/** A store with nothing in it. */
export function createAnnotations(): AnnotationStore {
  let shown: readonly Annotation[] = [];
  let byBlock = new Map<BlockId, Annotation[]>();
  let byId = new Map<number, Annotation>();
  let nextId = 1;
  let updates = 0;
  const listeners = new Set<AnnotationListener>();

  return {
    all: () => shown,
    get: (id) => byId.get(id),
    at: (block, offset) => byBlock.get(block)?.find((one) => one.start <= offset && offset < one.end),
    subscribe(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
      if (shown.length > 0) listener.changed([], shown);
    },
    update(mentions, policy) {
      for (const _ of updating(mentions, policy));
    },
    updating,
  };

  function* updating(mentions: Iterable<PlacedMention>, policy: ShowPolicy): Iterable<void> {
    updates += 1;
    const update = updates;
    const next: Annotation[] = [];
    const added: Annotation[] = [];
    for (const { mention, kind } of choose(mentions, policy)) {
      let annotation = byBlock.get(mention.block)?.find((one) => isOf(one, mention, kind));
      if (!annotation) {
        const { block, start, end, entry } = mention;
        annotation = { id: nextId, block, start, end, entry, kind, mention };
        nextId += 1;
        added.push(annotation);
      }
      next.push(annotation);
      if (next.length % STEP === 0) yield;
      if (update !== updates) return;
    }
    show(next, added);
  }

  function show(next: readonly Annotation[], added: readonly Annotation[]): void {
    const staying = new Set(next);
    const removed = shown.filter((one) => !staying.has(one));
    shown = next;
    if (removed.length === 0 && added.length === 0) return;
    byBlock = groupByBlock(next);
    byId = new Map(next.map((one) => [one.id, one]));
    for (const listener of [...listeners]) listener.changed(removed, added);
  }
}

/** Mentions between two steps. */
const STEP = 300;

function* choose(mentions: Iterable<PlacedMention>, policy: ShowPolicy): Iterable<{ mention: Mention; kind: string }> {
  const seen = new Set<string>();
  for (const placed of mentions) {
    const { mention, section } = placed;
    const kind = policy.kindOf(mention.entry);
    if (kind === undefined || (mention.certainty === 'possible' && !policy.possible)) continue;
    // Before the density is looked at: a mark that was wrong must not keep a right one from being the first.
    if (isJudged(placed, policy)) continue;
    if (policy.density !== 'all') {
      const key = policy.density === 'first-on-page' ? mention.entry : `${section} ${mention.entry}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    yield { mention, kind };
  }
}

/** Whether the reader wants no mark for a mention. */
function isJudged({ mention, text }: PlacedMention, { known, rejected, dismissed }: ShowPolicy): boolean {
  const { block, entry, start, end } = mention;
  return (
    known.has(entry) ||
    dismissed.some((one) => one.block === block && one.entry === entry && one.start < end && start < one.end) ||
    rejected.some((one) => one.entry === entry && sameForm(one.form, text))
  );
}

/** Whether an annotation is the one of a mention that was decided anew. */
function isOf({ start, end, entry, kind, mention: { certainty } }: Annotation, mention: Mention, now: string): boolean {
  return (
    start === mention.start &&
    end === mention.end &&
    entry === mention.entry &&
    certainty === mention.certainty &&
    kind === now
  );
}

function groupByBlock(annotations: readonly Annotation[]): Map<BlockId, Annotation[]> {
  const groups = new Map<BlockId, Annotation[]>();
  for (const one of annotations) {
    const group = groups.get(one.block);
    if (group) group.push(one);
    else groups.set(one.block, [one]);
  }
  return groups;
}
