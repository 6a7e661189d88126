/** The blocks of a page that have candidates, as they come and go. */
import { scanAll, whichMayHold } from '../lexicon/scan';
import type { Table } from '../lexicon/table';
import { type PageReader, readPage } from '../page/read-page';
import type { BlockId, ScannedBlock } from '../text/types';

/** What reading needs. */
export interface ScannedPageOptions {
  readonly document: Document;
  readonly table: Table;
  readonly signal: AbortSignal;
  /** Told which blocks with candidates went and which came. */
  readonly onBlocks: (removed: readonly BlockId[], added: readonly ScannedBlock[]) => void;
  /** As of {@link readPage}. */
  readonly whenTold: () => Promise<void>;
}

/** Reads a page, and keeps the blocks that have candidates. */
export function readScanned({ document, table, signal, onBlocks, whenTold }: ScannedPageOptions): PageReader {
  const page = readPage({
    document,
    signal,
    holding: (texts) => whichMayHold(texts, table),
    whenTold,
    onChange(removed, added) {
      const came: ScannedBlock[] = [];
      const found = scanAll(
        added.map(({ text }) => text),
        table,
      );
      for (const [index, candidates] of found.entries()) {
        const block = added[index];
        if (candidates.length === 0 || !block || !page.keep(block.id)) continue;
        const { id, text, role, section } = block;
        came.push({ id, text, role, section, candidates });
      }
      if (removed.length > 0 || came.length > 0) onBlocks(removed, came);
    },
  });
  return page;
}
