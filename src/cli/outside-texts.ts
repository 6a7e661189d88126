/** Texts that the glossary must not copy, where a folder of them lies beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutsideText } from '../glossary/lint/copying';
import { parsePassage } from './labels';

/**
 * Notes, lists and passages below a folder; `undefined` where there is none.
 * @throws Error if a labelled passage is malformed
 */
export function readOutsideTexts(folder: string): OutsideText[] | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|tsv|txt)$/.test(name))
    .sort();
  return names.length === 0 ? undefined : names.map((name) => ({ name, text: read(join(folder, name)) }));
}

function read(file: string): string {
  const text = readFileSync(file, 'utf8');
  // Labels in a passage would stand between the words that are looked for.
  return /^# topic: /m.test(text) ? parsePassage(text).text : text;
}
