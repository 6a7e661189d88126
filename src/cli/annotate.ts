/**
 * `npm run --silent annotate -- [--json] FILE…`: what Thaw recognises in texts and HTML files; `-` is standard input.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Analyser, type Analysis, createAnalyser, JOINT } from './analyse';

interface FileResult extends Analysis {
  readonly file: string;
  /** Text extracted from an HTML file, which the offsets refer to. */
  readonly content?: string;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  if (positionals.length === 0)
    throw new Error('usage: npm run --silent annotate -- [--json] FILE… (- is standard input)');
  const analyser = createAnalyser();
  const results: FileResult[] = [];
  for (const file of positionals) results.push(await analyseFile(analyser, file));
  if (values.json) {
    const plain = results.map(({ file, topic, content, mentions }) => ({
      file,
      topic: Number(topic.toFixed(3)),
      ...(content === undefined ? {} : { content }),
      mentions: mentions.map(({ id, start, end, text }) => ({ id, start, end, text })),
    }));
    process.stdout.write(`${JSON.stringify(plain, null, 1)}\n`);
  } else {
    for (const result of results) list(result);
  }
}

async function analyseFile(analyser: Analyser, file: string): Promise<FileResult> {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  if (!/\.html?$/i.test(file)) return { file, ...analyser.text(text) };
  const { readHtml } = await import('./html');
  const { blocks, title, lang } = readHtml(text);
  return { file, content: blocks.map((block) => block.text).join(JOINT), ...analyser.blocks(blocks, title, lang) };
}

function list({ file, topic, mentions }: FileResult): void {
  console.log(`${file}: topic ${topic.toFixed(2)}, ${mentions.length} mention${mentions.length === 1 ? '' : 's'}`);
  for (const { id, start, end, text, confidence, certainty, clues } of mentions) {
    const place = `${start}-${end}`.padEnd(13);
    const words = text.replace(/\s+/g, ' ').padEnd(28);
    console.log(
      `  ${place} ${words} ${id.padEnd(24)} ${certainty} ${confidence.toFixed(2)}  ${clues.map(({ id, weight }) => `${id} ${weight.toFixed(1)}`).join(', ')}`,
    );
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
