/** Every evidence rule. */
import { ECONOMY_RULES } from './economy';
import { PARTY_RULES } from './party';
import { PEOPLE_RULES } from './people';
import { TERROR_RULES } from './terror';
import { THAW_RULES } from './thaw';
import type { Rule } from './types';

/** Every evidence rule, in the order in which clues of equal weight are told. */
export const RULES: readonly Rule[] = [
  ...PEOPLE_RULES,
  ...PARTY_RULES,
  ...THAW_RULES,
  ...TERROR_RULES,
  ...ECONOMY_RULES,
];
