import nlp from 'compromise/one';
import { expect, it } from 'vitest';
import { ended } from '../../../src/detect/detector';
import { creatingParser } from '../../../src/detect/language';
import { WORDS } from '../../../src/detect/words';

it('is tested with what pages have of compromise, and no more', () => {
  const { one } = nlp.model() as { one: object };
  expect(one).toHaveProperty('lexicon');
  expect(one).not.toHaveProperty('unicode');
});

it('tags each word, and each word of a phrase, with all that it is known for', () => {
  const parse = ended(creatingParser(nlp));
  const untagged = Object.entries(WORDS).flatMap(([tag, list]) =>
    list.split(', ').filter((phrase) => !parse(phrase).words.every(({ tags }) => tags.has(tag))),
  );
  expect(untagged).toEqual([]);
});

it('takes a phrase before the words in it', () => {
  const parse = ended(creatingParser(nlp));
  const tagsOf = (text: string) => [...(parse(text).words[0]?.tags ?? [])];
  expect(tagsOf('Warsaw trains')).toEqual(['OrbitWord']);
  expect(tagsOf('Warsaw Pact trains')).toEqual(['SovietWord']);
});
