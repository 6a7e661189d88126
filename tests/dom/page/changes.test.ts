/** How the reader keeps up with a page that changes, in real browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { type ModuleBrowser, startModules } from '../modules';
import type * as Probe from './probe';

type World = { probe: typeof Probe };

/** A page before and after a script of its own changed it; `looks`: nothing but its looks may have changed. */
interface Case {
  readonly name: string;
  readonly html: string;
  readonly before: readonly string[];
  readonly act: string;
  readonly after: readonly string[];
  readonly looks?: true;
  /** Its text changes more than once. */
  readonly again?: true;
}

const CASES: readonly Case[] = [
  {
    name: 'content that comes late',
    html: '<p>One</p>',
    before: ['One'],
    act: `document.body.insertAdjacentHTML('beforeend', '<p>Two</p><p>Three</p>loose')`,
    after: ['One', 'Two', 'Three', 'loose'],
  },
  {
    name: 'blocks that go, and nothing comes',
    html: '<p>One</p><ul><li>Two</li><li>Three</li></ul>',
    before: ['One', 'Two', 'Three'],
    act: `document.querySelector('ul').replaceChildren()`,
    after: ['One'],
  },
  {
    name: 'all text replaced',
    html: '<p>One</p>',
    before: ['One'],
    act: `document.body.innerHTML = '<main><p>New <b>page</b></p></main>'`,
    after: ['New page'],
  },
  {
    name: 'the body replaced',
    html: '<p>One</p>',
    before: ['One'],
    act: `const body = document.createElement('body'); body.innerHTML = '<p>Other</p>'; document.body.replaceWith(body)`,
    after: ['Other'],
  },
  {
    name: 'text rewritten inside a link',
    html: '<p>By <a href="https://example.org/">Stalin</a>, 1949</p>',
    before: ['By Stalin, 1949'],
    act: `document.querySelector('a').firstChild.data = 'Khrushchev'`,
    after: ['By Khrushchev, 1949'],
  },
  {
    name: 'text content set on a link',
    html: '<p>By <a href="https://example.org/">Stalin</a>, 1949</p>',
    before: ['By Stalin, 1949'],
    act: `document.querySelector('a').textContent = 'Khrushchev'`,
    after: ['By Khrushchev, 1949'],
  },
  {
    name: 'a name that grows by a node',
    html: '<p>Nikita</p>',
    before: ['Nikita'],
    act: `document.querySelector('p').append(' ', 'Khrushchev')`,
    after: ['Nikita Khrushchev'],
  },
  {
    name: 'a node taken from a line',
    html: '<p>Nikita <i>S.</i> Khrushchev</p>',
    before: ['Nikita S. Khrushchev'],
    act: `document.querySelector('i').remove()`,
    after: ['Nikita Khrushchev'],
  },
  {
    name: 'a block put into a line',
    html: '<div>one <i>two</i> three</div>',
    before: ['one two three'],
    act: `document.querySelector('i').after(Object.assign(document.createElement('p'), { textContent: 'block' }))`,
    after: ['one two', 'block', 'three'],
  },
  {
    name: 'a block taken from between two lines',
    html: '<div>one<p>block</p> two</div>',
    before: ['one', 'block', 'two'],
    act: `document.querySelector('p').remove()`,
    after: ['one two'],
  },
  {
    name: 'a class that hides',
    html: '<style>.off { display: none }</style><div><p>One</p></div><p>Two</p>',
    before: ['One', 'Two'],
    act: `document.querySelector('div').className = 'off'`,
    after: ['Two'],
    looks: true,
  },
  {
    name: 'a class that shows',
    html: '<style>.off { display: none }</style><div class="off"><p>One</p></div><p>Two</p>',
    before: ['Two'],
    act: `document.querySelector('div').className = ''`,
    after: ['One', 'Two'],
    looks: true,
  },
  {
    name: 'a class that shows a part of a line',
    html: '<style>.off { display: none }</style><p>One <b class="off">two</b> three</p>',
    before: ['One three'],
    act: `document.querySelector('b').className = ''`,
    after: ['One two three'],
    looks: true,
  },
  {
    name: 'a class that hides a part of a line',
    html: '<style>.off { display: none }</style><p>One <b>two</b> three</p>',
    before: ['One two three'],
    act: `document.querySelector('b').className = 'off'`,
    after: ['One three'],
    looks: true,
  },
  {
    name: 'a style that hides a part of a line',
    html: '<p>One <b>two</b> three</p>',
    before: ['One two three'],
    act: `document.querySelector('b').style.display = 'none'`,
    after: ['One three'],
  },
  {
    name: 'a style that no longer hides',
    html: '<p>One <b style="display: none">two <span>and</span></b> three</p>',
    before: ['One three'],
    act: `document.querySelector('b').style.display = ''`,
    after: ['One two and three'],
  },
  {
    name: 'the hidden attribute taken from a block',
    html: '<div hidden><p>One</p></div><p>Two</p>',
    before: ['Two'],
    act: `document.querySelector('div').hidden = false`,
    after: ['One', 'Two'],
    looks: true,
  },
  {
    name: 'details opened',
    html: '<details><summary>Sum</summary>loose<p>folded</p></details>',
    before: ['Sum'],
    act: `document.querySelector('details').open = true`,
    after: ['Sum', 'loose', 'folded'],
    looks: true,
  },
  {
    name: 'details closed',
    html: '<details open><summary>Sum</summary>loose<p>folded</p></details>',
    before: ['Sum', 'loose', 'folded'],
    act: `document.querySelector('details').open = false`,
    after: ['Sum'],
    looks: true,
  },
  {
    name: 'a check box that shows by style sheet',
    html: '<style>input:not(:checked) ~ p { display: none }</style><input type="checkbox"><p>One</p>',
    before: [],
    act: `document.querySelector('input').click()`,
    after: ['One'],
    looks: true,
  },
  {
    name: 'a style sheet that comes late',
    html: '<p>One</p><p class="ad">Two</p>',
    before: ['One', 'Two'],
    act: `document.body.append(Object.assign(document.createElement('style'), { textContent: '.ad { display: none }' }))`,
    after: ['One'],
    looks: true,
  },
  {
    name: 'a block made editable',
    html: '<div><p>One</p> loose</div><p>Two</p>',
    before: ['One', 'loose', 'Two'],
    act: `document.querySelector('div').contentEditable = 'true'`,
    after: ['Two'],
  },
  {
    name: 'a block no longer editable',
    html: '<div contenteditable><p>One</p> loose</div><p>Two</p>',
    before: ['Two'],
    act: `document.querySelector('div').contentEditable = 'false'`,
    after: ['One', 'loose', 'Two'],
  },
  {
    name: 'a part of a line made editable',
    html: '<p>One <b>two</b> three</p>',
    before: ['One two three'],
    act: `document.querySelector('b').contentEditable = 'plaintext-only'`,
    after: ['One three'],
  },
  {
    name: 'a role that makes a field',
    html: '<div>One</div><p>Two</p>',
    before: ['One', 'Two'],
    act: `document.querySelector('div').setAttribute('role', 'textbox')`,
    after: ['Two'],
  },
  {
    name: 'typing in an editor',
    html: '<div contenteditable><p>One</p></div><p>Two</p>',
    before: ['Two'],
    act: `document.querySelector('div p').firstChild.data = 'typed'; document.querySelector('div').append('more')`,
    after: ['Two'],
  },
  {
    name: 'the whole page made editable',
    html: '<p>One</p>',
    before: ['One'],
    act: `document.designMode = 'on'; document.body.append('two')`,
    after: [],
  },
  {
    name: 'an element that brings a shadow root',
    html: '<p>One</p>',
    before: ['One'],
    act: `const div = document.createElement('div'); div.attachShadow({ mode: 'open' }).innerHTML = '<p>In shadow</p><span id="in">x</span>';
      document.body.append(div)`,
    after: ['One', 'In shadow', 'x'],
  },
  {
    name: 'text in a shadow root changed, of an element in a line',
    html: '<p>One <span id="host">light</span> two</p>',
    before: ['One light two'],
    act: `const root = document.querySelector('#host').attachShadow({ mode: 'open' }); root.innerHTML = '<b>a</b> <slot></slot>';
      document.querySelector('p').after('tail'); const host = document.querySelector('#host'); host.replaceWith(host);
      const { parentNode, nextSibling } = host; host.remove(); parentNode.insertBefore(host, nextSibling);
      setTimeout(() => { root.querySelector('b').textContent = 'changed' }, 30)`,
    after: ['One light two', 'changed', 'tail'],
    again: true,
  },
  {
    name: 'elements defined late',
    html: '<x-late>light</x-late><p>One</p>',
    before: ['light', 'One'],
    act: `customElements.define('x-late', class extends HTMLElement { constructor() { super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>Upgraded</p>' } })`,
    after: ['Upgraded', 'One'],
    looks: true,
  },
  {
    name: 'a block moved',
    html: '<p id="a">One <b>1</b></p><p>Two</p>',
    before: ['One 1', 'Two'],
    act: `document.body.append(document.querySelector('#a'))`,
    after: ['Two', 'One 1'],
  },
  {
    name: 'a line of words that is cut and put together again',
    html: '<p>Nikita Khrushchev</p>',
    before: ['Nikita Khrushchev'],
    act: `const p = document.querySelector('p'); p.firstChild.splitText(9); p.normalize()`,
    after: ['Nikita Khrushchev'],
  },
  {
    name: 'changes in the head',
    html: '<p>One</p>',
    before: ['One'],
    act: `document.title = 'Stalin'; document.head.append(Object.assign(document.createElement('style'), { textContent: '' }))`,
    after: ['One'],
  },
];

