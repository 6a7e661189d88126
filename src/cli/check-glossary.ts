/** Reads the glossary, runs its checks and reports what they find, as text or as data. */
import { parseArgs } from 'node:util';
import { type Coverage, coverage } from '../glossary/lint/coverage';
import type { Finding } from '../glossary/lint/finding';
import { lint } from '../glossary/lint/lint';
import { claimsAsMarkdown } from './claims';
import { columns } from './columns';
import { GlossaryError, type LocatedGlossary, loadGlossary } from './glossary-files';
import { readOutsideTexts } from './outside-texts';

/** Where the command reads and writes. */
export interface CheckPlaces {
  /** The folder that holds `entries/`, `sources.yaml` and `article.yaml`. */
  readonly glossary: string;
  /** The folder of texts that must not be copied; it need not exist. */
  readonly outside: string;
  out(line: string): void;
  err(line: string): void;
}

const USAGE = `usage: npm run --silent glossary:check -- [--claims | --json]

Checks the glossary's content: findings as file:line, then what covers what, then the sum.
  --claims  print the article's claims with verdicts, corrections and sources as Markdown
  --json    print findings and coverage as JSON
  --help    print this

Ends with 0 if all is well or there are warnings only, 1 if there is an error or a gap, 2 if it was called wrongly.`;

interface Options {
  readonly claims?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly help?: boolean | undefined;
}

/** All that a run found. */
interface Result {
  readonly glossary: LocatedGlossary;
  readonly findings: readonly Finding[];
  readonly table: Coverage;
  /** How many texts copying was looked for in; `undefined` if there were none to look in. */
  readonly outside: number | undefined;
}

/**
 * Runs the command.
 * @returns its exit code
 */
export function checkGlossary(args: readonly string[], places: CheckPlaces): 0 | 1 | 2 {
  const options = optionsOf(args);
  if (typeof options === 'string') {
    places.err(`${options}\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    places.out(USAGE);
    return 0;
  }
  try {
    const glossary = loadGlossary(places.glossary);
    if (options.claims) {
      places.out(claimsAsMarkdown(glossary).trimEnd());
      return 0;
    }
    const outside = readOutsideTexts(places.outside);
    const result: Result = {
      glossary,
      findings: lint(glossary, outside),
      table: coverage(glossary),
      outside: outside?.length,
    };
    places.out(options.json ? JSON.stringify(asData(result), null, 1) : asText(result, places.outside).join('\n'));
    return result.table.gaps.length > 0 || result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof GlossaryError)) throw error;
    places.err(error.message);
    return 1;
  }
}

/** The options, or what is wrong with them. */
function optionsOf(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { claims: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    return values.claims && values.json ? 'either --claims or --json' : values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function asText({ glossary, findings, table, outside }: Result, folder: string): string[] {
  const { entries, sources, article } = glossary;
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return [
    ...findings.map((one) => `${glossary.locate(one)}: ${one.severity}: ${one.reason}`),
    ...table.gaps.map((gap) => `${glossary.locate(gap)}: gap: ${gap.reason}`),
    outside === undefined
      ? `Copying from outside texts was not checked: there are none at ${folder}.`
      : `Copying was checked against ${plural(outside, 'outside text')}.`,
    '',
    ...columns([
      ['claim', 'verdict', 'entries'],
      ...table.claims.map(({ id, verdict, entries }) => [id, verdict, entries.join(', ') || '-']),
    ]),
    '',
    ...columns([
      ['entry', 'kind', 'origin', 'claims', 'sources', 'dates', 'spellings'],
      ...table.entries.map((row) => [row.id, row.kind, row.origin, row.claims, row.sources, row.dates, row.spellings]),
    ]),
    '',
    [
      `${entries.length} entries, ${plural(Object.keys(sources).length, 'source')}, ${plural(article.claims.length, 'claim')}`,
      `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(table.gaps.length, 'gap')}`,
    ].join(': '),
  ];
}

function asData({ glossary, findings, table, outside }: Result): object {
  const placed = <T extends Pick<Finding, 'where' | 'path'>>({ where, path, ...rest }: T) => {
    const [file, line] = glossary.locate({ where, path }).split(/:(?=\d+$)/);
    return { file, line: Number(line), ...rest };
  };
  return {
    copyingCheckedAgainst: outside ?? null,
    findings: findings.map(placed),
    coverage: { claims: table.claims, entries: table.entries, gaps: table.gaps.map(placed) },
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
