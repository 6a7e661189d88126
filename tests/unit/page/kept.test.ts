// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKept } from '../../../src/page/kept';
import { createParts } from '../../../src/page/parts';
import { type Run, startWalk } from '../../../src/page/walk';

function runs(root: Element): Run[] {
  const walk = startWalk(root, createParts());
  const found: Run[] = [];
  for (let run = walk.next(); run; run = walk.next()) if (run !== 'more') found.push(run);
  return found;
}

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** Markup of a line, and what of it is in no text node or in none that is read. */
const piece = fc.oneof(
  fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom(...'abcd é') }),
  fc.constantFrom(
    '<b>bold</b>',
    '<br>',
    '<sup>[12]</sup>',
    '<code>x</code>',
    '<!-- c -->',
    '<a href="#">li<i>nk</i></a>',
  ),
);

describe('kept blocks', () => {
  it('give for any span the ranges that hold its text', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.nat(60), fc.nat(60), (pieces, from, length) => {
        const run = runs(page(`<p>${pieces.join('')}</p>`))[0];
        if (!run) return;
        const kept = createKept();
        kept.add(1, run);
        const span = { start: Math.min(from, run.text.length), end: Math.min(from + length, run.text.length) };
        const ranges = kept.rangesOf(1, span);
        const joined = ranges.map(String).join('');
        // Line breaks, and the space that stands for code between words, are in no node.
        expect(joined.replace(/\s/g, '')).toBe(run.text.slice(span.start, span.end).replace(/\s/g, ''));
        for (const range of ranges) {
          const place = kept.locate(range.startContainer, range.startOffset);
          expect(run.text.startsWith(String(range), place?.offset)).toBe(true);
        }
      }),
    );
  });

  it('give no range once they are deleted, or their text changed', () => {
    const kept = createKept();
    const [run] = runs(page('<p>one <b>two</b> three</p>'));
    kept.add(7, run as Run);
    const text = document.querySelector('b')?.firstChild as Text;
    expect(kept.rangesOf(7, { start: 4, end: 7 }).map(String)).toEqual(['two']);
    text.data = 'tw';
    expect(kept.rangesOf(7, { start: 4, end: 7 })).toEqual([]);
    expect(kept.rangesOf(7, { start: 0, end: 3 }).map(String)).toEqual(['one']);
    expect(kept.delete(7)).toBe(true);
    expect(kept.delete(7)).toBe(false);
    expect(kept.rangesOf(7, { start: 0, end: 3 })).toEqual([]);
    expect(kept.locate(text, 0)).toBeUndefined();
  });

  it('stand in document order, a shadow tree before what is in its host', () => {
    page('<p>a</p><div id="h"><p>c</p></div><p>d</p>');
    const root = (document.querySelector('#h') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<section><p>b</p></section>';
    const kept = createKept();
    const light = runs(document.body);
    const all = [...light, ...runs(root.firstChild as Element)];
    for (const [id, run] of all.entries()) kept.add(id, run);
    const sorted = [...kept.ids()].sort(kept.order).map((id) => kept.run(id)?.text);
    expect(sorted).toEqual(['a', 'b', 'c', 'd']);
  });
});
