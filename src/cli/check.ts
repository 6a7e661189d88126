/** `npm run glossary:check [-- --claims | --json]`: validates the glossary's content files and looks through them. */
import { resolve } from 'node:path';
import { checkGlossary } from './check-glossary';

const root = resolve(import.meta.dirname, '../..');
process.exitCode = checkGlossary(process.argv.slice(2), {
  glossary: resolve(root, 'glossary'),
  outside: resolve(root, '../shared'),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
