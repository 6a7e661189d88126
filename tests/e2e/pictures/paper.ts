/** Pages that are written for one picture, and pictures put side by side: both by a browser, from plain HTML. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { serve } from '../../../src/cli/serve';
import { toPng } from './png';

/** Where pictures are kept. */
export const IMAGES = resolve(import.meta.dirname, '../../../docs/images');

/** A folder of pages. */
export interface Paper {
  /** Address of a page with this content. */
  address(name: string, html: string): string;
  close(): void;
}

/** Makes a folder for pages; it goes when it is closed. */
export async function createPaper(): Promise<Paper> {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-pictures-'));
  const server = await serve(folder);
  return {
    address(name, html) {
      writeFileSync(join(folder, `${name}.html`), html);
      return `${server.origin}/${name}.html`;
    },
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A picture on a sheet. */
export interface Piece {
  readonly png: Uint8Array;
  readonly caption: string;
  /** CSS pixels that it is shown in. */
  readonly width: number;
  /** Its whole height in CSS pixels, where that may be more than is shown. */
  readonly height?: number;
}

/** CSS pixels of a piece beyond which the rest is left out: a picture has to be opened, and loaded, at once. */
const LONGEST = 3300;

/** Keeps a picture under its name. */
export async function keep(browser: Browser, name: string, png: Uint8Array, colours: 16 | 256): Promise<void> {
  const page = await browser.newPage();
  try {
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const { width, height, data } = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      let text = '';
      // In parts: there is a most that a call takes.
      for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.slice(at, at + 32_768));
      return { width: image.width, height: image.height, data: btoa(text) };
    }, source);
    writeFileSync(join(IMAGES, `${name}.png`), toPng({ width, height, data: Buffer.from(data, 'base64') }, colours));
  } finally {
    await page.close();
  }
}

/** Puts pieces side by side, `columns` in a row, as a picture of the name. */
export async function sheet(
  browser: Browser,
  name: string,
  columns: number,
  pieces: readonly Piece[],
  colours: 16 | 256,
): Promise<void> {
  const page = await browser.newPage();
  try {
    const width = 12 + columns * (12 + Math.max(...pieces.map((piece) => piece.width)));
    await page.setViewport({ width, height: 600, deviceScaleFactor: 1 });
    await page.setContent(`<!doctype html><html lang="en"><title>${name}</title><style>
      body { display: grid; grid-template-columns: repeat(${columns}, auto); gap: 16px 12px; justify-content: start;
        align-items: start; margin: 0; padding: 12px; background: #f1f4f5; font: 14px/1.4 system-ui, sans-serif; }
      figure { margin: 0; }
      figcaption { padding: 0 0 6px 4px; color: #33444c; }
      div { max-height: ${LONGEST}px; overflow: hidden; border-radius: 12px; box-shadow: 0 1px 4px rgb(0 20 30 / 0.3); }
      img { display: block; }
    </style>${pieces.map(figure).join('')}`);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await keep(browser, name, await page.screenshot({ fullPage: true }), colours);
  } finally {
    await page.close();
  }
}

function figure({ png, caption, width, height = 0 }: Piece): string {
  const cut = height > LONGEST ? ' <i>(The picture ends before the card does.)</i>' : '';
  const data = Buffer.from(png).toString('base64');
  return `<figure style="width: ${width}px"><figcaption>${caption}${cut}</figcaption>
    <div><img width="${width}" alt="" src="data:image/png;base64,${data}"></div></figure>`;
}
