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

  it.each(files)('%s: the same under disguises, put on while it is read and before', async (file) => {
    const expectedTexts = expected(file).map(({ text }) => text);
    const page = await open(file);
    await page.evaluate(async () => {
      const { probe } = globalThis as unknown as World;
      probe.start();
      await probe.settled();
    });
    for (const disguise of DISGUISES) {
      const results = await page.evaluate(async (name) => {
        const { probe } = globalThis as unknown as World;
        const look = () => ({ texts: probe.texts(), misfits: probe.misfits() });
        probe.disguises[name]();
        await probe.settled();
        const during = look();
        probe.start();
        await probe.settled();
        return { during, before: look() };
      }, disguise);
      const right = { texts: expectedTexts, misfits: [] };
      expect({ disguise, ...results }).toEqual({ disguise, during: right, before: right });
    }
    await page.close();
  });
});
