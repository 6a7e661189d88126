/**
 * `npm run bench:opening [-- --write]`: how long a card takes from the moment it is to open to the first frame that shows
 * it, in Chromium and Firefox. `--write` puts the figures into docs/card.md. The extension has to be built.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { ENGINES, type Engine } from '../../src/cli/browsers';
import { markCentre, waitForMarks } from '../../src/cli/marks';
import { DEFAULTS } from '../../src/settings/schema';
import { hasCard, pause, type Session, startSession, until } from '../e2e/harness';
import { putBetween } from '../e2e/pictures/markers';

const SAMPLES = 10;
/** Mentions whose cards are opened: the first of a page, and another one after it. */
const MARKS = ['Secret', 'Malenkov'] as const;

/** CSS pixels above the middle of a line of the demo page where its marks are not hit any more. */
const ABOVE = 18;

/** What the watch in the page has seen, in milliseconds of the page's clock. */
interface Seen {
  /** The last movement of the pointer. */
  moved: number;
  /** The last click. */
  clicked: number;
  /** The frame after the card's host came into the page; 0 before that. */
  painted: number;
}

/** One way of opening on one engine. */
interface Row {
  readonly engine: string;
  readonly what: string;
  readonly times: readonly number[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  const rows: Row[] = [];
  for (const engine of ENGINES) rows.push(...(await measure(engine)));
  const table = tableOf(rows);
  console.log(table);
  if (values.write) putBetween('opening', table);
}

async function measure(engine: Engine): Promise<Row[]> {
  const session = await startSession(engine);
  const times: Record<string, number[]> = {};
  const put = (what: string, time: number) => {
    times[what] = [...(times[what] ?? []), time];
  };
  try {
    const version = await session.browser.version();
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const page = await openWatched(session);
      for (const [index, mark] of MARKS.entries()) {
        const nth = index === 0 ? 'first card of a page' : 'second card';
        put(`hover, ${nth}`, await hovered(page, mark));
        await closeCard(page);
      }
      await page.close();
      const clicked = await openWatched(session);
      put('click, first card of a page', await pressed(clicked, MARKS[0]));
      await clicked.close();
    }
    return Object.entries(times).map(([what, all]) => ({ engine: version, what, times: all }));
  } finally {
    await session.close();
  }
}

/** A fresh demo page, with a watch on its clock. The page's own script sees the host come, if not what is in it. */
async function openWatched(session: Session): Promise<Page> {
  const page = await session.open(`${session.demo.origin}/demo.html`);
  await waitForMarks(page);
  await page.evaluate(() => {
    const seen: Seen = { moved: 0, clicked: 0, painted: 0 };
    Object.assign(window, { seen });
    addEventListener('pointermove', (event) => Object.assign(seen, { moved: event.timeStamp }), true);
    addEventListener('click', (event) => Object.assign(seen, { clicked: event.timeStamp }), true);
    new MutationObserver(() => {
      if (!document.querySelector('thaw-card') || seen.painted > 0) return;
      requestAnimationFrame(() => {
        // A message comes after the frame that was asked for has been handed to the screen.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(seen, { painted: performance.now() });
        port2.postMessage(undefined);
      });
    }).observe(document.documentElement, { childList: true });
  });
  return page;
}

/** Milliseconds from the end of the wait that the reader has set to the frame with the card. */
async function hovered(page: Page, mark: string): Promise<number> {
  const at = await centre(page, mark);
  await page.mouse.move(at.x, at.y - ABOVE);
  // Slow, as a hand that aims: a fast pointer is waited for anew.
  await pause(100);
  await page.mouse.move(at.x, at.y);
  const { moved, painted } = await untilPainted(page);
  return painted - moved - DEFAULTS.delay;
}

/** Milliseconds from a click to the frame with the card. */
async function pressed(page: Page, mark: string): Promise<number> {
  const at = await centre(page, mark);
  await page.mouse.click(at.x, at.y);
  const { clicked, painted } = await untilPainted(page);
  return painted - clicked;
}

async function centre(page: Page, mark: string): Promise<{ x: number; y: number }> {
  const at = await markCentre(page, mark);
  if (!at) throw new Error(`no mark ${mark} in view`);
  return at;
}

function untilPainted(page: Page): Promise<Seen> {
  return until(() =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: Seen };
      return seen.painted > 0 ? seen : undefined;
    }),
  ) as Promise<Seen>;
}

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await until(async () => !(await hasCard(page)));
  await page.evaluate(() => Object.assign((window as unknown as { seen: Seen }).seen, { painted: 0 }));
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ engine, what, times }) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (part: number) => (sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN).toFixed(0);
    const middle = ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
    return `| ${engine} | ${what} | ${middle.toFixed(0)} ms | ${at(0)} – ${at(1)} ms |`;
  });
  return [
    `${SAMPLES} samples of each, headless, on a machine with ${cpus().length} cores that others used at the same time.`,
    '',
    '| browser | opened by | median | fastest – slowest |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

await main();
