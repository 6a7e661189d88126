// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createParts } from '../../../src/page/parts';
import { type Run, startWalk, type Walk } from '../../../src/page/walk';

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function rest(walk: Walk): string[] {
  const found: string[] = [];
  for (let run = walk.next(); run; run = walk.next()) if (run !== 'more') found.push(run.text);
  return found;
}

const LIST = '<main><ul id="l"><li id="a">a</li><li id="b">b</li></ul><p>c</p></main><p>d</p>';

describe('a walk', () => {
  it.each([
    ['nothing', () => {}, undefined, ['b', 'c', 'd']],
    ['the block read last', () => document.querySelector('#a')?.remove(), undefined, ['b', 'c', 'd']],
    ['where it was', () => document.querySelector('#b')?.remove(), '#l', ['c', 'd']],
    ['what is around where it was', () => document.querySelector('#l')?.remove(), 'main', ['d']],
    ['all', () => document.body.replaceChildren(), 'body', []],
    [
      'the way, by a move',
      () => document.body.append(document.querySelector('#l') as Element),
      'main',
      ['d', 'a', 'b'],
    ],
  ])('goes on after the page took away %s', (_, act, lost, texts) => {
    const walk = startWalk(page(LIST), createParts());
    expect((walk.next() as Run).text).toBe('a');
    const place = lost ? document.querySelector(lost) : undefined;
    act();
    expect(walk.resume()).toBe(place);
    expect(rest(walk)).toEqual(texts);
  });

  it('stops after many nodes without an end of a line', () => {
    const walk = startWalk(page(`<p>${'<b>x</b>'.repeat(2000)}</p>`), createParts());
    expect(walk.next()).toBe('more');
    expect(rest(walk)).toEqual(['x'.repeat(2000)]);
  });

  it('ends a line that is as long as a book', () => {
    const walk = startWalk(page(`<p>${`<b>${'x'.repeat(1000)}</b>`.repeat(120)}</p>`), createParts());
    const found = rest(walk);
    expect(found.length).toBeGreaterThan(1);
    expect(found.join('')).toBe('x'.repeat(120_000));
  });

  it('asks layout only where words touch at the edge of an element', () => {
    const asked: string[] = [];
    const html = '<p>a <b>b</b>, <i>c</i>. (<u>d</u>) <s>e</s><em>f</em></p>';
    const isInLine = (element: Element) => {
      asked.push(element.localName);
      return element.localName !== 'em';
    };
    expect(rest(startWalk(page(html), createParts(), { isInLine }))).toEqual(['a b, c. (d) e', 'f']);
    expect(asked).toEqual(['s', 'em']);
  });
});
