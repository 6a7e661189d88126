import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { hoverFirstMark, marksOf, waitForMarks } from '../../src/cli/marks';
import { type Served, serve } from '../../src/cli/serve';
import { documentText, hasCard, pause, type Session, startSession, until } from './harness';

const fixtures = resolve(import.meta.dirname, '../pages/frameworks');
const FRAMEWORKS = ['react', 'vue', 'lit'] as const;
const FIRST = ['Nikita Khrushchev', 'Lavrentiy Beria', 'Anastas Mikoyan'];

/** What a page of a framework tells and does. */
interface Fixture {
  readonly app: { show(items: readonly string[]): Promise<void> | void; end(): void };
  readonly errors: readonly string[];
  /** Changes of the page so far, but for the card's host. */
  readonly changes: number;
}

describe.each(ENGINES)('pages in %s', (engine) => {
  let session: Session;
  let served: Served;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thaw-frameworks-'));
    for (const name of FRAMEWORKS) {
      writeFileSync(join(folder, `${name}.html`), documentOf(`<div id="app"></div>`, await bundle(name)));
    }
    writeFileSync(join(folder, 'edited.html'), documentOf(EDITED, ''));
    served = await serve(folder);
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(FRAMEWORKS)('made by %s', (name) => {
    const shown = (page: Page) =>
      page.evaluate(() => {
        const host = document.querySelector('#app > *') as Element;
        return [...(host.shadowRoot ?? host.parentElement ?? host).querySelectorAll('li')].map(
          (item) => item.textContent,
        );
      });
    const sentences = (items: readonly string[]) => items.map((item) => `It is said that ${item} was there.`);

    it('are marked, and not changed by marks and cards', async () => {
      const page = await session.open(`${served.origin}/${name}.html`);
      const before = await documentText(page);
      await waitForMarks(page);
      expect((await marksOf(page)).map(({ text }) => text)).toEqual([
        'Nikita Khrushchev',
        'Lavrentiy Beria',
        'Anastas Mikoyan',
      ]);
      await hoverFirstMark(page, 'Beria');
      await until(() => hasCard(page));
      expect(await documentText(page)).toBe(before);
      expect(await told(page)).toEqual({ changes: 0, errors: [] });
    });

    it('go on being made by it, with the card open and after', async () => {
      const page = await session.open(`${served.origin}/${name}.html`);
      await waitForMarks(page);
      await hoverFirstMark(page, 'Beria');
      await until(() => hasCard(page));
      for (const items of [
        ['Lavrentiy Beria', 'Nikita Khrushchev'],
        ['Georgy Malenkov', 'rain', 'Lavrentiy Beria'],
        [],
      ]) {
        await page.evaluate((next) => (window as unknown as Fixture).app.show(next), items);
        expect(await shown(page)).toEqual(sentences(items));
        const wanted = items.filter((item) => item !== 'rain');
        await until(async () => (await marksOf(page)).map(({ text }) => text).join() === wanted.join());
      }
      await page.evaluate(() => (window as unknown as Fixture).app.end());
      await pause(300);
      expect((await told(page)).errors).toEqual([]);
    });
  });

  it('that are edited hold what their reader types, unmarked', async () => {
    const page = await session.open(`${served.origin}/edited.html`);
    await waitForMarks(page);
    await page.click('[contenteditable]');
    await page.keyboard.press('End');
    await page.keyboard.type(' and Georgy Malenkov');
    await page.click('textarea');
    await page.keyboard.type('Mikoyan');
    await pause(800);
    expect(await page.evaluate(() => document.querySelector('[contenteditable]')?.innerHTML)).toMatch(
      /^Nikita Khrushchev(?: |&nbsp;)and Georgy Malenkov$/,
    );
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Mikoyan');
    expect((await marksOf(page)).map(({ text }) => text)).toEqual(['Lavrentiy Beria']);
    expect((await told(page)).errors).toEqual([]);
  });

  it('are copied as if there were no marks', async () => {
    const page = await session.open(`${served.origin}/edited.html`);
    await waitForMarks(page);
    const text = await page.evaluate(() => {
      const paragraph = document.querySelector('p') as Element;
      getSelection()?.selectAllChildren(paragraph);
      return getSelection()?.toString();
    });
    expect(text).toBe('They had listened to Lavrentiy Beria.');
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await page.evaluate(() =>
      addEventListener('paste', (event) => {
        document.documentElement.dataset.html = event.clipboardData?.getData('text/html');
      }),
    );
    await page.click('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await until(() =>
      page.evaluate(() => document.querySelector('textarea')?.value === 'They had listened to Lavrentiy Beria.'),
    );
    const html = await page.evaluate(() => document.documentElement.dataset.html);
    expect(html).toContain('Lavrentiy Beria');
    expect(html).not.toMatch(OURS);
    expect(html).not.toMatch(/underline|<(?:mark|u)\b/);
  });

  it('hold nothing of ours when they are saved', async () => {
    const page = await session.open(`${served.origin}/edited.html`);
    await waitForMarks(page);
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).not.toMatch(OURS);
    if (engine !== 'chromium') return;
    // With all that the browser itself would save. Firefox does not let tests save pages.
    const client = await page.createCDPSession();
    const { data } = await client.send('Page.captureSnapshot', { format: 'mhtml' });
    expect(data).toContain('Lavrentiy Beria');
    expect(data).not.toMatch(OURS);
  });

  it('hold nothing but an empty element when they are saved with a card open', async () => {
    const page = await session.open(`${served.origin}/edited.html`);
    await waitForMarks(page);
    const before = await documentText(page);
    await hoverFirstMark(page, 'Beria');
    await until(() => hasCard(page));
    expect(await documentText(page)).toBe(before);
    const saved = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    expect(saved.replace(/<thaw-card[^>]*(?:\/>|><\/thaw-card>)/, '')).not.toMatch(OURS);
    if (engine !== 'chromium') return;
    const client = await page.createCDPSession();
    const { data } = await client.send('Page.captureSnapshot', { format: 'mhtml' });
    expect(data).toContain('Lavrentiy Beria');
    expect(data).not.toMatch(/NKVD|security|::highlight|thaw-figure/);
  });

  it('are printed without marks', async () => {
    const page = await session.open(`${served.origin}/edited.html`);
    await waitForMarks(page);
    const clip = { x: 0, y: 0, width: 600, height: 80 };
    const picture = async () => {
      await pause(200);
      return page.screenshot({ clip, encoding: 'base64' });
    };
    const marked = await picture();
    // Firefox cannot be told to show what it would print, but it can print.
    if (engine === 'chromium') await page.emulateMediaType('print');
    const print = async () => (engine === 'chromium' ? picture() : drawingsOf(await page.pdf()));
    const printed = await print();
    await page.evaluate(() => CSS.highlights.clear());
    expect(await print()).toEqual(printed);
    if (engine === 'chromium') expect(printed).not.toBe(marked);
    // Any line under the words would have been seen.
    await page.evaluate(() => {
      (document.querySelector('p') as HTMLElement).style.textDecoration = 'underline';
    });
    expect(await print()).not.toEqual(printed);
  });
});

