/** Keeps what a reader says of marks: in the settings, or with the page. */
import { formOf } from '../annotate/form';
import type { Dismissed } from '../annotate/store';
import type { Annotation } from '../annotate/types';
import type { Judge, Stored } from '../present/judge';
import {
  type Judgement,
  keyOf,
  rejectable,
  withKnown,
  withoutKnown,
  withoutRejected,
  withRejected,
} from '../settings/judged';
import type { Changed, Settings } from '../settings/schema';
import type { BlockId, Span } from '../text/types';

/** What judging needs. */
export interface JudgingOptions {
  /** The site of the page. */
  readonly host: string;
  readonly settings: () => Settings;
  /** Changes the settings by what they are then; nothing if `make` gives no change. */
  readonly edit: (make: (settings: Settings) => Changed | undefined) => Promise<void>;
  /** The text of a stretch of a block; empty if the block has gone. */
  readonly textOf: (block: BlockId, span: Span) => string;
  /** Something was dismissed, or restored. */
  readonly onDismissed: () => void;
}

/** Judging on one page. */
export interface Judging extends Judge {
  dismissed(): readonly Dismissed[];
}

/** Nothing judged yet on this page. */
export function createJudging(options: JudgingOptions): Judging {
  /** `until`: the key of a rejected form that takes over as soon as it is in the settings. */
  let dismissed: readonly (Dismissed & { readonly until?: string })[] = [];
  return {
    dismissed() {
      if (dismissed.some(({ until }) => until !== undefined)) {
        const rejected = new Set(options.settings().rejected.map(keyOf));
        dismissed = dismissed.filter(({ until }) => until === undefined || !rejected.has(until));
      }
      return dismissed;
    },
    know: (entry) => store((settings) => withKnown(settings, entry)),
    forget: (entry) => store((settings) => withoutKnown(settings, entry)),
    isKnown: (entry) => options.settings().known.includes(entry),
    judgeable({ block, start, end, entry }) {
      const form = formOf(options.textOf(block, { start, end }));
      return { form, rejectable: rejectable(form, entry, options.host) };
    },
    dismiss({ block, start, end, entry }) {
      dismissed = [...dismissed, { block, start, end, entry }];
      options.onDismissed();
    },
    restore(annotation) {
      dismissed = dismissed.filter((one) => !isOf(one, annotation));
      options.onDismissed();
    },
    async skip(form, annotation) {
      const stored = await store((settings) => withRejected(settings, form));
      if (stored !== 'done') return stored;
      dismissed = dismissed.map((one) => (isOf(one, annotation) ? { ...one, until: keyOf(form) } : one));
      options.onDismissed();
      return stored;
    },
    unskip: (form) => store((settings) => withoutRejected(settings, form)),
  };

  async function store(make: (settings: Settings) => Judgement): Promise<Stored> {
    let stored: Stored = 'done';
    try {
      await options.edit((settings) => {
        const judgement = make(settings);
        if (!('full' in judgement)) return judgement;
        stored = 'full';
        return undefined;
      });
    } catch {
      // The disk is full, or the extension has gone from under the page.
      return 'failed';
    }
    return stored;
  }
}

function isOf(one: Dismissed, { block, start, entry }: Annotation): boolean {
  return one.block === block && one.start === start && one.entry === entry;
}
