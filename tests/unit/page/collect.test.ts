// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../../src/page/collect';
import type { Block } from '../../../src/text/types';

const folder = resolve(import.meta.dirname, '../../pages/reading');
const files = readdirSync(folder).filter((file) => file.endsWith('.html') && file !== 'empty.html');

type Expected = Partial<Pick<Block, 'text' | 'role' | 'section'>>;

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function texts(html: string): string[] {
  return collectBlocks(parse(html)).map(({ text }) => text);
}

function fold(text: string): string {
  return text.replace(/\n/g, '⏎').replace(/\s+/g, ' ').trim();
}

describe('collectBlocks', () => {
  it.each(files)('%s: its blocks, as far as markup tells', (file) => {
    const document = parse(readFileSync(join(folder, file), 'utf8'));
    const data = JSON.parse(document.querySelector('#expected')?.textContent ?? '{}') as Record<string, Expected[]>;
    const expected = (data.static ?? data.blocks ?? []).map(({ text = '', role = 'prose', section = 0 }) => {
      return { text: text.replace(/⏎+/g, ' '), role, section };
    });
    const blocks = collectBlocks(document).map(({ text, role, section }) => {
      return { text: text.replace(/\s+/g, ' ').trim(), role, section };
    });
    expect(blocks).toEqual(expected);
  });

  it.each([
    ['white space as it stands', '<p> a\n  b\t</p>', [' a\n  b\t']],
    ['a line break', '<p>a<br>b</p>', ['a\nb']],
    ['no word across a picture', '<p>a<img>b <img> c</p>', ['a b  c']],
    ['no block of blanks', '<p> </p>\n<p>\t</p>', []],
    ['text outside of all elements', 'a', ['a']],
    ['a note of many marks', '<p>a<sup>[1][2], [note 3]</sup>b</p>', ['ab']],
    ['a power', '<p>m<sup>2</sup></p>', ['m2']],
    ['a long superscript', `<p>a<sup>[${'x'.repeat(200)}]</sup></p>`, [`a[${'x'.repeat(200)}]`]],
    ['an element of the page’s own', '<p>a<x-b>c</x-b>d</p>', ['acd']],
    ['closed dialogs and popovers', '<dialog>a</dialog><dialog open>b</dialog><div popover>c</div>', ['b']],
  ])('reads %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('numbers blocks from 1 and reads an element alone', () => {
    const document = parse('<p>a</p><div><p>b</p><p>c</p></div>');
    const div = document.querySelector('div') as Element;
    expect(collectBlocks(div)).toEqual([
      { id: 1, text: 'b', role: 'prose', section: 0 },
      { id: 2, text: 'c', role: 'prose', section: 0 },
    ]);
  });

  it('reads open shadow roots after the tree that they hang in', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>shadow</p>';
    const root = document.createElement('main');
    root.append(host, 'light');
    expect(collectBlocks(root).map(({ text }) => text)).toEqual(['light', 'shadow']);
  });

  it('joins what inline elements cut, wherever they cut it', () => {
    const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abcЯé 5') });
    const element = fc.constantFrom('b', 'i', 'a', 'span', 'em', 'x-y');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.option(element)), { minLength: 1 }), (parts) => {
        const html = parts.map(([text, name]) => (name ? `<${name}>${text}<!-- x --></${name}>` : text)).join('');
        const joined = parts.map(([text]) => text).join('');
        expect(texts(`<div>${html}</div>`).map(fold)).toEqual([fold(joined)].filter(Boolean));
      }),
    );
  });
});
