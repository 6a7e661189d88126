import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/cli/analyse';
import type { Block } from '../../../src/text/types';

const analyser = createAnalyser();
const HISTORY =
  'In February 1956 Nikita Khrushchev gave the Secret Speech. The Gulag was emptied, the NKVD was blamed, and the ' +
  'Soviet Union heard of the crimes of Stalin, of Beria and of the Great Purge.';
const CHESS = [
  'The USSR won the team event, and the USSR fielded two grandmasters more than the rules of the match asked for.',
  'Players of the USSR took the first four boards; the crowd in the hall counted twelve draws and a lost queen.',
  'On the last evening the USSR needed half a point, which the youngest player brought home with a rook ending.',
];

/** Ids found in each section of a page. */
function bySection(sections: readonly (readonly string[])[]): string[][] {
  const blocks: Block[] = sections.flatMap((texts, section) =>
    texts.map((text, index) => ({ id: section * 100 + index, text, role: 'prose', section })),
  );
  const starts = new Map<number, number>();
  let at = 0;
  for (const { section, text } of blocks) {
    if (!starts.has(section)) starts.set(section, at);
    at += text.length + 2;
  }
  const { mentions } = analyser.blocks(blocks);
  return sections.map((_, section) =>
    mentions
      .filter(({ start }) => start >= (starts.get(section) ?? 0) && start < (starts.get(section + 1) ?? at))
      .map(({ id }) => id),
  );
}

describe('the topic of a section', () => {
  it('marks what needs the subject where the section is about it, and not elsewhere on the page', () => {
    const [chess, history] = bySection([CHESS, [HISTORY, 'The Soviet Union was silent.']]);
    expect(chess).toEqual([]);
    expect(history).toContain('ussr');
    expect(history).toContain('secret-speech');
  });

  it('is that of the page where the section is short', () => {
    const [, short] = bySection([[HISTORY, HISTORY], ['In the Soviet Union few spoke of it.']]);
    expect(short).toEqual(['ussr']);
  });

  it('marks less where a page on the subject turns to other things', () => {
    const recipes = [
      'After World War II the restaurant moved to the harbour, where it served soup, bread and pickled herring daily.',
      'Serve the soup with cream, onions and dill; after World War II butter was added, and rye bread on the side.',
    ];
    const pages = [[HISTORY, HISTORY], [HISTORY], recipes];
    expect(bySection(pages)[2]).toEqual([]);
    expect(bySection([pages.flat()])[0]).toContain('great-patriotic-war');
  });

  it('holds for one section among many of another kind', () => {
    const [first, , third, history, fifth] = bySection([CHESS, CHESS, CHESS, [HISTORY, 'The USSR was silent.'], CHESS]);
    for (const section of [first, third, fifth]) expect(section).toEqual([]);
    expect(history?.at(-1)).toBe('ussr');
  });

  it('changes as content arrives', () => {
    expect(bySection([['Few in the Soviet Union knew.']])).toEqual([[]]);
    expect(bySection([['Few in the Soviet Union knew.', HISTORY]])[0]?.[0]).toBe('ussr');
  });
});

describe('a page about other parties', () => {
  const gomulka =
    'Gomułka led the Polish party after Bierut. The Polish workers of Poznań had struck, Cyrankiewicz threatened them, ' +
    'and Khrushchev flew to Warsaw, where Polish troops and Hungarian news met him. ';

  it('means their bodies and offices', () => {
    const { mentions } = analyser.text(`${gomulka}In October the Central Committee elected Gomułka first secretary.`);
    expect(mentions.map(({ id }) => id)).not.toContain('central-committee');
    expect(mentions.map(({ id }) => id)).not.toContain('general-secretary');
  });

  it('still means the Soviet ones where it says so', () => {
    const { mentions } = analyser.text(`${gomulka}The Central Committee of the CPSU was informed.`);
    expect(mentions.map(({ id }) => id)).toContain('central-committee');
  });
});
