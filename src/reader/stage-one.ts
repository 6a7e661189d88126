/**
 * The small script that every page gets: it reads the text, scans it, and asks for stage two where there is
 * something to decide.
 */
import { scan } from '../lexicon/scan';
import { decode } from '../lexicon/table';
import { type PageReader, readPage } from '../page/read-page';
import type { Changed, Settings } from '../settings/schema';
import { type SiteState, siteState } from '../settings/sites';
import type { Block, BlockId, ScannedBlock } from '../text/types';
import { type BlocksListener, type Handover, offer, type PageFindings, type PageRequest } from './handover';
import { createTrigger } from './trigger';

/** What stage one needs of the world outside its page. */
export interface StageOneOptions {
  readonly document: Document;
  /** The scan table, as `compile` wrote it. */
  readonly table: string;
  /** The site whose switch counts: the top page's host name where it can be known, else the frame's own. */
  readonly host: string;
  /** Asks the background to put stage two into this frame. Rejections are swallowed: the page goes unmarked. */
  readonly wantStageTwo: () => Promise<void>;
  readonly settings: Settings;
  readonly onSettings: (listener: (settings: Settings) => void, signal: AbortSignal) => void;
  readonly edit: (make: (settings: Settings) => Changed | undefined) => Promise<void>;
  readonly signal: AbortSignal;
}

/** The state of a frame, for the popup. */
export interface FrameStatus extends PageFindings {
  readonly state: Exclude<SiteState, 'on'> | 'on' | 'nothing-found';
}

/** A started stage one. */
export interface StageOne {
  status(): FrameStatus;
  /** Called after each change of status until the signal aborts. */
  onStatus(listener: () => void): void;
  /** Passes a request on to stage two; without stage two there is nothing to show. */
  request(request: PageRequest): void;
}

const NOTHING: PageFindings = { topic: 0, found: [] };

/** Starts reading, unless the site is off, and stops and starts as the site is switched. */
export function startStageOne(options: StageOneOptions): StageOne {
  const { signal } = options;
  const statusListeners = new Set<() => void>();
  let settings = options.settings;
  let findings = NOTHING;
  let requestHandler: ((request: PageRequest) => void) | undefined;
  let reading: AbortController | undefined;

  options.onSettings((next) => {
    settings = next;
    applySite();
  }, signal);
  signal.addEventListener('abort', () => reading?.abort(), { once: true });
  applySite();

  return {
    status() {
      const state = siteState(settings, options.host);
      return { ...findings, state: state === 'on' && findings.found.length === 0 ? 'nothing-found' : state };
    },
    onStatus(listener) {
      statusListeners.add(listener);
      signal.addEventListener('abort', () => statusListeners.delete(listener), { once: true });
    },
    request: (request) => requestHandler?.(request),
  };

  function applySite(): void {
    const on = siteState(settings, options.host) === 'on';
    if (on === (reading !== undefined)) return;
    if (on) {
      reading = new AbortController();
      read(options, reading.signal, {
        settings: () => settings,
        report: setFindings,
        onRequest: (handler) => {
          requestHandler = handler;
        },
      });
    } else {
      reading?.abort();
      reading = undefined;
      requestHandler = undefined;
      setFindings(NOTHING);
    }
  }

  function setFindings(next: PageFindings): void {
    findings = next;
    for (const listener of statusListeners) listener();
  }
}

type FromStageOne = Pick<Handover, 'settings' | 'report' | 'onRequest'>;

function read(options: StageOneOptions, signal: AbortSignal, side: FromStageOne): void {
  const table = decode(options.table);
  const trigger = createTrigger(table.scopeOf);
  const kept = new Map<BlockId, ScannedBlock>();
  let listener: BlocksListener | undefined;
  let asked = false;
  const page = readPage({ document: options.document, signal, onChange });

  function onChange(removed: readonly BlockId[], added: readonly Block[]): void {
    const gone = removed.filter((id) => kept.delete(id));
    const came: ScannedBlock[] = [];
    let wanted = asked;
    for (const block of added) {
      const candidates = scan(block.text, table);
      if (candidates.length === 0 || !page.keep(block.id)) continue;
      const scanned: ScannedBlock = { ...block, candidates };
      kept.set(block.id, scanned);
      came.push(scanned);
      wanted = trigger.add(candidates) || wanted;
    }
    if (gone.length > 0 || came.length > 0) listener?.(gone, came);
    if (wanted && !asked) ask(page);
  }

  function ask(reader: PageReader): void {
    asked = true;
    offer({
      page: reader,
      signal,
      host: options.host,
      edit: options.edit,
      ...side,
      onSettings: (heard) => options.onSettings(heard, signal),
      onBlocks(next) {
        listener = next;
        next([], [...kept.values()]);
      },
    });
    options.wantStageTwo().catch(() => {
      // Without its background the extension cannot bring stage two; a later reload of the page can.
    });
  }
}
