import nlp from 'compromise/one';
import { expect, it } from 'vitest';

it('is tested with what pages have of compromise, and no more', () => {
  const { one } = nlp.model() as { one: object };
  expect(one).toHaveProperty('lexicon');
  expect(one).not.toHaveProperty('unicode');
});
