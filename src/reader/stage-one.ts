/**
 * The small script that every page gets: it glances at the text, scans it, and asks for stage two where there is
 * something to read.
 */
import { mayHold, scan } from '../lexicon/scan';
import { decode, type Table } from '../lexicon/table';
import { glance } from '../page/glance';
import { whenShown } from '../page/slices';
import { type SiteSettings, type SiteState, siteState } from '../settings/sites';
import { type Handover, offer, type PageFindings, type PageRequest } from './handover';
import { createTrigger } from './trigger';

/** What stage one needs of the world outside its page. */
export interface StageOneOptions {
  readonly document: Document;
  /** The scan table of telling forms, as `compile` wrote it. */
  readonly table: string;
  /** The site whose switch counts: the top page's host name where it can be known, else the frame's own. */
  readonly host: string;
  /** Asks the background to put stage two into this frame. Rejections are swallowed: the page goes unmarked. */
  readonly wantStageTwo: () => Promise<void>;
  readonly settings: SiteSettings;
  readonly onSettings: (listener: (settings: SiteSettings) => void) => void;
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

type Place = Pick<StageOneOptions, 'document' | 'table' | 'signal'>;

const NOTHING: PageFindings = { topic: 0, found: [] };

/** Starts glancing, unless the site is off, and stops and starts as the site is switched. */
export function startStageOne(options: StageOneOptions): StageOne {
  const { document, signal, table } = options;
  const statusListeners = new Set<() => void>();
  let settings = options.settings;
  let findings = NOTHING;
  let requestHandler: ((request: PageRequest) => void) | undefined;
  let working: AbortController | undefined;

  options.onSettings((next) => {
    settings = next;
    applySite();
  });
  signal.addEventListener('abort', () => working?.abort(), { once: true });
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
    if (on === (working !== undefined)) return;
    if (on) {
      working = new AbortController();
      start(working.signal);
    } else {
      working?.abort();
      working = undefined;
      requestHandler = undefined;
      setFindings(NOTHING);
    }
  }

  function start(ending: AbortSignal): void {
    const place = { document, table, signal: ending };
    const bringStageTwo = () => {
      const handover: Handover = {
        signal: ending,
        host: options.host,
        report: setFindings,
        onRequest(handler) {
          requestHandler = handler;
        },
      };
      offer(handover);
      options.wantStageTwo().catch(() => {
        // Without its background the extension cannot bring stage two; a later reload of the page can.
      });
    };
    void whenShown(document, ending).then(() => {
      if (!ending.aborted) whenWorthReading(place, bringStageTwo);
    });
  }

  function setFindings(next: PageFindings): void {
    findings = next;
    for (const listener of statusListeners) listener();
  }
}

/** Glances until the page deserves stage two, calls `then` once, and looks no more. */
function whenWorthReading({ document, table, signal }: Place, then: () => void): void {
  const decoded = whileUsed(() => decode(table));
  const trigger = createTrigger((form) => decoded().scopeOf(form));
  const looking = new AbortController();
  signal.addEventListener('abort', () => looking.abort(), { once: true });
  glance({
    document,
    signal: looking.signal,
    mayHold: (text) => mayHold(text, decoded()),
    onText(text) {
      if (!trigger.add(scan(text, decoded()))) return;
      looking.abort();
      then();
    },
  });
}

/** What is made anew once it has been thrown away to save memory: a page at rest needs no table. */
function whileUsed(make: () => Table): () => Table {
  let kept: WeakRef<Table> | undefined;
  return () => {
    const known = kept?.deref();
    if (known) return known;
    const made = make();
    kept = new WeakRef(made);
    return made;
  };
}
