/** Sites that explain their links by themselves: never two cards for one word. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { hoverFirstMark, waitForMarks } from '../../src/cli/marks';
import { covered, hasCard, pause, runCommand, type Session, startSession, until } from './harness';

const ADDRESS = 'https://en.wikipedia.org/wiki/Pears';
/** As MediaWiki writes an article. */
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pears - Wikipedia</title>
<body style="padding: 120px; font: 20px serif"><div class="mw-parser-output">
<p>In 1956 <a href="/wiki/Nikita_Khrushchev" title="Nikita Khrushchev">Nikita Khrushchev</a> spoke.</p>
<p style="margin-top: 300px">Lavrentiy Beria had been shot.</p></div></body></html>`;

describe.each(ENGINES)('previews of Wikipedia in %s', (engine) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(engine);
    page = await session.open('about:blank');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isArticle = request.url() === ADDRESS;
      void request.respond(isArticle ? { contentType: 'text/html', body: ARTICLE } : { status: 404, body: '' });
    });
    await page.goto(ADDRESS);
    await page.bringToFront();
    await waitForMarks(page);
  });
  afterAll(() => session?.close());

  const leave = async () => {
    await page.mouse.move(5, 5, { steps: 5 });
    await until(async () => !(await hasCard(page)));
  };

  it('are not met by a card on links that have one', async () => {
    expect(await hoverFirstMark(page, 'Khrushchev')).toBe(true);
    await pause(1500);
    expect(await hasCard(page)).toBe(false);
    await leave();
  });

  it('leave words that are no links to the card', async () => {
    expect(await hoverFirstMark(page, 'Beria')).toBe(true);
    await until(() => hasCard(page));
    await leave();
  });

  it('do not keep the keyboard from the links', async () => {
    const extension = await session.openExtensionPage('options.html');
    await page.bringToFront();
    await runCommand(extension, page, 'next-mention');
    await until(() => hasCard(page));
    await page.keyboard.press('Enter');
    await until(async () => (await covered(page)) > 600);
  });
});
