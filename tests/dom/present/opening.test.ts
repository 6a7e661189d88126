/** When the card opens, stays and goes: pointers that pass, ways into the card, links, previews and touch. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { pause, setStage, until } from './stage';

describe.each(engines)('opening in %s', (engine) => {
  const stage = setStage(engine);
  const hash = () => stage.page().evaluate(() => location.hash);

  it('is not for a pointer that passes, even without a wait', async () => {
    await stage.open();
    await stage.ask('set', { delay: 0 });
    const { left, right, top, bottom } = await stage.lineOf('Khrushchev');
    const y = (top + bottom) / 2;
    for (let x = left - 200; x < right + 300; x += 25) await stage.page().mouse.move(x, y);
    await pause(500);
    expect(await stage.hasCard()).toBe(false);
    for (let x = right + 100; x > right - 20; x -= 25) await stage.page().mouse.move(x, y);
    await stage.card();
  });

  it('is got ready while the reader waits for it, without a trace in the page', async () => {
    await stage.open();
    await stage.ask('set', { delay: 1500 });
    const before = await stage.page().content();
    await stage.pointAt('Beria');
    await until(async () => (await stage.ask('read')).includes('beria'));
    await pause(300);
    expect(await stage.page().content()).toBe(before);
    await stage.card();
    expect(await stage.ask('text')).toContain('Beria');
  });

  it.each([
    ['a finger is put down', async () => void (await touchDown('Molotov'))],
    ['the keyboard comes to it', () => stage.ask('next')],
  ])('is got ready when %s', async (_, come) => {
    await stage.open();
    expect(await stage.ask('read')).toEqual([]);
    await come();
    await until(async () => (await stage.ask('read')).length > 0);
    expect(await stage.ask('text')).toBe('');
  });

  async function touchDown(text: string): Promise<void> {
    const { left, right, top, bottom } = await stage.lineOf(text);
    await stage.page().touchscreen.touchStart((left + right) / 2, (top + bottom) / 2);
  }

  it('lasts while the pointer travels to a far corner of the card, however slowly', async () => {
    await stage.open();
    await stage.pointAt('Khrushchev');
    const box = await stage.card();
    const { left, top, bottom } = await stage.lineOf('Khrushchev');
    const [from, to] = [
      { x: left + 3, y: (top + bottom) / 2 },
      { x: box.right - 4, y: box.top + 6 },
    ];
    await stage.page().mouse.move(from.x, from.y);
    for (let part = 0; part <= 1; part += 0.04) {
      await stage.page().mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      await pause(60);
    }
    expect(await stage.hasCard()).toBe(true);
    await pause(600);
    expect(await stage.hasCard()).toBe(true);
  });

  it('ends soon after the pointer has gone elsewhere', async () => {
    await stage.open();
    await stage.pointAt('Khrushchev');
    await stage.card();
    const { left, top } = await stage.lineOf('Khrushchev');
    await stage.page().mouse.move(left - 100, top - 60, { steps: 4 });
    const begun = Date.now();
    await stage.isGone();
    expect(Date.now() - begun).toBeGreaterThan(150);
    expect(Date.now() - begun).toBeLessThan(900);
  });

  it('waits for the key where the reader wants one held', async () => {
    await stage.open();
    await stage.ask('set', { opening: 'modifier', modifier: 'Shift' });
    await stage.pointAt('Khrushchev');
    await pause(900);
    expect(await stage.hasCard()).toBe(false);
    await stage.page().keyboard.down('Shift');
    await stage.card();
    await stage.page().keyboard.up('Shift');
    await pause(500);
    expect(await stage.hasCard()).toBe(true);
    await stage.page().mouse.move(5, 5, { steps: 4 });
    await stage.isGone();
    await stage.page().keyboard.down('Shift');
    await stage.pointAt('Beria');
    await stage.card();
    await stage.page().keyboard.up('Shift');
  });

  it('is for a click alone where the reader wants that', async () => {
    await stage.open();
    await stage.ask('set', { opening: 'click' });
    await stage.pointAt('Khrushchev');
    await pause(900);
    expect(await stage.hasCard()).toBe(false);
    await stage.clickOn('Khrushchev');
    expect(await stage.ask('text')).toContain('Khrushchev');
  });

  it('moves on to the next mark without another wait, and without a gap', async () => {
    await stage.open();
    await stage.ask('set', { delay: 0 });
    await stage.pointAt('Beria');
    await stage.card();
    // Longer than a card stays that is left for something else.
    await stage.ask('set', { delay: 1500 });
    await stage.page().evaluate(() => {
      const world = globalThis as unknown as { gaps: number };
      world.gaps = 0;
      const count = (records: MutationRecord[]) => {
        world.gaps += records.flatMap(({ removedNodes }) => [...removedNodes]).length;
      };
      new MutationObserver(count).observe(document.documentElement, { childList: true });
    });
    await stage.pointAt('Khrushchev');
    await until(async () => (await stage.ask('inside', 'h2')) === 'Nikita Khrushchev');
    expect(await stage.page().evaluate(() => (globalThis as unknown as { gaps: number }).gaps)).toBe(0);
  });

  /** A frame of the page beside its text. */
  const addFrame = () =>
    stage.page().evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; inset: 0 0 auto auto; width: 160px; height: 200px';
      frame.srcdoc = '<p>A window of its own.</p>';
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
    });
  const IN_FRAME = [920, 100] as const;

  it('does not happen when the pointer has gone on into a frame, and ends there', async () => {
    await stage.open();
    await addFrame();
    await stage.ask('set', { delay: 800 });
    await stage.pointAt('Khrushchev');
    await stage.page().mouse.move(...IN_FRAME);
    await pause(1200);
    expect(await stage.hasCard()).toBe(false);
    await stage.ask('set', { delay: 0 });
    await stage.pointAt('Khrushchev');
    await stage.card();
    await stage.page().mouse.move(...IN_FRAME);
    await stage.isGone();
  });

  it('ends when the reader turns to a frame', async () => {
    await stage.open();
    await addFrame();
    await stage.clickOn('Khrushchev');
    await stage.page().mouse.move(...IN_FRAME);
    await pause(600);
    expect(await stage.hasCard()).toBe(true);
    await stage.page().mouse.click(...IN_FRAME);
    await stage.isGone();
  });

  /** Scrolls an element ten times a second, a little to and fro. */
  const keepScrolling = (selector: string) =>
    stage.page().evaluate((where) => {
      const box = document.querySelector(where) as HTMLElement;
      let turn = 0;
      setInterval(() => {
        turn = 1 - turn;
        box.scrollTo(0, turn);
      }, 100);
    }, selector);

  it('is not kept from by what scrolls elsewhere, but by what scrolls under the pointer', async () => {
    await stage.open(undefined, () => {
      const ticker = document.createElement('div');
      ticker.id = 'ticker';
      ticker.style.cssText = 'height: 40px; overflow: auto';
      ticker.innerHTML = '<p>News<br>and<br>more<br>news.</p>';
      document.body.append(ticker);
      (document.querySelector('#stage') as HTMLElement).style.cssText = 'height: 60px; overflow: auto';
    });
    await keepScrolling('#stage');
    await stage.pointAt('Beria');
    await pause(1000);
    expect(await stage.hasCard()).toBe(false);
    await keepScrolling('#ticker');
    await stage.pointAt('Khrushchev');
    await stage.card();
  });

  it.each(['click', 'tap'] as const)('is not kept from a %s by a page that listens to all clicks', async (how) => {
    await stage.open(undefined, () => {
      for (const listening of [document.body, document.querySelector('#stage')])
        listening?.setAttribute('onclick', 'heard.push("all")');
    });
    if (how === 'click') await stage.clickOn('Beria');
    else await stage.tapOn('Beria');
    await until(async () => (await stage.ask('text')).includes('Beria'));
    expect(await stage.heard()).toContain('all');
  });

  it('leaves a few words that do something at a click to the page', async () => {
    await stage.open(undefined, () => {
      document.querySelector('#stage p')?.setAttribute('onclick', 'heard.push("words")');
    });
    const { left, top } = await stage.lineOf('Beria');
    await stage.page().mouse.click(left + 5, top + 5);
    await until(async () => (await stage.heard()).includes('words'));
    await stage.page().mouse.move(1, 1);
    await pause(300);
    expect(await stage.hasCard()).toBe(false);
  });

  it('does not happen over links with a preview of the site’s own; the keyboard still opens it', async () => {
    await stage.open();
    await stage.pointAt('Mikoyan');
    await pause(900);
    expect(await stage.hasCard()).toBe(false);
    expect(await stage.ask('show', 'mikoyan')).toBe(true);
    await stage.card();
  });

  it('explains at the first tap on a link, and follows it at the next', async () => {
    await stage.open();
    await stage.tapOn('Secret');
    await stage.card();
    expect(await hash()).toBe('');
    expect(await stage.heard()).toEqual([]);
    expect(await stage.ask('text')).toContain('Follow the link');
    await stage.tapOn('Secret');
    await stage.isGone();
    expect(await hash()).toBe('#followed');
    expect(await stage.heard()).toEqual(['click link', 'click link']);
  });

  it('offers to follow the link, as the page would', async () => {
    await stage.open();
    await stage.tapOn('Secret');
    await stage.card();
    await stage.clickIn('.card-follow');
    await stage.isGone();
    expect(await hash()).toBe('#followed');
    expect((await stage.heard()).filter((one) => one === 'click link')).toHaveLength(2);
  });

  it('leaves taps on links to the page where the reader wants that', async () => {
    await stage.open();
    await stage.ask('set', { linkTap: 'follow' });
    await stage.tapOn('Secret');
    await until(async () => (await hash()) === '#followed');
    expect(await stage.hasCard()).toBe(false);
  });

  it('leaves controls of the page to the page, touched or clicked', async () => {
    await stage.open();
    await stage.tapOn('Molotov');
    await until(async () => (await stage.heard()).length === 2);
    expect(await stage.hasCard()).toBe(false);
  });

  it('opens at a tap on text, without a link to follow', async () => {
    await stage.open();
    await stage.tapOn('Khrushchev');
    await stage.card();
    expect(await stage.ask('text')).not.toContain('Follow the link');
    await stage.page().touchscreen.tap(5, 5);
    await stage.isGone();
  });
});
