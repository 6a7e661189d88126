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

/** The same candidates, those with an owner behind them lengthened by it. */
export function withTails(candidates: readonly Weighed[], text: string): Weighed[] {
  const lengthened = [...candidates].sort((a, b) => b.start - a.start);
  lengthened.forEach((one, index) => {
    if (!OWNED.has(one.form.entry)) return;
    const owner = lengthened
      .slice(0, index)
      .filter(({ form, start }) => OWNERS.has(form.entry) && start > one.end && JOINT.test(text.slice(one.end, start)))
      .sort((a, b) => b.end - a.end)[0];
    const party = PARTY.exec(text.slice(one.end));
    const end = Math.max(one.end, owner?.end ?? 0, party ? one.end + party[0].length : 0);
    if (end > one.end) lengthened[index] = { ...one, end };
  });
  return lengthened;
}
