// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { glance } from '../../../src/page/glance';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  Object.defineProperty(document, 'hidden', { configurable: true, value: false });
});
afterEach(() => end.abort());

/** Lets glancing come to rest. */
const rest = () => new Promise((later) => setTimeout(later, 60));

async function seen(
  html: string,
  after?: (body: HTMLElement) => void,
  mayHold: (text: string) => boolean = () => true,
): Promise<string[]> {
  document.body.innerHTML = html;
  const texts: string[] = [];
  glance({ document, signal: end.signal, mayHold, onText: (text) => texts.push(text) });
  await rest();
  if (after) {
    texts.length = 0;
    after(document.body);
    await rest();
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}

describe('glancing', () => {
  it.each([
    ['lines', '<p>one</p><p>two</p>', ['one', 'two']],
    ['words that markup cuts', '<p>Khru<b>shch</b>ev</p>', ['Khrushchev']],
    [
      'lists without white space between the items',
      '<ul><li>one</li><li>two <b>three</b></li></ul>',
      ['one', 'two three'],
    ],
    ['names that markup cuts in lists', '<ul><li>the Soviet <b>Un</b>ion</li></ul>', ['the Soviet Union']],
    ['breaks', '<h1>Secret<br>Speech</h1><p><b>one<br>two</b></p>', ['Secret\nSpeech', 'one\ntwo']],
    ['blocks in a link', '<a href="#"><div>one</div><div>two</div></a>', ['one', 'two']],
    ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['text between blocks', '<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    ['nothing of scripts, styles and fields', '<script>a</script><style>b{}</style><textarea>c</textarea>', []],
    ['what is in elements of the page’s own', '<x-one><p>one</p></x-one>', ['one']],
  ])('sees %s', async (_, html, expected) => {
    expect(await seen(html)).toEqual(expected);
  });

  it('sees open shadow roots', async () => {
    document.body.innerHTML = '';
    const texts = await seen('<div id="host"></div>', (body) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>inside</p>';
      body.append(host);
    });
    expect(texts).toEqual(['inside']);
  });

  it.each<[string, (body: HTMLElement) => void, string[]]>([
    ['elements', (body) => body.insertAdjacentHTML('beforeend', '<p>new</p>'), ['new']],
    ['text', (body) => body.append('more'), ['more']],
    ['replaced text', (body) => (body.firstElementChild as Element).firstChild?.replaceWith('other'), ['other']],
    [
      'what comes with an element once',
      (body) => {
        const list = document.createElement('ul');
        body.append(list);
        list.innerHTML = '<li>a</li><li>b</li>';
      },
      ['a', 'b'],
    ],
    ['nothing that goes', (body) => body.replaceChildren(), []],
  ])('sees what comes: %s', async (_, change, expected) => {
    expect(await seen('<p>old</p>', change)).toEqual(expected);
  });

  it('ends with its signal', async () => {
    const texts = await seen('<p>old</p>', (body) => {
      end.abort();
      body.append('more');
    });
    expect(texts).toEqual([]);
  });

  describe('where a part of a page cannot hold anything', () => {
    const holdsStalin = (text: string) => text.includes('Stalin');

    it('passes over it, and looks into the parts beside it', async () => {
      const html = '<section><p>rain</p><p>snow</p></section><section><p>thunder</p><p>Stalin</p></section>';
      expect(await seen(html, undefined, holdsStalin)).toEqual(['Stalin']);
      expect(await seen('<section><p>rain</p></section>', undefined, holdsStalin)).toEqual([]);
    });

    it.each(['div', 'section', 'x-one'])('still sees what stands in the open shadow root of a %s', async (name) => {
      const shadowed = (body: HTMLElement) => {
        const host = document.createElement(name);
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Stalin</p>';
        const section = document.createElement('section');
        section.append('rain', host);
        body.append(section);
      };
      expect(await seen('', shadowed, holdsStalin)).toEqual(['Stalin']);
    });

    it('sees what comes into it later', async () => {
      const comes = (body: HTMLElement) => body.firstElementChild?.insertAdjacentHTML('beforeend', '<p>Stalin</p>');
      expect(await seen('<section><p>rain</p></section>', comes, holdsStalin)).toEqual(['Stalin']);
    });
  });

  it('takes a text of any length in pieces, of which one holds each word whole', async () => {
    const word = (number: number) => `word${number}`;
    const html = `<p>${Array.from({ length: 100_000 }, (_, number) => word(number)).join(' ')}</p>`;
    const texts = await seen(html);
    expect(texts.length).toBeGreaterThan(1);
    for (const number of [0, 31_999, 33_000, 66_000, 99_999]) {
      expect(texts.some((text) => text.split(' ').includes(word(number)))).toBe(true);
    }
  });
});
