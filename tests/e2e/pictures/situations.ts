/** The open card where pages make it hard: little room, zoom, colours that are forced, other directions, layers. */
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../../src/cli/marks';
import { pause, type Session } from '../harness';
import { openCard } from './inside';
import { keep, type Piece, sheet } from './paper';

interface Situation {
  readonly name: string;
  readonly caption: string;
  /** Page of `tests/pages/pictures`; the demo page if left out. */
  readonly page?: string;
  /** Text of the mark whose card is opened. */
  readonly mark: string;
  /** CSS pixels of the window before it is zoomed. */
  readonly width: number;
  readonly height: number;
  /** The browser's own zoom; 1 if left out. */
  readonly zoom?: number;
  /** Media features that are set. */
  readonly media?: Readonly<Record<string, string>>;
}

const SITUATIONS: readonly Situation[] = [
  { name: '320', caption: '320 px: a sheet at the bottom', mark: 'Nikita', width: 320, height: 640 },
  { name: '1280', caption: '1280 px', mark: 'Secret', width: 1280, height: 800 },
  { name: 'zoom-200', caption: '1280 px at 200 %', mark: 'Secret', width: 1280, height: 1024, zoom: 2 },
  { name: 'zoom-400', caption: '1280 px at 400 %', mark: 'Secret', width: 1280, height: 1024, zoom: 4 },
  {
    name: 'dark',
    caption: 'A dark page',
    mark: 'Nikita',
    width: 900,
    height: 640,
    media: { 'prefers-color-scheme': 'dark' },
  },
  {
    name: 'forced-colours',
    caption: 'Forced colours',
    mark: 'Secret',
    width: 900,
    height: 640,
    media: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  },
  {
    name: 'right-to-left',
    caption: 'A right-to-left page that quotes Latin names',
    page: 'right-to-left.html',
    mark: 'Khrushchev',
    width: 900,
    height: 640,
  },
  {
    name: 'columns',
    caption: 'Columns; the name is broken over two lines',
    page: 'columns.html',
    mark: 'Ivan Denisovich',
    width: 900,
    height: 640,
  },
  {
    name: 'dialog',
    caption: 'A modal dialog, which makes all else inert',
    page: 'dialog.html',
    mark: 'Secret',
    width: 900,
    height: 640,
  },
];

/** CSS pixels that a situation is shown in on the sheet. */
const SHOWN = 450;

/** Takes a picture of each situation, and a sheet of them. */
export async function shootSituations(session: Session): Promise<void> {
  const pieces: Piece[] = [];
  for (const situation of SITUATIONS) {
    const png = await shoot(session, situation);
    await keep(session.browser, `situation-${situation.name}`, png, 256);
    pieces.push({ png, caption: situation.caption, width: Math.min(SHOWN, situation.width) });
  }
  await sheet(session.browser, 'situations', 3, pieces, 256);
}

async function shoot(session: Session, { page: name, mark, width, height, zoom, media }: Situation) {
  const url = name ? `${session.pages.origin}/pictures/${name}` : `${session.demo.origin}/demo.html`;
  const page = await session.open(url);
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  const client = await page.createCDPSession();
  const features = Object.entries({ 'prefers-color-scheme': 'light', ...media });
  await client.send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });
  if (zoom) await setZoom(session, page, zoom);
  await page.reload();
  await waitForMarks(page);
  await openCard(page, mark);
  const png = await page.screenshot({ captureBeyondViewport: false });
  if (zoom) await setZoom(session, page, 1);
  await page.close();
  return png;
}

/** Zooms as the browser's own command does; only the extension's pages can ask for that. */
async function setZoom(session: Session, page: Page, factor: number): Promise<void> {
  const extension = await session.openExtensionPage('options.html');
  await extension.evaluate(
    async (url, factor) => {
      type Tabs = {
        query(filter: object): Promise<{ id: number; url?: string }[]>;
        setZoom(tab: number, factor: number): Promise<void>;
      };
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url);
      await tabs.setZoom(tab?.id ?? -1, factor);
    },
    page.url(),
    factor,
  );
  await extension.close();
  await page.bringToFront();
  await pause(300);
}
