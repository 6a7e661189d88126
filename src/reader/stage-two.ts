/**
 * What a page with candidates gets on top: decides which candidates are mentions, keeps what is marked, and presents
 * it. Works on alone in the page's content-script world, whatever becomes of the background.
 */
import { createAnnotations, type PlacedMention, type ShowPolicy } from '../annotate/store';
import { createDetector, type Decision, type Reading } from '../detect/detector';
import type { CardEntry } from '../glossary/card';
import type { DetectData } from '../lexicon/types';
import { present } from '../present/present';
import type { Settings } from '../settings/schema';
import type { BlockId, ScannedBlock } from '../text/types';
import type { CardTexts } from '../ui/card/texts';
import type { Handover, PageFindings } from './handover';
import { createTurns } from './turns';

/** What stage two needs besides what stage one hands over. */
export interface StageTwoOptions {
  readonly document: Document;
  readonly data: DetectData;
  readonly cards: readonly CardEntry[];
  readonly texts: CardTexts;
  readonly openOptions: () => void;
}

/** Wait before a page that is still being read is first decided about, in milliseconds. */
const FIRST_LOOK = 40;
/** Time between two early decisions, in times what the last one cost. */
const SHARE = 8;

/** Starts stage two on what stage one left. */
export function startStageTwo(handover: Handover, options: StageTwoOptions): void {
  const { signal, page } = handover;
  const cards = new Map(options.cards.map((card) => [card.id, card]));
  const detector = createDetector(options.data);
  const annotations = createAnnotations();
  const blocks = new Map<BlockId, { readonly block: ScannedBlock; reading?: Reading }>();
  /** Blocks not yet read, oldest first; some may have gone from the page meanwhile. */
  let unread: BlockId[] = [];
  let decision: Decision = { topic: 0, mentions: [] };
  /** When the page was last decided about, and what it cost, in milliseconds. */
  let decided = { at: performance.now(), cost: 0 };

  const presenter = present({
    document: options.document,
    signal,
    annotations,
    page,
    cards: (id) => cards.get(id),
    settings: handover.settings,
    onSettings: handover.onSettings,
    texts: options.texts,
    openOptions: options.openOptions,
  });
  const turns = createTurns({ signal, step: readNext, pausing: decideEarly, done: decide });

  handover.onBlocks((removed, added) => {
    for (const id of removed) blocks.delete(id);
    for (const block of added) blocks.set(block.id, { block });
    unread = unread.concat(added.map((block) => block.id));
    turns.wake();
  });
  handover.onSettings(show);
  handover.onRequest((request) => {
    if (request.type === 'show-entry') presenter.show(request.entry);
    else if (request.type === 'next-mention') presenter.next();
    else presenter.previous();
  });

  /** Reads one more block; false when all are read. */
  function readNext(): boolean {
    const id = unread.shift();
    if (id === undefined) return false;
    const kept = blocks.get(id);
    if (kept) kept.reading = detector.read(kept.block);
    return true;
  }

  /**
   * Shows what is known of a long page before all of it is read, the part in view first. Deciding is about the whole
   * page, so it takes its share of the time, and no more.
   */
  function decideEarly(): void {
    if (performance.now() - decided.at > FIRST_LOOK + SHARE * decided.cost) decide();
  }

  function decide(): void {
    const begun = performance.now();
    const readings = [...blocks.values()]
      .sort((a, b) => page.order(a.block.id, b.block.id))
      .flatMap(({ reading }) => (reading ? [reading] : []));
    const { title, documentElement } = options.document;
    decision = detector.decide(readings, { title, lang: documentElement.lang });
    handover.report(findings(decision));
    show();
    decided = { at: performance.now(), cost: performance.now() - begun };
  }

  function show(): void {
    const placed = decision.mentions.flatMap((mention): PlacedMention[] => {
      const kept = blocks.get(mention.block);
      return kept ? [{ mention, section: kept.block.section }] : [];
    });
    annotations.update(placed, policyOf(handover.settings(), cards));
  }
}

function policyOf(settings: Settings, cards: ReadonlyMap<string, CardEntry>): ShowPolicy {
  return {
    density: settings.density,
    possible: settings.markPossible,
    kindOf(entry) {
      const kind = cards.get(entry)?.kind;
      return kind !== undefined && settings.kinds[kind] ? kind : undefined;
    },
  };
}

function findings(decision: Decision): PageFindings {
  const counts = new Map<string, { entry: string; count: number; sure: number }>();
  for (const { entry, certainty } of decision.mentions) {
    const found = counts.get(entry) ?? { entry, count: 0, sure: 0 };
    found.count += 1;
    if (certainty === 'sure') found.sure += 1;
    counts.set(entry, found);
  }
  return { topic: decision.topic, found: [...counts.values()] };
}
