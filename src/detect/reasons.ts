/** Clues in words that a reader of the card understands. */
import { RULES } from './rules/all';

/** Clues that no rule finds, but the names around a surname or the page as a whole. */
const OTHERS: Readonly<Record<string, string>> = {
  'specific-form': 'the words are specific enough to mean little else',
  'common-form': 'the words can mean other things too',
  'page-topic': 'how much the page, and this part of it, is about Soviet history',
  'other-parties-page': 'the page speaks of other parties more than of the Soviet one',
  'same-sense-elsewhere': 'what the words mean elsewhere on this page',
  'other-owner-before': 'what was spoken of just before was another’s',
  'named-before': 'named before on this page',
  'other-bearer-before': 'another bearer of the name was spoken of just before',
  'full-name': 'a given name, initials or a patronymic stand with the surname',
  'other-given-name': 'the given name is another’s',
  'inside-other-name': 'the name is part of the name of something else',
  'cited-author': 'the name is an author’s in a reference',
  'title-before': 'a title stands before the name',
};

/** Reasons by id of clue. */
export const REASONS: ReadonlyMap<string, string> = new Map([
  ...RULES.map(({ id, reason }) => [id, reason] as const),
  ...Object.entries(OTHERS),
]);
