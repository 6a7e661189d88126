import { expect, test } from 'vitest';
import { WORDS } from '../../../src/detect/words';

test.each(Object.entries(WORDS))(
  'the words of %s stand in small letters, each once, with a comma and a space between',
  (_, list) => {
    const words = list.split(', ');
    expect(words.filter((word) => word === '' || word !== word.trim().toLowerCase() || word.includes(','))).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  },
);