describe.each(engines)('changes in %s', (engine) => {
  let modules: ModuleBrowser;
  let page: Page;
  beforeAll(async () => {
    modules = await startModules(engine);
    page = await modules.open('reading/empty.html', 'tests/dom/page/probe.ts');
  });
  afterAll(() => modules?.close());

  const evaluate = <T>(code: string): Promise<T> => page.evaluate(`(async () => { ${code} })()`) as Promise<T>;
  const fill = (html: string) => evaluate<void>(`await probe.fill(${JSON.stringify(html)})`);

  it.each(CASES)('$name', async ({ html, before, act, after, looks, again }) => {
    await fill(html);
    const result = await evaluate<object>(`
      const before = probe.texts(); ${act}; await probe.settled(${looks || again ? 'probe.SWARM' : 200});
      return { before, after: probe.texts(), misfits: probe.misfits() }`);
    expect(result).toEqual({ before, after, misfits: [] });
  });

  it('tells a list that grows each item once, and its line not again', async () => {
    await fill('<div id="list">intro</div>');
    const log = await evaluate<string[]>(`
      for (let n = 0; n < 30; n += 1) {
        document.querySelector('#list').append(Object.assign(document.createElement('p'), { textContent: 'item ' + n }));
        if (n % 3 === 0) await new Promise(requestAnimationFrame);
      }
      await probe.settled(probe.SWARM); return probe.log`);
    expect(log).toEqual(['intro', ...Array.from({ length: 30 }, (_, n) => `item ${n}`)]);
  });

  it('gives no range for text that has changed a moment ago', async () => {
    await fill('<p>Nikita Khrushchev</p>');
    const ranges = await evaluate<number[]>(`
      const found = () => probe.firstRanges();
      const before = found(); document.querySelector('p').firstChild.data = 'Other text here'; const changed = found();
      document.querySelector('p').remove(); return [before, changed, found()]`);
    expect(ranges).toEqual([1, 0, 0]);
  });

  it('finds the block and offset of a place', async () => {
    await fill('<p id="p">Nikita <b id="b">Khrushchev</b><sup id="s">[1]</sup> said</p><pre id="c">code</pre>');
    const places = await evaluate<unknown[]>(
      `return [['#p', 2], ['#b', 6], ['#b', 10], ['#s', 1], ['#c', 1]].map((place) => probe.textAt(...place) ?? 'nowhere')`,
    );
    expect(places).toEqual(['kita Khrushchev said', 'chev said', ' said', 'nowhere', 'nowhere']);
  });

  it('tells the heading of each block, kept or not', async () => {
    await fill('<p>One</p><h2>In <i>1953</i></h2><p>Two</p><p>Three</p>');
    expect(await evaluate<string[]>('return probe.headings()')).toEqual(['', 'In 1953', 'In 1953', 'In 1953']);
  });

  it.each([
    { where: 'in lines', style: '' },
    { where: 'in lines far apart', style: 'margin: 0 0 40vh; padding: 0; line-height: 5vh' },
    { where: 'in narrow lines at the side', style: 'width: 10vw' },
  ])('reads what is in view first, $where', async ({ style }) => {
    await fill('');
    const { log, view } = await evaluate<{ log: string[]; view: string[] }>(`
      probe.stop();
      const lines = Array.from({ length: 400 }, (_, n) => '<p style="${style}">' + n + '</p>').join('');
      document.body.innerHTML = '<header><p>Top</p></header><main>' + lines + '</main>';
      document.querySelectorAll('main p')[200].scrollIntoView();
      const view = [...document.querySelectorAll('p')].filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      probe.start(); await probe.settled();
      scrollTo(0, 0); return { log: probe.log, view: view.map((one) => one.textContent) }`);
    const early = log.slice(0, 2 * view.length + 10);
    for (const one of view) expect(early).toContain(one);
  });

  it('reads the rest when what is in view has been dealt with', async () => {
    await fill('');
    const { before, during, after } = await evaluate<Record<'before' | 'during' | 'after', string[]>>(`
      probe.stop();
      document.body.innerHTML = Array.from({ length: 400 }, (_, n) => '<p>' + n + '</p>').join('');
      let dealtWith, before;
      const whenTold = () => {
        before ??= [...probe.log];
        return dealtWith ? undefined : new Promise((resolve) => { dealtWith = resolve; });
      };
      probe.start({ whenTold }); await probe.settled();
      const during = [...probe.log];
      dealtWith(); await probe.settled();
      return { before, during, after: [...probe.log] }`);
    expect(before).toContain('0');
    expect(before).not.toContain('399');
    expect(during).toEqual(before);
    expect(new Set(after).size).toBe(400);
    expect(after).toHaveLength(400);
  });

  it('lets the browser paint before it reads the rest', async () => {
    await fill('');
    const { told, painted } = await evaluate<Record<'told' | 'painted', number>>(`
      probe.stop();
      document.body.innerHTML = Array.from({ length: 400 }, (_, n) => '<p>' + n + '</p>').join('');
      let told, painted;
      const whenTold = async () => {
        if (told !== undefined) return;
        told = probe.log.length;
        requestAnimationFrame(() => { painted = probe.log.length; });
      };
      probe.start({ whenTold }); await probe.settled();
      return { told, painted }`);
    expect(told).toBeLessThan(400);
    expect(painted).toBe(told);
  });

  it('says when all has been told, of changes too', async () => {
    await fill('');
    const told = await evaluate<string[][]>(`
      const told = [];
      document.body.innerHTML = '<p>One</p>';
      probe.start({ whenTold: async () => { told.push([...probe.log]); } }); await probe.settled();
      document.body.append('two'); await probe.settled();
      return told`);
    expect(told.at(-1)).toEqual(['One', 'two']);
    expect(told.slice(0, -1)).toContainEqual(['One']);
  });

  it('passes over what comes late and holds nothing, but for the roots in it', async () => {
    await fill('<main></main>');
    const log = await evaluate<string[]>(`
      probe.start({ mayHold: (text) => /Stalin|Congress/.test(text) }); await probe.settled();
      const article = (inner) => {
        const made = document.createElement('article');
        made.innerHTML = '<h3>Item</h3>' + inner;
        document.querySelector('main').append(made);
        return made;
      };
      article('<p>Nothing</p>');
      article('<p>Of <b>Stalin</b></p>');
      const host = article('<div><section></section></div>').querySelector('section');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Congress inside</p>';
      article('<p>The 20th Con<sup class="reference">[1]</sup>gress</p>');
      await probe.settled(); return probe.log`);
    expect(log.toSorted()).toEqual(['Congress inside', 'Item', 'Item', 'Of Stalin', 'The 20th Congress']);
  });

  it('does nothing while the document is hidden', async () => {
    await fill('<p>One</p>');
    const logs = await evaluate<string[][]>(`
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.body.append('two'); await probe.settled(); const during = [...probe.log];
      delete document.hidden; document.dispatchEvent(new Event('visibilitychange'));
      await probe.settled(); return [during, [...probe.log]]`);
    expect(logs).toEqual([['One'], ['One', 'two']]);
  });

  it('ends with its signal', async () => {
    await fill('<p>One</p>');
    const log = await evaluate<string[]>(
      `probe.stop(); document.body.append('two'); await probe.settled(); return probe.log`,
    );
    expect(log).toEqual(['One']);
  });

  it('keeps nothing of roots that are gone but knows those that are there', async () => {
    await fill('<div id="a"></div>');
    const roots = await evaluate<object>(`
      const div = document.createElement('div'); div.attachShadow({ mode: 'open' }).innerHTML = '<p>x</p>';
      document.body.append(div); await probe.settled(); return probe.roots()`);
    expect(roots).toEqual({ met: 2, known: 2 });
  });

  it('lets the page go on in between, on a page of 5 MB that is torn apart meanwhile', async () => {
    const slices = await evaluate<{ times: number[]; log: number }>(`
      probe.stop();
      const words = 'Plain prose about nothing much at all, with <a href="#x">a link</a> and <i>some</i> markup in it. ';
      document.body.innerHTML = ('<section>' + ('<p>' + words.repeat(5) + '</p>').repeat(50) + '</section>').repeat(200);
      document.body.getBoundingClientRect();
      const sections = [...document.querySelectorAll('section')];
      const times = []; let resumed;
      const pause = scheduler.yield.bind(scheduler);
      scheduler.yield = () => {
        if (resumed !== undefined) times.push(performance.now() - resumed);
        return pause().then(() => { resumed = performance.now() });
      };
      probe.start({ wants: () => false });
      for (const one of sections.slice(50, 90)) { one.remove(); await new Promise((go) => setTimeout(go, 1)); }
      await probe.settled(300); delete scheduler.yield;
      return { times, log: probe.log.length }`);
    expect(slices.log).toBeGreaterThan(150 * 50);
    // How long each lasts is for the benchmarks: beside other tests it measures who else wants the processor.
    expect(slices.times.length).toBeGreaterThan(10);
  });

  it.each([1, 3, 5, 14, 23, 40, 43, 46])(
    'knows after any changes what a fresh reading finds (seed %i)',
    async (seed) => {
      const { kept, scratch } = await page.evaluate(async (from) => {
        const { probe } = globalThis as unknown as World;
        return probe.shaken(from, 120);
      }, seed);
      expect(kept).toEqual(scratch);
    },
  );
});