/** What is drawn on the pages of a PDF, and what else is in it but for the time when it was made. */
function drawingsOf(pdf: Uint8Array): string[] {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g);
  return Array.from(streams, ([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1'))
      .toString('latin1')
      .replace(/\/CreationDate \(.*?\)/, ''),
  );
}

/** The card's element, attributes and rules; the page itself speaks of the card in its script. */
const OURS = /<thaw|data-thaw|thaw-figure|::highlight/;

const EDITED =
  '<p>They had listened to Lavrentiy Beria.</p><div contenteditable>Nikita Khrushchev</div><textarea rows="2"></textarea>';

function documentOf(body: string, script: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}<script>
window.errors = [];
window.first = ${JSON.stringify(FIRST)};
addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
console.error = (...words) => errors.push(words.join(' '));
</script><script>${script.replaceAll('</script', '<\\/script')}</script><script>
window.changes = 0;
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records)
    if (![...addedNodes, ...removedNodes].every((node) => node.localName === 'thaw-card')) changes += 1;
}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
</script></body></html>`;
}

async function bundle(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: { write: false, lib: { entry: join(fixtures, `${name}.js`), formats: ['iife'], name: 'fixture' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`the page made by ${name} could not be bundled`);
  return chunk.code;
}

function told(page: Page): Promise<Pick<Fixture, 'changes' | 'errors'>> {
  return page.evaluate(() => {
    const { changes, errors } = window as unknown as Fixture;
    return { changes, errors };
  });
}
