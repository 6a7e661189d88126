/**
 * Tails: `20th Congress of the CPSU` is one name. A form that may have an owner takes the owner's name, if that stands
 * right behind it, into its span.
 */
import type { Weighed } from './types';

/** Entries that may have an owner, and the owners. */
const OWNED = new Set([
  'seventeenth-congress',
  'nineteenth-congress',
  'twentieth-congress',
  'twenty-second-congress',
  'central-committee',
  'politburo',
]);
const OWNERS = new Set(['cpsu', 'central-committee']);
/** A party behind a committee or congress of the Soviet party is that party, even where it would not be marked alone. */
const PARTY =
  /^[\s\u00A0]+of[\s\u00A0]+the[\s\u00A0]+(?:Soviet[\s\u00A0]+)?(?:Communist[\s\u00A0]+)Party(?:[\s\u00A0]+of[\s\u00A0]+the[\s\u00A0]+(?:Soviet[\s\u00A0]+Union|USSR))?(?![\s\u00A0]+of\b)/;
const JOINT = /^[\s\u00A0]+of[\s\u00A0]+(?:the[\s\u00A0]+)?$/;

/** Longest white space and `of the` between a name and its owner, in UTF-16 units. */
const JOINT_LENGTH = 24;

/** The same candidates in order of start, those with an owner behind them lengthened by it. */
export function withTails(candidates: readonly Weighed[], text: string): Weighed[] {
  const lengthened = [...candidates].sort((a, b) => a.start - b.start);
  // From the last to the first, since an owner may have an owner.
  for (let index = lengthened.length - 1; index >= 0; index -= 1) {
    const one = lengthened[index] as Weighed;
    if (!OWNED.has(one.form.entry)) continue;
    let end = one.end;
    for (let next = index + 1; next < lengthened.length; next += 1) {
      const owner = lengthened[next] as Weighed;
      if (owner.start > one.end + JOINT_LENGTH) break;
      const joined = OWNERS.has(owner.form.entry) && owner.start > one.end;
      if (joined && JOINT.test(text.slice(one.end, owner.start))) end = Math.max(end, owner.end);
    }
    const party = PARTY.exec(text.slice(one.end, one.end + 200));
    if (party) end = Math.max(end, one.end + party[0].length);
    if (end > one.end) lengthened[index] = { ...one, end };
  }
  return lengthened;
}
