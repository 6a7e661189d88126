/**
 * What a page with candidates gets on top: decides which candidates are mentions, keeps what is marked, and presents
 * it. Works on alone in the page's content-script world, whatever becomes of the background.
 */
import { createAnnotations, type PlacedMention, type ShowPolicy } from '../annotate/store';
import type { Deciding, Decision, Detector, Reading } from '../detect/detector';
import { decode } from '../lexicon/table';
import { markPage } from '../present/marks';
import type { Presenter } from '../present/present';
import { clearRemains } from '../present/remains';
import type { Changed, Settings } from '../settings/schema';
import type { BlockId, ScannedBlock } from '../text/types';
import type { DetectorScript } from './detecting';
import { offerAnswer } from './frame-in-charge';
import type { Handover, PageFindings, PageRequest } from './handover';
import { noticeReader, type Reader } from './interest';
import { createJudging } from './judging';
import { createPageOrder } from './page-order';
import { policyOf } from './policy';
import { offerPresented } from './presented';
import { readScanned } from './scanned-page';
import { createTurns } from './turns';

/** What stage two needs besides what stage one hands over. */
export interface StageTwoOptions {
  readonly document: Document;
  /** The scan table of all forms, as `compile` wrote it. */
  readonly table: string;
  readonly detector: Promise<DetectorScript>;
  readonly settings: () => Settings;
  readonly onSettings: (listener: (settings: Settings) => void) => void;
  /** Changes the settings by what they are then. Rejects if they cannot be stored. */
  readonly edit: (make: (settings: Settings) => Changed | undefined) => Promise<void>;
  /** As of {@link markPage}. */
  readonly onLifeline: boolean;
  /** Asks for the script with the cards; rejects if the background is gone. */
  readonly wantCards: () => Promise<void>;
}

/**
 * Time between two decisions about a page that is still being read, in milliseconds: for each the browser goes through
 * all marks and paints, which on long pages takes longer than deciding. What is in view is decided about first of all.
 */
const BETWEEN = 400;
/** The same in times what the last decision cost. */
const SHARE = 8;

