/** All checks of the glossary's content in one list. */
import type { Glossary } from '../schema';
import { claimsCopiedFrom, copiedBetween, copiedFrom, type OutsideText } from './copying';
import { beginningBeforeEnd, possibleDates, withinLife } from './dates';
import { duplicateForms } from './duplicate-forms';
import { carryingSources, lifeDates, offices, sourcedViews } from './evidence';
import type { Check, Finding } from './finding';
import { lengths } from './lengths';
import { originalNames, stressMarks } from './originals';
import { orphanEntries, orphanSources } from './orphans';
import { easyReading } from './reading-ease';
import { ableActors, noCircles, singleRelations } from './relations';

/** Checks that need nothing but the glossary. */
const CHECKS: readonly Check[] = [
  lengths,
  easyReading,
  copiedBetween,
  possibleDates,
  beginningBeforeEnd,
  withinLife,
  duplicateForms,
  singleRelations,
  ableActors,
  noCircles,
  originalNames,
  stressMarks,
  carryingSources,
  sourcedViews,
  lifeDates,
  offices,
  orphanEntries,
  orphanSources,
];

/**
 * What all checks find, in the order of the entries, the article and the sources.
 * @param outside - texts that neither entries nor claims may copy; none, where there are none at hand
 */
export function lint(glossary: Glossary, outside: readonly OutsideText[] = []): Finding[] {
  const checks = [...CHECKS, copiedFrom(outside), claimsCopiedFrom(outside)];
  const files = [...glossary.entries.map(({ id }) => id), 'article', 'sources'];
  const places = new Map(files.map((file, index) => [file, index]));
  const place = ({ where }: Finding) => places.get(where) ?? files.length;
  return checks.flatMap((check) => check(glossary)).sort((a, b) => place(a) - place(b));
}
