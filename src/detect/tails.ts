/**
 * Tails: `20th Congress of the CPSU` is one name. A form that may have an owner takes the owner's name, if that stands
 * right behind it, into its span.
 */
import type { Weighed } from './decide';

/** Entries that may have an owner, and the owners. */
const OWNED = new Set([
  'seventeenth-congress',
  'nineteenth-congress',
  'twentieth-congress',
  'twenty-second-congress',
  'central-committee',
  'politburo',
  'general-secretary',
]);
const OWNERS = new Set(['cpsu', 'central-committee']);
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
    if (owner) lengthened[index] = { ...one, end: owner.end };
  });
  return lengthened;
}
