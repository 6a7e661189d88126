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

async function seen(html: string, after?: (body: HTMLElement) => void): Promise<string[]> {
  document.body.innerHTML = html;
  const texts: string[] = [];
  glance({ document, signal: end.signal, onText: (text) => texts.push(text) });
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
      ['one', 'two', 'three'],
    ],
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
});
