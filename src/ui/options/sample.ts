/** The sample text on which marks are shown, and what of it is marked. */
import { KINDS } from '../../glossary/kinds';
import type { Settings } from '../../settings/schema';

/** A piece of the sample; marked pieces have a kind. */
export interface SamplePiece {
  readonly text: string;
  readonly kind?: (typeof KINDS)[number];
  readonly possible: boolean;
}

/** Takes a sample apart: one list of pieces for each of its lines, which stand for sections. */
export function parseSample(sample: string): SamplePiece[][] {
  return sample
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split(/(\[[^\]]*\])/)
        .filter((piece) => piece !== '')
        .map((piece) => {
          const [, name, mark, text] = /^\[(\w+)(\??)\|(.*)\]$/.exec(piece) ?? [];
          const kind = KINDS.find((one) => one === name);
          return kind && text !== undefined ? { text, kind, possible: mark === '?' } : { text: piece, possible: false };
        }),
    );
}

/** Whether each piece is marked under the settings; in the form of the sections. */
export function markedPieces(
  sections: readonly (readonly SamplePiece[])[],
  settings: Pick<Settings, 'kinds' | 'density' | 'markPossible'>,
): boolean[][] {
  const onPage = new Set<string>();
  return sections.map((pieces) => {
    const inSection = new Set<string>();
    return pieces.map(({ text, kind, possible }) => {
      if (!kind || !settings.kinds[kind] || (possible && !settings.markPossible)) return false;
      const seen = settings.density === 'first-on-page' ? onPage : inSection;
      if (settings.density !== 'all' && seen.has(text)) return false;
      seen.add(text);
      return true;
    });
  });
}
