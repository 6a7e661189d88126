/**
 * The script with the citations in a frame of a real browser: cites the page that the frame holds.
 */
import { footnote } from '../citations/footnote';
import type { CitedSources } from '../citations/types';
import { webPage } from '../citations/web-page';
import { readMetadata } from '../page/metadata';
import { giveCitations } from './citing';

/** Gives stage two of this frame what cites. */
export function offerCitations(document: Document, readSources: () => CitedSources): void {
  giveCitations((keys, style) => {
    const now = new Date();
    const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    // Read each time: sites change the page under one document.
    return footnote(webPage(readMetadata(document), today), readSources(), keys, style);
  });
}
