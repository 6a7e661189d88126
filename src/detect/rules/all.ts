/** Every evidence rule. */
import { PARTY_RULES } from './party';
import { PEOPLE_RULES } from './people';
import { SENSE_RULES } from './senses';
import type { Rule } from './types';

/** Every evidence rule, in the order in which clues of equal weight are told. */
export const RULES: readonly Rule[] = [...PEOPLE_RULES, ...PARTY_RULES, ...SENSE_RULES];