/** Starts stage two on what stage one left. */
export function startStageTwo(handover: Handover, options: StageTwoOptions): void {
  const { document, settings, onSettings } = options;
  const { defaultView: window } = document;
  if (!window) throw new Error('the document has no window');
  const ending = new AbortController();
  const signal = AbortSignal.any([handover.signal, ending.signal]);
  let script: DetectorScript | undefined;
  let detector: Detector | undefined;
  const annotations = createAnnotations();
  const blocks = new Map<BlockId, { readonly block: ScannedBlock; reading?: Reading }>();
  /** Blocks not yet read, oldest first; some may have gone from the page meanwhile. */
  const unread: BlockId[] = [];
  let nextUnread = 0;
  /** What came and went since the page was last put in order. */
  let changes: { readonly removed: readonly BlockId[]; readonly added: readonly BlockId[] }[] = [];
  let decision: Decision = { topic: 0, mentions: [] };
  /** A decision under way. */
  let underWay: Iterator<void> | undefined;
  /** Whether blocks came or went since a decision was last begun. */
  let outdated = false;
  /** Whether more of the page is being read. */
  let reading = true;
  /** When the page was last decided about, and what it cost, in milliseconds. */
  const decided = { at: performance.now(), cost: 0 };
  const judging = createJudging({
    host: handover.host,
    settings,
    edit: options.edit,
    textOf: (block, { start, end }) => blocks.get(block)?.block.text.slice(start, end) ?? '',
    onDismissed: show,
  });

  const page = readScanned({
    document,
    table: decode(options.table),
    signal,
    onBlocks(removed, added) {
      for (const id of removed) blocks.delete(id);
      for (const block of added) blocks.set(block.id, { block });
      changes.push({ removed, added: added.map((block) => block.id) });
      unread.push(...added.map((block) => block.id));
      outdated = true;
      reading = true;
      turns.wake();
    },
    async whenTold() {
      reading = false;
      if (!outdated) return;
      await options.detector;
      turns.wake();
      await turns.idle();
    },
  });
  void options.detector.then((came) => {
    script = came;
    turns.wake();
  });
  const order = createPageOrder(page.order);
  const turns = createTurns({ signal, step, pausing: decideEarly });
  clearRemains(window);
  const { onLifeline } = options;
  const painter = markPage({ window, signal, annotations, page, settings, onSettings, onLifeline });
  offerAnswer(() => !signal.aborted && [...painter.painted()].length > 0);
  let presenter: Presenter | undefined;
  /** What was asked for before the cards came. */
  let request: PageRequest | undefined;
  let reader: Reader | undefined;
  let hasAsked = false;
  offerPresented({
    document,
    signal,
    annotations,
    painter,
    page,
    settings,
    onSettings,
    blocks: () => [...blocks.values()].map(({ block }) => block),
    judge: judging,
    reasonOf: (clue) => script?.reasonOf(clue),
    edit: options.edit,
    heard: () => reader?.heard() ?? [],
    onPresenter(came) {
      presenter = came;
      if (request) answer(came, request);
      request = undefined;
    },
  });
  annotations.subscribe(
    {
      changed(_, added) {
        if (added.length === 0) return;
        reader ??= noticeReader(window, signal, wantCards);
        if (request) wantCards();
      },
    },
    signal,
  );
  onSettings(show);
  handover.onRequest((came) => {
    if (presenter) answer(presenter, came);
    else request = came;
    if (reader) wantCards();
  });

  /** Asks for the cards once there are marks, and somebody who may want one. */
  function wantCards(): void {
    if (hasAsked) return;
    hasAsked = true;
    // A mark that nothing can explain is worse than none.
    options.wantCards().catch(() => ending.abort());
  }

  /** Reads one more block, or goes on deciding; false when there is nothing left to do. */
  function step(): boolean {
    if (underWay) {
      decideOn(underWay);
      return true;
    }
    if (!script) return false;
    if (!detector) {
      const { done, value } = script.creating.next();
      if (done) detector = value;
      return true;
    }
    const id = unread[nextUnread];
    if (id !== undefined) {
      nextUnread += 1;
      const kept = blocks.get(id);
      if (kept) kept.reading = detector.read(kept.block);
      return true;
    }
    unread.length = 0;
    nextUnread = 0;
    if (outdated && (!reading || isDue())) decide();
    return underWay !== undefined;
  }

  /** Shows what is known of a long page before all of it is read. */
  function decideEarly(): void {
    if (!underWay && outdated && isDue()) decide();
  }

  function isDue(): boolean {
    return performance.now() - decided.at > BETWEEN + SHARE * decided.cost;
  }

  function decide(): void {
    if (!detector) return;
    outdated = nextUnread < unread.length;
    const begun = performance.now();
    for (const { removed, added } of changes) {
      order.remove(removed);
      order.add(added.filter((id) => blocks.has(id)));
    }
    changes = [];
    const readings = order.ids.flatMap((id) => blocks.get(id)?.reading ?? []);
    underWay = deciding(detector.deciding(readings, { title: document.title, lang: document.documentElement.lang }));
    decided.cost = performance.now() - begun;
  }

  function decideOn(steps: Iterator<void>): void {
    const begun = performance.now();
    if (steps.next().done) {
      underWay = undefined;
      decided.at = performance.now();
    }
    decided.cost += performance.now() - begun;
  }

  /** Decides, and shows what was decided. */
  function* deciding(decisions: Deciding): Iterator<void> {
    decision = yield* decisions;
    handover.report(findings(decision));
    yield;
    yield* annotations.updating(placed(), policy());
  }

  function show(): void {
    if (script) annotations.update(placed(), policy());
  }

  function* placed(): Iterable<PlacedMention> {
    for (const mention of decision.mentions) {
      const kept = blocks.get(mention.block);
      if (!kept) continue;
      const { section, text } = kept.block;
      yield { mention, section, text: text.slice(mention.start, mention.end) };
    }
  }

  function policy(): ShowPolicy {
    const kinds = script?.kinds ?? new Map();
    return policyOf(settings(), { kinds, host: handover.host, dismissed: judging.dismissed() });
  }
}

function answer(presenter: Presenter, request: PageRequest): void {
  if (request.type === 'show-entry') presenter.show(request.entry);
  else if (request.type === 'next-mention') presenter.next();
  else presenter.previous();
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
