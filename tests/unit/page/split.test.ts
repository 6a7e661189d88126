// @vitest-environment jsdom
/** Recognising must not depend on how a page's text is spread over nodes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/cli/analyse';
import { collectBlocks } from '../../../src/page/collect';

const analyser = createAnalyser();
const SENTENCES = [
  'In February 1956 Nikita Khrushchev gave the Secret Speech to the Twentieth Party Congress.',
  "Stalin's heirs feared Beria; Sergo Beria was a boy then.",
  'The de-Stalinization of the Soviet Union began, and the thaw came to the writers.',
  'Molotov, Malenkov and the rest of the anti-party group were removed from the Presidium.',
];

/** Markup that an inline text may be cut by: none of it is seen as a gap. */
const cuts = fc.constantFrom<[string, string][]>(
  ['<b>', '</b>'],
  ['<a href="#x">', '</a>'],
  ['<em>', '</em>'],
  ['<!-- c -->', ''],
  ['<span>', '</span>'],
);

describe('text that is split over nodes', () => {
  it('has the mentions that it has in one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.array(fc.tuple(fc.nat(), fc.nat(30), cuts), { maxLength: 8 }),
        (text, places) => {
          const whole = found(`<p>${text}</p>`);
          let [html, at] = ['', 0];
          for (const [place, length, [open, close]] of places) {
            const from = at + (place % 20);
            const to = from + length;
            if (to > text.length) break;
            html += `${text.slice(at, from)}${open}${text.slice(from, to)}${close}`;
            at = to;
          }
          expect(found(`<p>${html}${text.slice(at)}</p>`)).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function found(html: string): string[] {
  document.body.innerHTML = html;
  return analyser.blocks(collectBlocks(document)).mentions.map(({ id, text, start }) => `${id} ${text} ${start}`);
}
