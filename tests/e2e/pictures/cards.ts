/** Sheets of cards: for each kind three entries with all that is said of them. */
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { loadGlossary } from '../../../src/cli/glossary-files';
import { waitForMarks } from '../../../src/cli/marks';
import { KINDS } from '../../../src/glossary/kinds';
import type { Session } from '../harness';
import { cardIn, openCard, unfold } from './inside';
import { createPaper, type Piece, sheet } from './paper';
import { SPECIMENS, type Specimen } from './specimens';

/** The card takes a part of the viewport's height; in this one there is room for the longest entry. */
const TALL = { width: 520, height: 9000, deviceScaleFactor: 1 };

/** What leaves no doubt of the page's subject. */
const SUBJECT =
  'The de-Stalinization of the Soviet Union began when Stalin had died; Khrushchev and the CPSU led it until 1964.';

/** Takes the sheets of all kinds. */
export async function shootCards(session: Session): Promise<void> {
  const { entries } = loadGlossary(join(resolve(import.meta.dirname, '../../..'), 'glossary'));
  const labels = new Map(entries.map(({ id, label }) => [id, label]));
  const paper = await createPaper();
  try {
    for (const kind of KINDS) {
      const pieces: Piece[] = [];
      for (const specimen of SPECIMENS[kind]) {
        const page = await session.open(paper.address(specimen.entry, passagePage(specimen.passage)));
        pieces.push(await shoot(page, specimen, labels.get(specimen.entry)));
        await page.close();
      }
      await sheet(session.browser, `cards-${kind}`, pieces.length, pieces, 16);
    }
  } finally {
    paper.close();
  }
}

async function shoot(page: Page, { entry, mark, passage }: Specimen, label: string | undefined): Promise<Piece> {
  await page.setViewport(TALL);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await waitForMarks(page);
  await openCard(page, mark);
  const card = await cardIn(page);
  const title = await card.call((element) => element.querySelector('h2')?.textContent, undefined);
  // What stands in the picture must be what is written under it.
  if (title !== label) throw new Error(`the mark “${mark}” opens ${title}, not ${entry}`);
  await unfold(card);
  const clip = await card.box();
  // As it is: made larger for the picture, the viewport would lose what the card stands by, and so the card.
  const png = await page.screenshot({ clip, captureBeyondViewport: false });
  return { png, caption: `“${passage}”`, width: clip.width, height: clip.height };
}

function passagePage(passage: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>After Stalin</title>
    <style>body { margin: 24px 16px; font: 17px/1.6 Georgia, serif; }</style><p>${passage}</p><p>${SUBJECT}</p>`;
}
