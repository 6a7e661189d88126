/** What the content script does, for texts and files: read, scan, decide. */
import { resolve } from 'node:path';
import { createDetector } from '../detect/at-once';
import type { Detector } from '../detect/detector';
import { compile } from '../lexicon/compile';
import { detectData } from '../lexicon/evidence';
import { scan } from '../lexicon/scan';
import { decode, type Table } from '../lexicon/table';
import type { Block, Clue } from '../text/types';
import { loadGlossary } from './glossary-files';

/** A mention with offsets in the text that was given. */
export interface FoundMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly confidence: number;
  readonly certainty: 'sure' | 'possible';
  readonly clues: readonly Clue[];
}

/** What was found in one text. */
export interface Analysis {
  readonly topic: number;
  readonly mentions: readonly FoundMention[];
}

/** Analyses texts with the project's glossary. */
export interface Analyser {
  /** Ids of all entries that it knows. */
  readonly ids: readonly string[];
  /** A text as a page of its own, whose paragraphs are blocks. */
  text(text: string): Analysis;
  /** Blocks of a page; offsets are those of the blocks joined by {@link JOINT}. */
  blocks(blocks: readonly Block[], title?: string, lang?: string): Analysis;
}

/** What stands between two blocks in an extracted text. */
export const JOINT = '\n\n';

/** @param root - the glossary's folder; the project's own if left out */
export function createAnalyser(root = resolve(import.meta.dirname, '../../glossary')): Analyser {
  const { entries } = loadGlossary(root);
  const table: Table = decode(compile(entries).table);
  const detector: Detector = createDetector(detectData(entries));

  function analyse(blocks: readonly Block[], starts: readonly number[], title: string, lang: string): Analysis {
    const offsets = new Map(blocks.map((block, index) => [block.id, starts[index] ?? 0]));
    const texts = new Map(blocks.map((block) => [block.id, block.text]));
    const readings = blocks
      .map((block) => ({ ...block, candidates: scan(block.text, table) }))
      .filter((block) => block.candidates.length > 0)
      .map((block) => detector.read(block));
    const { topic, mentions } = detector.decide(readings, { title, lang });
    return {
      topic,
      mentions: mentions.map(({ block, entry, start, end, confidence, certainty, clues }) => {
        const offset = offsets.get(block) ?? 0;
        const text = (texts.get(block) ?? '').slice(start, end);
        return { id: entry, start: start + offset, end: end + offset, text, confidence, certainty, clues };
      }),
    };
  }

  return {
    ids: entries.map(({ id }) => id),
    text(text) {
      const blocks: Block[] = [];
      const starts: number[] = [];
      for (const { 0: paragraph, index } of text.matchAll(/(?:(?!\r?\n[ \t]*\r?\n)[\s\S])+/g)) {
        blocks.push({ id: blocks.length + 1, text: paragraph, role: 'prose', section: 0 });
        starts.push(index);
      }
      return analyse(blocks, starts, '', '');
    },
    blocks(blocks, title = '', lang = '') {
      const starts: number[] = [];
      let at = 0;
      for (const { text } of blocks) {
        starts.push(at);
        at += text.length + JOINT.length;
      }
      return analyse(blocks, starts, title, lang);
    },
  };
}
