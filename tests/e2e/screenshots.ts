/** `npm run screenshots`: takes the pictures of the README from the built extension, in both browsers. */
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ENGINES } from '../../src/cli/browsers';
import { hoverFirstMark, waitForMarks } from '../../src/cli/marks';
import { pause, startSession, until } from './harness';

const folder = resolve(import.meta.dirname, '../../docs/images');

for (const engine of ENGINES) {
  const session = await startSession(engine, { viewport: { width: 1100, height: 760 } });
  const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  try {
    const article = await session.open(`${session.demo.origin}/demo.html`);
    await waitForMarks(article);
    await hoverFirstMark(article, 'Secret');
    await until(() => article.evaluate(() => document.querySelector('thaw-card') !== null));
    await pause(700);
    await shoot(article, `card-${engine}`);
    if (engine === 'chromium') {
      const popup = await session.openPopup('demo.html');
      await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
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
      await waitForMarks(dark);
      await hoverFirstMark(dark, 'Nikita');
      await until(() => dark.evaluate(() => document.querySelector('thaw-card') !== null));
      await pause(700);
      await shoot(dark, 'card-dark');
    }
  } finally {
    await session.close();
  }
}
