/** A sampled profile of what scripts do in a page, added up by function. */
import type { Page, Protocol } from 'puppeteer-core';

/** Milliseconds of a function by itself, and with all that it called. */
export interface Spent {
  readonly self: number;
  readonly total: number;
}

/** Time spent by function, told as its name and line. */
export type Profile = ReadonlyMap<string, Spent>;

/** Time between two samples, in microseconds. */
const INTERVAL = 100;
/** What the engine calls the time in which no script runs. */
const IDLE = new Set(['(root)', '(idle)', '(program)']);

/** Samples what runs in the renderer of `page`, in all of its worlds, until `action` has ended. */
export async function profiled(page: Page, action: () => Promise<void>): Promise<Profile> {
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await client.send('Profiler.start');
  await action();
  const { profile } = await client.send('Profiler.stop');
  return addedUp(profile);
}

function addedUp({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): Profile {
  const self = new Map<number, number>();
  for (const [at, id] of samples.entries()) self.set(id, (self.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spent = new Map<string, { self: number; total: number }>();
  const visit = (id: number, above: ReadonlySet<string>): number => {
    const node = byId.get(id);
    if (!node) return 0;
    const name = nameOf(node);
    const inside = new Set(above).add(name);
    const own = self.get(id) ?? 0;
    const total = (node.children ?? []).reduce((sum, child) => sum + visit(child, inside), own);
    const known = spent.get(name) ?? { self: 0, total: 0 };
    known.self += own;
    // What calls itself is counted once.
    if (!above.has(name)) known.total += total;
    spent.set(name, known);
    return total;
  };
  if (nodes[0]) visit(nodes[0].id, new Set());
  for (const name of IDLE) spent.delete(name);
  return spent;
}

function nameOf({ callFrame: { functionName, lineNumber } }: Protocol.Profiler.ProfileNode): string {
  if (functionName.startsWith('(') && functionName.endsWith(')')) return functionName;
  return `${functionName || 'anonymous'}:${lineNumber + 1}`;
}
