import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hasOwnPreview, OWN_PREVIEWS } from '../../../src/present/own-previews';

const { document } = new JSDOM('<!doctype html>').window;

/** Whether the element `i` of some HTML has a preview of the site's own. */
function has(html: string, host: string): boolean {
  document.body.innerHTML = html;
  const inside = document.querySelector('i');
  if (!inside) throw new Error('no element i');
  return hasOwnPreview(inside, host);
}

describe('previews of a site’s own', () => {
  const article = (link: string) => `<div class="mw-parser-output"><p>${link}</p></div>`;
  it.each([
    ['a link in an article', article('<a href="/wiki/Khrushchev"><i>x</i></a>'), 'en.wikipedia.org', true],
    ['the same on the mobile site', article('<a href="/wiki/Khrushchev"><i>x</i></a>'), 'en.m.wikipedia.org', true],
    ['text in an article', article('<i>x</i>'), 'en.wikipedia.org', false],
    ['a link around an article', '<a href="/wiki/Main"><i>x</i></a>', 'en.wikipedia.org', false],
    [
      'a link to another site',
      article('<a class="external" href="https://a.b"><i>x</i></a>'),
      'en.wikipedia.org',
      false,
    ],
    ['a link to no article', article('<a class="new" href="/w/x"><i>x</i></a>'), 'de.wikipedia.org', false],
    ['a link in a page', article('<a href="#Death"><i>x</i></a>'), 'en.wikipedia.org', false],
    ['the same on another site', article('<a href="/wiki/Khrushchev"><i>x</i></a>'), 'wiki.example.org', false],
    ['a site whose name only ends alike', article('<a href="/wiki/K"><i>x</i></a>'), 'notwikipedia.org', false],
    ['a hovercard', '<a data-hovercard-url="/x" href="/x"><i>x</i></a>', 'forge.example.org', true],
    ['a popover', '<a data-bs-toggle="popover" href="/x"><i>x</i></a>', 'example.org', true],
    ['a plain link', '<a href="/x" title="x"><i>x</i></a>', 'example.org', false],
  ])('%s', (_name, html, host, expected) => expect(has(html, host)).toBe(expected));

  it('are told by rules that every browser reads', () => {
    for (const { links, except } of OWN_PREVIEWS) {
      expect(() => document.querySelector(links)).not.toThrow();
      if (except) expect(() => document.querySelector(except)).not.toThrow();
    }
  });
});
