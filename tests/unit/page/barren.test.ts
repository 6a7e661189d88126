import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { arrivals, hostsOfBarren } from '../../../src/page/barren';

const elementsOf = (html: string) => [...new JSDOM(`<body>${html}</body>`).window.document.body.children];

describe('what came', () => {
  test('is told in order, each with its text, little of it together and much of it in parts', () => {
    const trees = elementsOf(Array.from({ length: 200 }, (_, at) => `<p>${at} ${'word '.repeat(60)}</p>`).join(''));
    const parts = [...arrivals(trees)];
    expect(parts.flatMap((part) => part.trees)).toEqual(trees);
    expect(parts.flatMap(({ texts }) => texts)).toEqual(trees.map(({ textContent }) => textContent));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThan(10);
  });

  test('has no text told where it is read whatever it is: of long trees', () => {
    const [short, long] = elementsOf(`<p>short</p><div>${'word '.repeat(20_000)}</div>`);
    const parts = [...arrivals([short as Element, long as Element])];
    expect(parts.find(({ trees }) => trees[0] === long)).toEqual({ trees: [long], texts: undefined });
    expect(parts.find(({ trees }) => trees[0] === short)).toEqual({ trees: [short], texts: ['short'] });
  });
});

describe('a tree without anything worth reading', () => {
  test('tells the elements that may have a shadow root, itself among them', () => {
    const [tree] = elementsOf('<article><h3>Title</h3><x-like></x-like><b>bold</b></article>');
    expect(hostsOfBarren(tree as Element)?.map(({ localName }) => localName)).toEqual(['article', 'h3', 'x-like']);
  });

  test.each(['<p>one<sup>2</sup>three</p>', '<p>one<script></script>two</p>'])(
    'is read where words may stand together around what is left out: %s',
    (html) => {
      expect(hostsOfBarren(elementsOf(html)[0] as Element)).toBeUndefined();
    },
  );
});
