/** How a name is spelt elsewhere: derived by rule from the original, or as listed where usage goes its own way. */
import type { Entry } from '../schema';
import { transliterate } from './rules';
import { ALA_LC, BGN, FRENCH, GERMAN, POLISH, SCHOLARLY, SPANISH } from './russian';
import * as ukrainian from './ukrainian';

/** Standards of transliteration, in the order in which they are shown. */
export const STANDARDS = ['bgn', 'ala-lc', 'scholarly'] as const;

/** One way of spelling an entry's name. */
export interface Spelling {
  /** A standard, or the BCP 47 code of the language whose usage this is. */
  readonly how: (typeof STANDARDS)[number] | (string & {});
  readonly text: string;
}

const RUSSIAN_RULES = { bgn: BGN, 'ala-lc': ALA_LC, scholarly: SCHOLARLY } as const;
const UKRAINIAN_RULES = { bgn: ukrainian.BGN, 'ala-lc': ukrainian.ALA_LC, scholarly: ukrainian.SCHOLARLY } as const;
const LANGUAGES = { de: GERMAN, fr: FRENCH, es: SPANISH, pl: POLISH } as const;

/**
 * The spellings of an entry's name. Standards are applied to the first original in Russian or Ukrainian; usage in
 * other languages is derived for people alone, since terms are translated, not spelt out.
 */
export function spellingsOf({ kind, names, spellings }: Pick<Entry, 'kind' | 'names' | 'spellings'>): Spelling[] {
  const original = names.find(({ lang }) => lang === 'ru' || lang === 'uk');
  const russian = names.find(({ lang }) => lang === 'ru');
  const found: Spelling[] = [];
  if (original) {
    const rules = original.lang === 'uk' ? UKRAINIAN_RULES : RUSSIAN_RULES;
    for (const how of STANDARDS) found.push({ how, text: transliterate(original.text, rules[how]) });
  }
  for (const [how, listed] of Object.entries(spellings)) found.push({ how, text: listed.join(', ') });
  if (kind === 'figure' && russian) {
    for (const [how, rules] of Object.entries(LANGUAGES)) {
      if (!(how in spellings)) found.push({ how, text: transliterate(russian.text, rules) });
    }
  }
  return found;
}
