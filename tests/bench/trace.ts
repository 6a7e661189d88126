/** What the main thread of a page did between two moments, by the browser's own trace. */
import type { CDPSession, Page } from 'puppeteer-core';

/** One task of the main thread. Times in milliseconds. */
export interface Task {
  /** Since the beginning of what is measured. */
  readonly at: number;
  readonly duration: number;
  /** How much of it went into a frame of the page: style, layout and paint that no script asked for. */
  readonly frame: number;
}

/** An event of the trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Where the measured stretch begins and ends, as names of `performance.mark`. */
export const BEGIN = 'bench-begin';
export const END = 'bench-end';

/** No more than what is read: to note each compiled function takes a tenth of a run. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** What the browser does by itself to show the page; script may have it do the first two as well. */
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
/** Ends the making of a frame; nothing that script asks for does. */
const FRAME_END = 'Commit';

/** A finished trace. */
export interface Trace {
  /** Tasks from the one that holds {@link BEGIN}, which counts from there, to the end of the stretch. */
  readonly tasks: readonly Task[];
  /** Milliseconds from the first script of an extension to a mark of the page; undefined if either is missing. */
  sinceExtension(mark: string): number | undefined;
}

/**
 * Records what a page does while `action` is under way. It may set {@link BEGIN} in the page, and sets {@link END}, of
 * which the last counts; the task that sets it is not measured.
 */
export async function traced(page: Page, action: () => Promise<void>): Promise<Trace> {
  await page.tracing.start({ categories: CATEGORIES });
  await action();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return read(traceEvents);
}

function read(events: readonly TraceEvent[]): Trace {
  const marks = events
    .filter(({ name, ph }) => name.startsWith('bench-') && (ph === 'I' || ph === 'R' || ph === 'i'))
    .sort((a, b) => a.ts - b.ts);
  const end = marks.findLast(({ name }) => name === END);
  if (!end) throw new Error('the trace does not hold what was measured');
  const here = events.filter(({ pid, tid }) => pid === end.pid && tid === end.tid);
  const ours = here.filter((event) => event.args?.data?.url?.startsWith('chrome-extension://') ?? false);
  const first = ours.length > 0 ? Math.min(...ours.map(({ ts }) => ts)) : undefined;
  const begin = marks.find(({ name }) => name === BEGIN)?.ts ?? first ?? Number.POSITIVE_INFINITY;
  const rendering = here.filter(({ name }) => RENDERING.has(name)).sort((a, b) => a.ts - b.ts);
  const tasks = here
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .filter((task) => task.ts + (task.dur ?? 0) > begin && task.ts + (task.dur ?? 0) < end.ts)
    .sort((a, b) => a.ts - b.ts);
  return {
    tasks: tasks.map((task) => {
      const from = Math.max(task.ts, begin);
      const until = task.ts + (task.dur ?? 0);
      return {
        at: (from - begin) / 1000,
        duration: (until - from) / 1000,
        frame: frameIn(rendering, task.ts, until) / 1000,
      };
    }),
    sinceExtension(mark) {
      const found = marks.find(({ name, pid }) => name === mark && pid === end.pid);
      return found && first !== undefined ? (found.ts - first) / 1000 : undefined;
    },
  };
}

/** Microseconds that a task took for a frame, if it made one. `rendering` is sorted by time. */
function frameIn(rendering: readonly TraceEvent[], from: number, until: number): number {
  const own = rendering.filter(({ ts }) => ts >= from && ts < until);
  if (!own.some(({ name }) => name === FRAME_END)) return 0;
  let time = 0;
  let end = from;
  for (const { ts, dur = 0 } of own) {
    // One may be told as a part of another.
    if (ts < end) continue;
    time += dur;
    end = ts + dur;
  }
  return time;
}

/** Milliseconds of the tasks together. */
export function sum(tasks: readonly Task[]): number {
  return tasks.reduce((total, { duration }) => total + duration, 0);
}

/** Bytes of the script heap of a page, garbage collected. */
export async function heapOf(client: CDPSession): Promise<number> {
  await client.send('Performance.enable');
  for (let time = 0; time < 3; time += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  if (used === undefined) throw new Error('the browser does not tell the size of the heap');
  return used;
}
