/**
 * Relations that say a thing twice or cannot be. Each is written once, at either end: the build derives the inverse,
 * and where both ends speak, the one keeps its own word against the other's.
 */
import { type Entry, type Kind, RELATIONS, type RelationType } from '../schema';
import { type Check, error, type Finding } from './finding';

/** A relation as read from its first end. */
interface Link {
  readonly from: Entry;
  readonly type: RelationType;
  readonly to: string;
  readonly path: Finding['path'];
}

/** One relation between two entries: none is written at both ends, and none beside another. */
export const singleRelations: Check = ({ entries }) => {
  const links = linksOf(entries);
  const first = new Map<string, Link>();
  return links.flatMap((link) => {
    const pair = [link.from.id, link.to].sort().join(' ');
    const other = first.get(pair);
    if (!other) {
      first.set(pair, link);
      return [];
    }
    return [error(link.from.id, link.path, told(link, other))];
  });
};

function told({ from, type, to }: Link, other: Link): string {
  if (other.from === from) return `it is already \`${other.type}\` ${to}, and only one relation is shown`;
  return RELATIONS[other.type] === type
    ? `the build derives it from \`${other.type}\` in ${to}`
    : `${to} says \`${other.type}\` of it, whose inverse is \`${RELATIONS[other.type]}\`, not \`${type}\``;
}

/** Who can write a text or take part in something. */
const ACTORS: readonly Kind[] = ['figure', 'institution'];
const DONE_BY_ACTORS = new Set<RelationType>(['wrote', 'took-part-in']);

/** What only people and bodies do is not said of anything else, as it is where a type was taken for its inverse. */
export const ableActors: Check = ({ entries }) => {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  return linksOf(entries).flatMap(({ from, type, to, path }) => {
    const actor = DONE_BY_ACTORS.has(type) ? from.id : DONE_BY_ACTORS.has(RELATIONS[type]) ? to : undefined;
    const kind = actor === undefined ? undefined : kinds.get(actor);
    if (kind === undefined || ACTORS.includes(kind)) return [];
    return [error(from.id, [...path, 'type'], `\`${type}\` makes an actor of ${actor}, which is a ${kind}`)];
  });
};

/** Types that go one way only, read as: the first is above, before or behind the second. */
const ONE_WAY: readonly RelationType[] = ['includes', 'preceded', 'caused'];

/** Nothing is, over whatever stations, a part of itself, its own forerunner or its own cause. */
export const noCircles: Check = ({ entries }) =>
  ONE_WAY.flatMap((type) => {
    const links = linksOf(entries).flatMap((link) => {
      if (link.type === type) return [{ link, from: link.from.id, to: link.to }];
      return RELATIONS[link.type] === type ? [{ link, from: link.to, to: link.from.id }] : [];
    });
    const after = new Map<string, typeof links>();
    for (const link of links) after.set(link.from, [...(after.get(link.from) ?? []), link]);
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      (after.get(from) ?? []).some(({ to }) => {
        if (to === goal) return true;
        if (seen.has(to)) return false;
        return reaches(to, goal, seen.add(to));
      });
    return links
      .filter(({ from, to }) => reaches(to, from))
      .map(({ link }) => error(link.from.id, link.path, `\`${link.type}\` ${link.to} closes a circle`));
  });

function linksOf(entries: readonly Entry[]): Link[] {
  return entries.flatMap((from) =>
    from.relations.map(({ type, to }, index) => ({ from, type, to, path: ['relations', index] })),
  );
}
