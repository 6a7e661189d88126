/** The pictures of the README: the card in both browsers and on a dark page, the popup, the options. */
import type { Page } from 'puppeteer-core';
import type { Engine } from '../../../src/cli/browsers';
import { hoverFirstMark, waitForMarks } from '../../../src/cli/marks';
import { hasCard, pause, type Session, until } from '../harness';
import { keep } from './paper';

/** Takes the pictures of one browser. */
export async function shootReadme(session: Session, engine: Engine): Promise<void> {
  const shoot = async (page: Page, name: string) => keep(session.browser, name, await page.screenshot(), 256);
  const article = await session.open(`${session.demo.origin}/demo.html`);
  await hoverCard(article, 'Nikita');
  await shoot(article, `card-${engine}`);
  if (engine === 'firefox') return;
  const popup = await session.openPopup('demo.html');
  await popup.setViewport({ width: 400, height: 440 });
  await popup.type('input', 'krushev');
  await pause(500);
  await shoot(popup, 'popup-search');
  const options = await session.openExtensionPage('options.html');
  await options.setViewport({ width: 1000, height: 900 });
  await pause(500);
  await shoot(options, 'options');
  const dark = await session.open(`${session.demo.origin}/demo.html`);
  await dark.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await dark.reload();
  await hoverCard(dark, 'Nikita');
  await shoot(dark, 'card-dark');
}

async function hoverCard(page: Page, mark: string): Promise<void> {
  await waitForMarks(page);
  await hoverFirstMark(page, mark);
  await until(() => hasCard(page));
  // It fades in.
  await pause(700);
}
