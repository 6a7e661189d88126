/** What tabs cost that nobody looks at. */
import type { Browser } from 'puppeteer-core';
import type { Lab } from './lab';
import type { PagePlan } from './prose';

/** The scripts of pages, not those of the extension's own pages. */
const OWN = /^chrome-extension:\/\/[a-z]+\/(?:reader|stage-two|detect|cards)\.js$/;
/** Milliseconds that a sample stands for at most: an idle process is not sampled. */
const MOST = 2;
/** Milliseconds in which the tabs come, and would have been read, were they to be read. */
const SETTLING = 6000;

/** An event of a trace that tells of sampled call stacks. Times in microseconds. */
interface ProfileEvent {
  readonly name: string;
  readonly pid: number;
  readonly id?: string;
  readonly ts: number;
  readonly args: {
    readonly data?: {
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

/** Milliseconds that our scripts, and what they called, take in `count` tabs together that are opened out of sight. */
export async function hiddenTabs(
  lab: Lab,
  browser: Browser,
  name: string,
  plan: PagePlan,
  count: number,
): Promise<number> {
  const front = await browser.newPage();
  const control = await browser.target().createCDPSession();
  const opened: string[] = [];
  try {
    await front.bringToFront();
    await front.tracing.start({ categories: ['disabled-by-default-v8.cpu_profiler'] });
    const url = lab.address(name, plan);
    for (let tab = 0; tab < count; tab += 1) {
      const { targetId } = await control.send('Target.createTarget', { url, background: true });
      opened.push(targetId);
    }
    await new Promise((later) => setTimeout(later, SETTLING));
    const bytes = await front.tracing.stop();
    for (const page of await browser.pages()) {
      if (page.url() === url && !(await page.evaluate('document.hidden && document.readyState === "complete"')))
        throw new Error('a tab was shown, or had not come');
    }
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: ProfileEvent[] };
    const time = ownTime(traceEvents);
    if (time === 0) throw new Error('the trace holds nothing of ours');
    return time;
  } finally {
    for (const targetId of opened) await control.send('Target.closeTarget', { targetId });
    await front.close();
  }
}

/** Milliseconds under functions of an extension. */
function ownTime(events: readonly ProfileEvent[]): number {
  const profiles = new Map<string, ProfileEvent[]>();
  for (const event of events) {
    if (event.name !== 'ProfileChunk') continue;
    const key = `${event.pid} ${event.id}`;
    profiles.set(key, [...(profiles.get(key) ?? []), event]);
  }
  let time = 0;
  for (const chunks of profiles.values()) {
    chunks.sort((a, b) => a.ts - b.ts);
    const own = new Set<number>();
    let last: number | undefined;
    for (const { args } of chunks) {
      const { cpuProfile, timeDeltas = [] } = args.data ?? {};
      for (const { id, parent = -1, callFrame } of cpuProfile?.nodes ?? []) {
        if (own.has(parent) || OWN.test(callFrame.url ?? '')) own.add(id);
      }
      for (const [at, id] of (cpuProfile?.samples ?? []).entries()) {
        if (last !== undefined && own.has(last)) time += Math.min((timeDeltas[at] ?? 0) / 1000, MOST);
        last = id;
      }
    }
  }
  return time;
}
