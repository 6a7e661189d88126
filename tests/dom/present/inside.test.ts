/** What readers do inside the card: pin and move it, go from entry to entry, ask why, copy. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { pause, setStage, until } from './stage';

const PIN = '[aria-label="Keep open"]';
const BACK = '[aria-label="Back"]';
const FORWARD = '[aria-label="Forward"]';

describe.each(engines)('inside the card in %s', (engine) => {
  const stage = setStage(engine);
  const { ask } = stage;
  const title = async () => (await ask('box', 'h2')) && (await ask('inside', 'h2'));

  async function openAndPin() {
    await stage.open();
    await stage.clickOn('Khrushchev');
    await stage.clickIn(PIN);
    return stage.card();
  }

  it('a pinned card stays where it is while the reader scrolls, clicks elsewhere and points at other marks', async () => {
    const before = await openAndPin();
    await stage.page().mouse.click(5, 5);
    await stage.pointAt('Beria');
    await pause(900);
    await stage.page().evaluate(() => scrollTo(0, 1200));
    await pause(400);
    expect(await stage.card()).toEqual(before);
    expect(await title()).toBe('Nikita Khrushchev');
    expect(await ask('attribute', PIN, 'aria-pressed')).toBe('true');
    await stage.page().keyboard.press('Escape');
    await stage.isGone();
  });

  it('goes with its mark again once it is let go of', async () => {
    const before = await openAndPin();
    await drag(120, 200);
    expect(await stage.card()).not.toEqual(before);
    await stage.clickIn(PIN);
    await until(async () => JSON.stringify(await stage.card()) === JSON.stringify(before));
    expect(await ask('attribute', PIN, 'aria-pressed')).toBe('false');
    await stage.page().evaluate(() => scrollTo(0, 1200));
    await stage.isGone();
  });

  it('a pinned card has room in a window that is made smaller, and becomes a sheet in a narrow one', async () => {
    await openAndPin();
    await drag(300, 200);
    for (const [width, height] of [
      [700, 500],
      [400, 700],
      [900, 800],
    ] as const) {
      await stage.page().setViewport({ width, height });
      await until(async () => {
        const box = await stage.card();
        const fits = box.left >= 0 && box.top >= 0 && box.right <= width + 1 && box.bottom <= height + 1;
        return fits && box.bottom - box.top <= height * 0.6 + 1;
      });
      const isSheet = width < 480;
      expect((await ask('attribute', '.card', 'data-sheet')) !== undefined).toBe(isSheet);
      expect((await ask('box', '.card-grip')) === undefined).toBe(isSheet);
    }
    expect(await ask('attribute', PIN, 'aria-pressed')).toBe('true');
  });

  it('takes what is clicked on while it is pinned, in its place', async () => {
    await openAndPin();
    // Beside the marks, with room below for whatever the next entry takes.
    await drag(300, 0);
    const before = await stage.card();
    await stage.clickOn('Beria');
    await until(async () => (await title()) === 'Lavrentiy Beria');
    const { left, top } = await stage.card();
    expect([left, top]).toEqual([before.left, before.top]);
  });

  /** Drags the card by its head, as far as the viewport of 1000 to 900 pixels lets a pointer go. */
  async function drag(x: number, y: number): Promise<void> {
    const { left, top } = await stage.card();
    const { mouse } = stage.page();
    const from = { x: left + 30, y: top + 12 };
    const to = { x: Math.min(from.x + x, 999), y: Math.min(from.y + y, 899) };
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  it('is dragged by its head, never out of view, and follows nothing afterwards', async () => {
    const before = await openAndPin();
    await drag(100, 50);
    const after = await stage.card();
    expect([after.left - before.left, after.top - before.top]).toEqual([100, 50]);
    await drag(3000, 3000);
    const corner = await stage.card();
    expect([Math.round(corner.right), Math.round(corner.bottom)]).toEqual([992, 892]);
    await stage.page().mouse.move(20, 20, { steps: 5 });
    expect(await stage.card()).toEqual(corner);
    await stage.page().setViewport({ width: 700, height: 700 });
    await until(async () => Math.round((await stage.card()).right) <= 692);
  });

  it('is not dragged before it is pinned', async () => {
    await stage.open();
    const before = await stage.clickOn('Khrushchev');
    await drag(100, 50);
    expect(await stage.card()).toEqual(before);
  });

  it('is moved with the arrow keys at its grip, and scrolls with them elsewhere', async () => {
    const before = await openAndPin();
    await ask('focus', '.card-grip');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown'] as const) await stage.page().keyboard.press(key);
    const after = await stage.card();
    expect([after.left - before.left, after.top - before.top]).toEqual([16, 32]);
    await ask('focus', PIN);
    await stage.page().keyboard.press('ArrowRight');
    expect(await stage.card()).toEqual(after);
    expect((await stage.heard()).filter((one) => one.startsWith('keydown'))).toEqual([]);
  });

  it('goes back and forward between related entries, with buttons and keys', async () => {
    await stage.open({ width: 1000, height: 1200 });
    await stage.clickOn('Khrushchev');
    await ask('press', 'Full entry');
    expect(await ask('box', BACK)).toBeUndefined();
    await until(() => ask('press', 'Secret Speech'));
    await until(async () => (await title()) === 'Secret Speech');
    expect(await ask('attribute', FORWARD, 'disabled')).toBe('');
    await stage.clickIn(BACK);
    await until(async () => (await title()) === 'Nikita Khrushchev');
    await stage.clickIn(FORWARD);
    await until(async () => (await title()) === 'Secret Speech');
    const { keyboard } = stage.page();
    for (const [key, name] of [
      ['ArrowLeft', 'Nikita Khrushchev'],
      ['ArrowRight', 'Secret Speech'],
    ] as const) {
      await keyboard.down('Alt');
      await keyboard.press(key);
      await keyboard.up('Alt');
      await until(async () => (await title()) === name);
    }
    expect(await stage.page().evaluate(() => location.pathname)).toContain('opening.html');
    expect((await stage.heard()).filter((one) => one.startsWith('keydown'))).toEqual([]);
  });

  it('says why its own entry is marked, the strongest first, and nothing of the kind of related ones', async () => {
    await stage.open({ width: 1000, height: 1200 });
    await stage.clickOn('Khrushchev');
    expect(await ask('attribute', '.why', 'open')).toBeUndefined();
    await stage.clickIn('.why summary');
    const told = await until(async () => (await ask('attribute', '.why', 'open')) === '' && ask('inside', '.why'));
    expect(told).toMatch(/Sure, 97 %For:.*because of windbecause of rain.*Against:.*because of snow/);
    await ask('press', 'Full entry');
    await until(() => ask('press', 'Secret Speech'));
    await until(async () => (await title()) === 'Secret Speech');
    expect(await ask('box', '.why')).toBeUndefined();
  });

  it('copies the entry as text and as HTML, and says so', async () => {
    await stage.open();
    await stage.page().evaluate(() => {
      document.addEventListener('paste', ({ clipboardData }) => {
        const { dataset } = document.documentElement;
        dataset.text = clipboardData?.getData('text/plain');
        dataset.html = clipboardData?.getData('text/html');
      });
    });
    await stage.clickOn('Khrushchev');
    await until(() =>
      ask('press', 'Copy')
        .then(() => ask('inside', '[role=status]'))
        .then((text) => text === 'Copied'),
    );
    expect((await stage.heard()).filter((one) => one.startsWith('copy'))).toEqual([]);
    await stage.page().keyboard.press('Escape');
    await stage.page().focus('#field');
    await paste();
    const { text = '', html = '' } = await until(async () => {
      const data = await stage.page().evaluate(() => ({ ...document.documentElement.dataset }));
      return data.text !== undefined && data;
    });
    expect(text).toMatch(/^Nikita Khrushchev\n\n/);
    expect(text).toMatch(/\nSources\n- /);
    expect(html).toContain('Nikita Khrushchev</h2>');
  });

  it('copies on pages that are not trusted with the clipboard', async () => {
    await stage.open(undefined, () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      addEventListener('paste', (event) => {
        document.documentElement.dataset.text = event.clipboardData?.getData('text/plain');
      });
    });
    await stage.clickOn('Khrushchev');
    const { left, right, top, bottom } = await until(() => ask('button', 'Copy'));
    await stage.page().mouse.click((left + right) / 2, (top + bottom) / 2);
    await until(async () => (await ask('inside', '[role=status]')) === 'Copied');
    expect((await stage.heard()).filter((one) => one.startsWith('copy'))).toEqual([]);
    await stage.page().keyboard.press('Escape');
    await stage.page().focus('#field');
    await paste();
    expect(await until(() => stage.page().evaluate(() => document.documentElement.dataset.text))).toMatch(
      /^Nikita Khrushchev\n\n/,
    );
  });

  it('is no part of what is copied of the whole page while it is kept open', async () => {
    await stage.open(undefined, () => {
      addEventListener('paste', (event) => {
        const { dataset } = document.documentElement;
        dataset.text = event.clipboardData?.getData('text/plain');
        dataset.html = event.clipboardData?.getData('text/html');
        event.preventDefault();
      });
    });
    const copied = async () => {
      const { keyboard } = stage.page();
      await stage.page().evaluate(() => {
        for (const name of ['text', 'html']) delete document.documentElement.dataset[name];
        document.querySelector<HTMLInputElement>('#field')?.blur();
      });
      for (const [key, command] of [
        ['a', 'SelectAll'],
        ['c', 'Copy'],
      ] as const) {
        await keyboard.down('Control');
        await keyboard.press(key, engine === 'chromium' ? { commands: [command] } : {});
        await keyboard.up('Control');
      }
      await stage.page().focus('#field');
      await paste();
      return until(() =>
        stage.page().evaluate(() => {
          const { text, html } = document.documentElement.dataset;
          return text === undefined ? undefined : { text, html };
        }),
      );
    };
    const without = await copied();
    expect(without.text).toContain('Khrushchev');
    await stage.page().evaluate(() => getSelection()?.removeAllRanges());
    await stage.clickOn('Khrushchev');
    await stage.clickIn(PIN);
    await stage.page().mouse.click(5, 5);
    const withCard = await copied();
    expect(withCard.text).toBe(without.text);
    expect(withCard.html).not.toMatch(/thaw|Keep open/);
    expect(without.html).not.toMatch(/thaw-|::highlight/);
    expect(await stage.hasCard()).toBe(true);
  });

  it('lets its words be selected and copied by themselves', async () => {
    await stage.open(undefined, () => {
      addEventListener('paste', (event) => {
        document.documentElement.dataset.text = event.clipboardData?.getData('text/plain');
      });
    });
    await stage.clickOn('Khrushchev');
    const { left, right, top, bottom } = await until(() => ask('box', '.entry p'));
    const { mouse, keyboard } = stage.page();
    await mouse.move(left + 2, top + 4);
    await mouse.down();
    await mouse.move(right - 20, bottom - 4, { steps: 4 });
    await mouse.up();
    await keyboard.down('Control');
    await keyboard.press('c', engine === 'chromium' ? { commands: ['Copy'] } : {});
    await keyboard.up('Control');
    await stage.page().focus('#field');
    await paste();
    const text = await until(() => stage.page().evaluate(() => document.documentElement.dataset.text));
    expect(text).toContain('Leader of the Soviet party');
    expect(text).not.toContain('Plain:');
  });

  it('says what somebody was when the passage is about, and where on the band of years that is', async () => {
    await stage.open({ width: 1000, height: 1200 }, () => {
      const place = document.querySelector('#stage p') as HTMLElement;
      place.textContent = 'In June 1953 Lavrentiy Beria was arrested in the Kremlin.';
    });
    await stage.clickOn('Beria');
    await ask('press', 'More');
    await until(() => ask('box', '.timeline'));
    expect(await ask('inside', '.as-of')).toMatch(/^In the course of June 1953:/);
    expect(await ask('inside', '.timeline-here')).toContain('You are here');
    expect(await ask('inside', '.timeline-list')).toContain('1953');
    const [here, band] = [await ask('box', '.timeline-passage'), await ask('box', '.timeline-band')];
    expect(here && band && here.left >= band.left - 2 && here.right <= band.right + 2).toBe(true);
  });

  async function paste(): Promise<void> {
    const { keyboard } = stage.page();
    await keyboard.down('Control');
    await keyboard.press('v', engine === 'chromium' ? { commands: ['Paste'] } : {});
    await keyboard.up('Control');
  }
});
