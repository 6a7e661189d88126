/**
 * `npm start [-- [--firefox] URL-or-file]`: builds the extension and opens it in a real browser on the demo page or
 * the page given. Without a display it runs headless, prints what was marked, saves a screenshot and ends.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type Engine, launch, openInFront } from './browsers';
import { ensureBrowsers } from './ensure-browser';
import { hoverFirstMark, marksOf, waitForMarks } from './marks';
import { serve } from './serve';

const root = resolve(import.meta.dirname, '../..');
const OUTPUT: Readonly<Record<Engine, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } },
    allowPositionals: true,
  });
  const engine: Engine = values.firefox ? 'firefox' : 'chromium';
  ensureBrowsers([engine]);
  build(engine);
  const target = await open(positionals[0]);
  const headless = values.headless === true || !hasDisplay();
  const browser = await launch(engine, { headless, extension: join(root, '.output', OUTPUT[engine]) });
  try {
    const page = await openInFront(browser, target.url);
    await waitForMarks(page);
    await show(page, target.url);
    if (headless) {
      const file = join(root, '.output', `start-${engine}.png`);
      if (await hoverFirstMark(page)) await page.waitForSelector('thaw-card', { timeout: 5000 });
      // The card fades in.
      await new Promise((done) => setTimeout(done, 600));
      await page.screenshot({ path: file as `${string}.png` });
      console.log(`screenshot: ${file}`);
    } else {
      console.log('Close the browser to end.');
      await new Promise((closed) => browser.once('disconnected', closed));
    }
  } finally {
    await browser.close().catch(() => {
      // Closed by the user already.
    });
    target.close();
  }
}

function build(engine: Engine): void {
  const args = engine === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  const wxt = join(root, 'node_modules', '.bin', 'wxt');
  const { status, stdout, stderr } = spawnSync(wxt, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
}

async function open(target: string | undefined): Promise<{ url: string; close(): void }> {
  if (target && /^https?:\/\//.test(target)) return { url: target, close: () => {} };
  const file = target ? resolve(target) : join(root, 'src', 'demo', 'demo.html');
  if (!existsSync(file)) throw new Error(`no such file: ${file}`);
  const server = await serve(dirname(file));
  return { url: `${server.origin}/${encodeURIComponent(basename(file))}`, close: server.close };
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function show(page: Page, url: string): Promise<void> {
  const marks = await marksOf(page);
  if (marks.length === 0) {
    console.log(`Nothing to mark on ${url}`);
    return;
  }
  const rows = new Map<string, { kind: string; text: string; marked: number; possible: number }>();
  for (const { kind, text, possible } of marks) {
    const key = `${kind} ${text}`;
    const row = rows.get(key) ?? { kind, text, marked: 0, possible: 0 };
    row.marked += 1;
    if (possible) row.possible += 1;
    rows.set(key, row);
  }
  console.log(`Marked on ${url}`);
  console.table([...rows.values()]);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
