/** `npm run glossary:check`: validates the glossary's content files. */
import { resolve } from 'node:path';
import { GlossaryError, loadGlossary } from './glossary-files';

const root = resolve(import.meta.dirname, '../../glossary');
try {
  const { entries, sources, article } = loadGlossary(root);
  console.log(
    `${entries.length} entries, ${Object.keys(sources).length} sources, ${article.claims.length} claims: all valid`,
  );
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
