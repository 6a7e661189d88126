/**
 * `npm run bench:profile -- BYTES EVERY`: which functions take the time on a page of so many bytes, in which one word in
 * EVERY is, or begins, a form (0: none). The scripts are built for it with their names kept; milliseconds are means of
 * `--runs 5`, each in a fresh renderer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { ensureBrowsers } from '../../src/cli/ensure-browser';
import { createLab, root } from './lab';

/** Functions that are told. */
const TOLD = 60;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { runs: { type: 'string' } }, allowPositionals: true });
  const [bytes, every] = positionals.map(Number);
  const runs = Number(values.runs ?? 5);
  if (!isCount(bytes) || !isCount(every) || !isCount(runs)) {
    throw new Error('usage: npm run bench:profile -- BYTES EVERY [--runs N]');
  }
  ensureBrowsers(['chromium']);
  const folder = mkdtempSync(join(tmpdir(), 'thaw-profile-'));
  try {
    await build({ root, outDir: folder, browser: 'chrome', vite: () => ({ build: { minify: false } }) });
    const lab = await createLab({}, join(folder, 'chrome-mv3'));
    const spent = new Map<string, { self: number; total: number }>();
    try {
      for (let run = 0; run < runs; run += 1) {
        for (const [name, { self, total }] of await lab.profile('page', { bytes, every })) {
          const known = spent.get(name) ?? { self: 0, total: 0 };
          spent.set(name, { self: known.self + self / runs, total: known.total + total / runs });
        }
      }
    } finally {
      await lab.close();
    }
    print(spent);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(spent: ReadonlyMap<string, { readonly self: number; readonly total: number }>): void {
  const rows = [...spent].sort(([, a], [, b]) => b.self - a.self || b.total - a.total);
  const all = rows.reduce((sum, [, { self }]) => sum + self, 0);
  console.log(`${'self'.padStart(8)} ${'total'.padStart(8)}  function:line, of ${all.toFixed(1)} ms`);
  for (const [name, { self, total }] of rows.slice(0, TOLD)) {
    console.log(`${self.toFixed(2).padStart(8)} ${total.toFixed(2).padStart(8)}  ${name}`);
  }
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
