/**
 * Telling forms: those by which stage one finds out whether a page is worth reading. A form is left out if it needs a
 * second look anyway, or if a text that holds it holds a shorter telling form too.
 */
import { expandForm } from '../glossary/forms';
import type { Entry, Scope } from '../glossary/schema';

/** The entries with their telling forms only, for a small table. */
export function tellingEntries(entries: readonly Entry[]): Entry[] {
  // The phrases of official language stand among names and terms of the time, which tell more.
  const named = entries.filter(({ kind }) => kind !== 'euphemism');
  const shortest = { anywhere: new Set<string>(), 'in-context': new Set<string>() };
  for (const entry of named) {
    for (const { text, scope } of spellingsOf(entry)) {
      if (scope !== 'ambiguous') shortest['in-context'].add(words(text).join(' '));
      if (scope === 'anywhere') shortest.anywhere.add(words(text).join(' '));
    }
  }
  return named.map((entry) => {
    const { person, ...rest } = entry;
    const forms = entry.forms.flatMap((form): Entry['forms'] => {
      const spellings = spellingsOf({ ...entry, person: undefined, forms: [form] });
      const told = spellings.filter(
        ({ text, scope }) => scope !== 'ambiguous' && !parts(text).some((part) => shortest[scope].has(part)),
      );
      return told.length === spellings.length ? [form] : told;
    });
    return { ...rest, forms, ...(person && entry.scope !== 'ambiguous' ? { person } : {}) };
  });
}

function spellingsOf({
  forms,
  person,
  scope: usual,
}: Pick<Entry, 'forms' | 'person' | 'scope'>): { text: string; scope: Scope }[] {
  const surnames = (person?.surname ?? []).map((text) => ({ text, scope: usual }));
  const others = forms.flatMap((form) => {
    const { text, scope = usual } = typeof form === 'string' ? { text: form } : form;
    return expandForm(text).map((spelling) => ({ text: spelling, scope }));
  });
  return [...surnames, ...others];
}

/** Runs of words inside a form, shorter than the form. */
function parts(text: string): string[] {
  const all = words(text);
  const found: string[] = [];
  for (let from = 0; from < all.length; from += 1) {
    for (let to = from + 1; to <= all.length; to += 1) {
      if (to - from < all.length) found.push(all.slice(from, to).join(' '));
    }
  }
  return found;
}

/** Words as written, capitals too: a form in capitals tells nothing of small letters. */
function words(text: string): string[] {
  return text
    .replace(/['’]s?(?![\p{L}])/gu, '')
    .split(/[-\s.()]+/)
    .filter((word) => word !== '');
}
