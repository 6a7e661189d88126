/** Which rules speak about which forms: each form has one sense or a few, most general last. */
import type { DetectEntry, FormFacts } from '../lexicon/types';

/** Senses of whole entries, whatever form names them. */
const BY_ENTRY: Readonly<Record<string, string>> = {
  stalin: 'stalin',
  'seventeenth-congress': 'congress',
  'nineteenth-congress': 'congress',
  'twentieth-congress': 'congress',
  'twenty-second-congress': 'congress',
  'cult-of-personality': 'cult',
  'peaceful-coexistence': 'coexistence',
};

/** Every sense that an ambiguous form may name in its `evidence`. */
export const SENSES = [
  'thaw',
  'rehabilitation',
  'purge',
  'memorial',
  'congress',
  'central-committee',
  'party-office',
  'politburo',
  'decentralization',
  'repression',
  'plan',
  'economic',
  'mausoleum',
  'cult',
  'coexistence',
  'deportation',
  'context',
] as const;

/** The senses whose rules are asked about a form. */
export function sensesOf(form: FormFacts, entry: DetectEntry | undefined): readonly string[] {
  const senses: string[] = [];
  if (form.evidence) senses.push(form.evidence);
  const own = BY_ENTRY[form.entry];
  if (own && !senses.includes(own)) senses.push(own);
  if (form.person || entry?.kind === 'figure') senses.push('person');
  return senses;
}

/** The tag that a candidate's words carry for the rules of a sense. */
export function formTag(sense: string): string {
  return `${sense.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Form`;
}
