/** The pages of `tests/pages/reading` read in real browsers, as they are and in disguise. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { type ModuleBrowser, startModules } from '../modules';
import type * as Probe from './probe';

const folder = resolve(import.meta.dirname, '../../pages/reading');
const files = readdirSync(folder).filter((file) => file.endsWith('.html') && file !== 'empty.html');
const DISGUISES = ['split', 'wrap', 'comment', 'replace', 'turn'] as const;

type World = { probe: typeof Probe };

function expected(file: string): Probe.Told[] {
  const html = readFileSync(join(folder, file), 'utf8');
  const json = /<script type="application\/json" id="expected">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
  const { blocks } = JSON.parse(json) as { blocks: Partial<Probe.Told>[] };
  return blocks.map(({ text = '', role = 'prose', section = 0 }) => ({ text, role, section }));
}

describe.each(engines)('pages in %s', (engine) => {
  let modules: ModuleBrowser;
  beforeAll(async () => {
    modules = await startModules(engine);
  });
  afterAll(() => modules?.close());

  const open = (file: string) => modules.open(`reading/${file}`, 'tests/dom/page/probe.ts');

  it.each(files)('%s: its blocks, and nothing changed by reading', async (file) => {
    const page = await open(file);
    const result = await page.evaluate(async () => {
      const { probe } = globalThis as unknown as World;
      const before = document.documentElement.outerHTML;
      probe.start();
      await probe.settled();
      const misfits = probe.misfits();
      return { told: probe.told(), misfits, same: document.documentElement.outerHTML === before };
    });
    await page.close();
    expect(result.told).toEqual(expected(file));
    expect(result.misfits).toEqual([]);
    expect(result.same).toBe(true);
  });

  it.each(files.flatMap((file) => DISGUISES.map((disguise) => [file, disguise] as const)))(
    '%s: the same when it is disguised before and while it is read (%s)',
    async (file, disguise) => {
      const results = [];
      for (const early of [true, false]) {
        const page = await open(file);
        results.push(
          await page.evaluate(
            async (name, first) => {
              const { probe } = globalThis as unknown as World;
              if (first) probe.disguises[name]();
              probe.start();
              await probe.settled();
              if (!first) probe.disguises[name]();
              await probe.settled();
              return { told: probe.told(), misfits: probe.misfits() };
            },
            disguise,
            early,
          ),
        );
        await page.close();
      }
      const texts = expected(file).map(({ text, role }) => ({ text, role }));
      for (const { told, misfits } of results) {
        expect(told.map(({ text, role }) => ({ text, role }))).toEqual(texts);
        expect(misfits).toEqual([]);
      }
    },
  );
});
