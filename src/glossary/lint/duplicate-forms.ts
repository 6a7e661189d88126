/** Forms of one entry that say the same twice. Between entries `crossCheck` looks, for there it is a clash. */
import { expandForm } from '../forms';
import { error, type Finding, forEachEntry, warning } from './finding';

/** Spellings that two forms of an entry stand for, or that another of its forms finds too. */
export const duplicateForms = forEachEntry((entry) => {
  const spellings = entry.forms.flatMap((form, index) => {
    const { text, scope } = typeof form === 'string' ? { text: form } : form;
    return expandForm(text).map((spelling) => ({ spelling, index, scope: scope ?? entry.scope }));
  });
  const findings: Finding[] = [];
  const written = new Map<string, number>();
  // A form of another scope is marked on other pages, so that it may find what this one does.
  const finders = new Map<string, string[]>();
  for (const { spelling, index, scope } of spellings) {
    const before = written.get(spelling);
    if (before !== undefined && before !== index) {
      findings.push(error(entry.id, ['forms', index], `"${spelling}" is already there as form ${before + 1}`));
    }
    if (before !== undefined) continue;
    written.set(spelling, index);
    for (const one of foundBy(spelling)) {
      const key = `${scope} ${one}`;
      finders.set(key, [...(finders.get(key) ?? []), spelling]);
    }
  }
  for (const { spelling, index, scope } of spellings) {
    if (written.get(spelling) !== index) continue;
    const finder = (finders.get(`${scope} ${withoutMarks(spelling)}`) ?? []).find((one) => isCovered(spelling, one));
    if (finder === undefined) continue;
    findings.push(warning(entry.id, ['forms', index], `"${spelling}" is found by "${finder}" too`));
  }
  return findings;
});

/** Whether of two spellings, the second of which finds the first, the first is too many. */
function isCovered(spelling: string, finder: string): boolean {
  if (spelling === finder) return false;
  const [own, others] = [foundBy(spelling), foundBy(finder)];
  // Two that find each other: the one that finds less, or comes later in the alphabet, where marks come last.
  return !own.has(withoutMarks(finder)) || own.size < others.size || (own.size === others.size && spelling > finder);
}

/** What a form finds: a hyphen stands for a space or nothing too, an apostrophe for nothing, `iz` for `is`. */
function foundBy(spelling: string): Set<string> {
  const own = withoutMarks(spelling);
  const hyphens = own.includes(' ') ? [own, own.replaceAll(' ', '-')] : [own];
  const spaced = [...hyphens, own.replaceAll('-', ' '), own.replaceAll('-', '')];
  const bare = spaced.flatMap((one) => [one, one.replaceAll("'", '')]);
  return new Set(bare.flatMap((one) => [one, one.replace(/iz(?=[aei])/g, 'is')]));
}

/** Without the marks on letters, which recognising looks away from, and with plain apostrophes. */
function withoutMarks(spelling: string): string {
  return spelling.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}
