/**
 * The matches of all rules as compromise reads them, so that no page has to wait until it has read how they are written:
 * that takes longer than all else that it does for a first sentence.
 */
import nlp from 'compromise/one';
import { matchesOf } from './language';
import { RULES } from './rules/all';

/** What is used of compromise's inside: it reads a match. */
interface Reading {
  world(): {
    readonly methods: { readonly one: { parseMatch(match: string, options: object, world: unknown): unknown } };
  };
}

/** A module whose default export takes a match as it is written, and returns what compromise's own reader would. */
export function compiledMatches(): string {
  const world = (nlp as unknown as Reading).world();
  const matches = new Set(RULES.flatMap(matchesOf));
  const entries = [...matches].map((match) => {
    const read = world.methods.one.parseMatch(match, {}, world);
    return `${JSON.stringify(match)}: () => ${written(read)},`;
  });
  return `const MATCHES = {
${entries.join('\n')}
};
export default (match) => {
  if (!Object.hasOwn(MATCHES, match)) throw new Error(\`no rule has the match \${match}\`);
  return MATCHES[match]();
};
`;
}

/** A value as it is written in JavaScript. */
function written(value: unknown): string {
  if (value instanceof Set) return `new Set(${written([...value])})`;
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${written(field)}`).join(',')}}`;
}
