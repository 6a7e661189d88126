/**
 * Reads the glossary's content files from disk, validates them, and says with file and line what is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { crossCheck, type Problem } from '../glossary/cross-check';
import { ArticleSchema, type Entry, EntrySchema, type Glossary, SourcesSchema } from '../glossary/schema';

/** The validated glossary, and where its parts stand. */
export interface LocatedGlossary extends Glossary {
  /** The `file:line` of a problem. */
  locate(place: Pick<Problem, 'where' | 'path'>): string;
}

/** Thrown when content files do not validate; the message has one `file:line: reason` for each problem. */
export class GlossaryError extends Error {
  override readonly name = 'GlossaryError';
  constructor(readonly problems: readonly string[]) {
    super(`the glossary has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}`);
  }
}

/** A parsed file that can tell the line of a path in it. */
interface Located<T> {
  readonly value: T;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads and validates everything under `root`.
 *
 * @param root - the folder that holds `entries/`, `sources.yaml` and `article.yaml`
 * @throws {@link GlossaryError} with all problems found, if there are any
 */
export function loadGlossary(root: string): LocatedGlossary {
  const problems: string[] = [];
  const shown = (file: string) => relative(join(root, '..'), file);
  const read = <S extends v.GenericSchema>(file: string, schema: S): Located<v.InferOutput<S>> | undefined => {
    const result = parseFile(file, schema);
    if ('problems' in result) {
      for (const { line, reason } of result.problems) problems.push(`${shown(file)}:${line}: ${reason}`);
      return undefined;
    }
    return result;
  };

  const folder = join(root, 'entries');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const located = new Map<string, { file: string; entry: Located<Entry> }>();
  for (const name of files) {
    const file = join(folder, name);
    const entry = read(file, EntrySchema);
    if (!entry) continue;
    if (`${entry.value.id}.yaml` !== name) {
      problems.push(`${shown(file)}:${entry.lineOf(['id'])}: the id ${entry.value.id} does not equal the file's name`);
    }
    located.set(entry.value.id, { file, entry });
  }
  const sources = read(join(root, 'sources.yaml'), SourcesSchema);
  const article = read(join(root, 'article.yaml'), ArticleSchema);
  if (problems.length > 0 || !sources || !article) throw new GlossaryError(problems);

  const entries = [...located.values()].map(({ entry }) => entry.value);
  for (const problem of crossCheck(entries, sources.value, article.value)) {
    problems.push(`${locate(problem)}: ${problem.reason}`);
  }
  if (problems.length > 0) throw new GlossaryError(problems);
  return { entries, sources: sources.value, article: article.value, locate };

  function locate({ where, path }: Pick<Problem, 'where' | 'path'>): string {
    if (where === 'article') return `${shown(join(root, 'article.yaml'))}:${article?.lineOf(path) ?? 1}`;
    if (where === 'sources') return `${shown(join(root, 'sources.yaml'))}:${sources?.lineOf(path) ?? 1}`;
    const found = located.get(where);
    return found ? `${shown(found.file)}:${found.entry.lineOf(path)}` : where;
  }
}

function parseFile<S extends v.GenericSchema>(
  file: string,
  schema: S,
): Located<v.InferOutput<S>> | { problems: { line: number; reason: string }[] } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { problems: [{ line: 1, reason: 'the file cannot be read' }] };
  }
  const lines = new LineCounter();
  // Dates are written unquoted; the failsafe-like core schema keeps them strings but leaves numbers numbers.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        reason: error.message.split('\n')[0] ?? 'not YAML',
      })),
    };
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const result = v.safeParse(schema, normaliseYears(document.toJS()));
  if (result.success) return { value: result.output, lineOf };
  return {
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      const name = path.length > 0 ? `${path.join('.')}: ` : '';
      return { line: lineOf(path), reason: `${name}${issue.message}` };
    }),
  };
}

/** A bare year (`at: 1953`) is a number to YAML and a date to the glossary. */
function normaliseYears(value: unknown, key = ''): unknown {
  if (typeof value === 'number' && ['at', 'from', 'to'].includes(key)) return String(value);
  if (Array.isArray(value)) return value.map((item) => normaliseYears(item, key));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, normaliseYears(item, name)]));
  }
  return value;
}
