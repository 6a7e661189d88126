/** What a page says of itself in the words of schema.org. */

/** What of it a citation has use for; all as written. */
export interface Described {
  readonly title?: string;
  readonly site?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly { readonly name: string; readonly isPerson: boolean }[];
}

type Node = Readonly<Record<string, unknown>>;

/** Pages, articles and their like; what else a page describes (crumbs, shops, recipes) is not what is read. */
const WORKS = /(?:Article|BlogPosting|WebPage|Report|Book|Chapter|CreativeWork|Review|Thesis|ScholarlyWork)$/;
/** Of several, the first that says most of what is read. */
const ARTICLES = /(?:Article|BlogPosting|Report|Book|Chapter|Review|Thesis)$/;
/** Pages nest some levels; more would be made to hurt. */
const DEEPEST = 8;

/** Reads the scripts of a page. What is no JSON, or none that is known, is passed over. */
export function describedIn(scripts: readonly string[]): Described {
  const nodes = scripts.flatMap((script) => {
    try {
      return nodesOf(JSON.parse(script), 0);
    } catch {
      return [];
    }
  });
  const works = nodes.filter((node) => typesOf(node).some((type) => WORKS.test(type)));
  const work = works.find((node) => typesOf(node).some((type) => ARTICLES.test(type))) ?? works[0];
  if (!work) return { authors: [] };
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const resolved = (value: unknown): unknown =>
    isNode(value) && typeof value['@id'] === 'string' && value.name === undefined ? byId.get(value['@id']) : value;
  const authors = listOf(work.author ?? work.creator).flatMap((one) => {
    const author = resolved(one);
    const name = typeof author === 'string' ? author : isNode(author) ? textOf(author.name) : undefined;
    if (!name) return [];
    return [{ name, isPerson: !isNode(author) || !typesOf(author).some((type) => /Organization$/.test(type)) }];
  });
  const publisher = resolved(listOf(work.publisher)[0]);
  return {
    ...known('title', textOf(work.headline) ?? textOf(work.name)),
    ...known('site', isNode(publisher) ? textOf(publisher.name) : textOf(publisher)),
    ...known('published', textOf(work.datePublished)),
    ...known('modified', textOf(work.dateModified)),
    authors,
  };
}

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value.mainEntity, depth + 1)];
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' && one.trim() !== '' ? one : undefined;
}

function known<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
