/** What only the installed extension can show: first marks, heaps, a feed, the popup. */
import type { Browser } from 'puppeteer-core';
import { waitForMarks } from '../../src/cli/marks';
import type { Lab } from './lab';
import { feedItems, type PagePlan } from './prose';
import { END, heapOf, traced } from './trace';

const FIRST_MARK = 'bench-first-mark';

/**
 * Milliseconds from the first of our script to the first frame with a mark in it. Asked in each frame: timers of the
 * page come late while there is work that has precedence over them.
 */
export async function firstMark(lab: Lab, browser: Browser, name: string, plan: PagePlan): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(`{
      const look = () => {
        for (const [name, { size }] of CSS.highlights)
          if (name.startsWith('thaw-') && size > 0) return void performance.mark('${FIRST_MARK}');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }`);
    await page.bringToFront();
    const trace = await traced(page, async () => {
      await page.goto(lab.address(name, plan), { waitUntil: 'load' });
      await waitForMarks(page);
      await page.evaluate(`performance.mark('${END}')`);
    });
    const time = trace.sinceExtension(FIRST_MARK);
    if (time === undefined) throw new Error('no first mark was seen');
    return time;
  } finally {
    await page.close();
  }
}

/** Bytes of the script heap of a tab, when the extension, if there is one, has done its work. */
export async function heap(lab: Lab, browser: Browser, name: string, plan: PagePlan, marked: boolean): Promise<number> {
  const page = await lab.open(name, plan, browser);
  try {
    if (marked) await waitForMarks(page);
    await new Promise((later) => setTimeout(later, 500));
    return await heapOf(await page.createCDPSession());
  } finally {
    await page.close();
  }
}

/** Nodes of a sampled call tree. */
interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

/** Milliseconds that our script, and what it called, took for a feed of 1,000 items on a page that was read. */
export async function mutations(lab: Lab, browser: Browser, name: string, plan: PagePlan): Promise<number> {
  const page = await lab.open(name, plan, browser);
  try {
    await waitForMarks(page);
    // The first marks come before the rest of the page has been read.
    await new Promise((later) => setTimeout(later, 1500));
    const client = await page.createCDPSession();
    await client.send('Profiler.enable');
    await client.send('Profiler.setSamplingInterval', { interval: 100 });
    await client.send('Profiler.start');
    await page.evaluate(`(async (items) => {
      const main = document.querySelector('main');
      for (const [index, item] of items.entries()) {
        const holder = document.createElement('div');
        holder.innerHTML = item;
        main.append(holder.firstChild);
        if (index % 20 === 19) await new Promise(requestAnimationFrame);
      }
    })(${JSON.stringify(feedItems(1000, 2000))})`);
    await new Promise((later) => setTimeout(later, 1000));
    const { profile } = await client.send('Profiler.stop');
    const ours = new Set<number>();
    const byId = new Map<number, ProfileNode>(profile.nodes.map((node) => [node.id, node]));
    const visit = (node: ProfileNode, inside: boolean): void => {
      const own = inside || node.callFrame.url.startsWith('chrome-extension://');
      if (own) ours.add(node.id);
      for (const child of node.children ?? []) {
        const next = byId.get(child);
        if (next) visit(next, own);
      }
    };
    const [top] = profile.nodes;
    if (top) visit(top, false);
    if (ours.size === 0) throw new Error('the profile holds nothing of ours');
    const { samples = [], timeDeltas = [] } = profile;
    return samples.reduce((time, id, at) => time + (ours.has(id) ? (timeDeltas[at + 1] ?? 0) : 0), 0) / 1000;
  } finally {
    await page.close();
  }
}

/** Where the pages of the extension are. To be asked for at once: the background sleeps when nothing happens. */
export async function addressOf(browser: Browser): Promise<string> {
  return (await browser.waitForTarget((target) => target.url().endsWith('/background.js'))).url();
}

/**
 * Milliseconds from the popup's navigation to the frame after its search field is there.
 * @param extension - as {@link addressOf} gave it
 */
export async function popup(browser: Browser, extension: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(`{
      const look = () => {
        if (document.querySelector('input')) requestAnimationFrame(() => setTimeout(() => { window.opened = performance.now(); }));
        else requestAnimationFrame(look);
      };
      look();
    }`);
    await page.bringToFront();
    await page.goto(new URL('/popup.html', extension).href);
    await page.waitForFunction('window.opened !== undefined', { timeout: 10_000 });
    return (await page.evaluate('window.opened')) as number;
  } finally {
    await page.close();
  }
}
