/** Reads one block: its sentences with candidates, the clues in them, and whose names stand there. */
import type { ScannedBlock, Span } from '../text/types';
import type { ReadStretch, StretchReading } from './read-stretch';
import { stretches } from './stretches';
import type { Finding, Reading } from './types';

/** Stretches that are remembered at most; then all are forgotten. */
const MOST_KNOWN = 4000;

/**
 * Reads blocks. Text that comes again, as in feeds, in lists and on pages that draw themselves anew, is not read again.
 */
export function createReader(readStretch: ReadStretch): (block: ScannedBlock) => Reading {
  const known = new Map<string, StretchReading>();

  return (block) => {
    const findings: Finding[] = [];
    const count = { vocabulary: 0, foreign: 0, soviet: 0, elsewhere: 0, words: 0 };
    for (const { start, end, candidates, sentence } of stretches(block.text, block.candidates)) {
      const text = block.text.slice(start, end);
      const moved = candidates.map((candidate) => shifted(candidate, -start));
      // What is a candidate at the edge of a stretch depends on what stands around it too.
      const key = `${text}\n${moved.map((one) => `${one.start} ${one.end} ${one.form}`)}`;
      const reading = known.get(key) ?? readStretch(text, moved);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, reading);
      count.vocabulary += reading.vocabulary;
      count.foreign += reading.foreign;
      count.soviet += reading.soviet;
      count.elsewhere += reading.elsewhere;
      count.words += reading.words;
      for (const { candidate, span, ...rest } of reading.findings) {
        findings.push({ ...rest, candidate: shifted(candidate, start), span: shifted(span, start), sentence });
      }
    }
    return { block, findings, ...count };
  };
}

function shifted<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}
