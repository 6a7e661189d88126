/** How stage one takes the text of pages that are too large to be taken at once. In engines, whose ranges are quick. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { type ModuleBrowser, startModules } from '../modules';
import type * as Probe from './texts.probe';

declare const probe: typeof Probe;

const LINES = 9000;

describe.each(engines)('the texts of a large page in %s', (engine) => {
  let modules: ModuleBrowser;
  let page: Page;

  beforeAll(async () => {
    modules = await startModules(engine);
    page = await modules.open('reading/empty.html', 'tests/dom/page/texts.probe.ts');
  });
  afterAll(() => modules?.close());

  it('hold every line that holds something, whole and once, wherever parts begin', async () => {
    // Each number of lines apart, so that some stand at the edges of parts.
    const marks = Array.from({ length: 180 }, (_, index) => index * 49 + (index % 49));
    const seen = await page.evaluate(
      (lines, marked) => {
        probe.fill(lines, marked);
        return probe.texts();
      },
      LINES,
      marks,
    );
    expect(seen.filter((text) => text.includes('Stalin'))).toEqual(marks.map((line) => `Joseph Stalin ${line}`));
  });

  it('pass over what holds nothing', async () => {
    const seen = await page.evaluate((lines) => {
      probe.fill(lines, [8800]);
      return probe.texts();
    }, LINES);
    expect(seen).toContain('Joseph Stalin 8800');
    expect(seen.length).toBeLessThan(100);
  });

  it('miss nothing where the page changes meanwhile', async () => {
    const seen = await page.evaluate((lines) => {
      probe.fill(lines, [3000, 8800]);
      return probe.textsWhileSectionsGo();
    }, LINES);
    expect(seen).toEqual(expect.arrayContaining(['Joseph Stalin 3000', 'Joseph Stalin 8800']));
  });
});
