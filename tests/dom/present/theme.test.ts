/** Light and dark: what the card follows. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { setStage, until } from './stage';

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(26, 34, 38)';

describe.each(engines)('the theme in %s', (engine) => {
  const stage = setStage(engine, 'presenting.html');

  /** Opens a card and tells what it looked like in each of its first frames. */
  async function firstGrounds(text: string): Promise<string[]> {
    await stage.page().evaluate(() => {
      const world = globalThis as unknown as { grounds: string[]; probe: { style(...of: string[]): string } };
      world.grounds = [];
      const look = () => {
        world.grounds.push(world.probe.style('.card', 'background-color'));
        if (world.grounds.length < 4) requestAnimationFrame(look);
      };
      new MutationObserver((_, observer) => {
        observer.disconnect();
        requestAnimationFrame(look);
      }).observe(document.documentElement, { childList: true });
    });
    await stage.clickOn(text);
    return until(async () => {
      const grounds = await stage.page().evaluate(() => (globalThis as unknown as { grounds: string[] }).grounds);
      return grounds.length === 4 && [...new Set(grounds)];
    });
  }

  const dark = () => document.documentElement.classList.add('dark');

  it('is that of the page, from the first frame on', async () => {
    await stage.open(undefined, dark);
    expect(await firstGrounds('Khrushchev')).toEqual([DARK]);
    await stage.page().keyboard.press('Escape');
    await stage.isGone();
    await stage.page().evaluate(() => document.documentElement.classList.remove('dark'));
    expect(await firstGrounds('Khrushchev')).toEqual([LIGHT]);
  });

  it('is that of the part of the page where the mark is', async () => {
    await stage.open(undefined, () => {
      const part = document.querySelector('#slots') as HTMLElement;
      part.style.cssText = 'background: oklch(0.25 0.05 250); color: white';
    });
    expect(await firstGrounds('Molotov')).toEqual([DARK]);
    expect(await stage.clickOn('Khrushchev')).toBeDefined();
    expect(await stage.ask('style', '.card', 'background-color')).toBe(LIGHT);
  });

  it('is what the reader has chosen, whatever the page is', async () => {
    await stage.open(undefined, dark);
    await stage.ask('set', { theme: 'light' });
    expect(await firstGrounds('Khrushchev')).toEqual([LIGHT]);
    await stage.ask('set', { theme: 'dark' });
    expect(await stage.ask('style', '.card', 'background-color')).toBe(DARK);
    await stage.ask('set', { theme: 'auto' });
    expect(await stage.ask('style', '.card', 'background-color')).toBe(LIGHT);
  });
});

describe.each(engines)('the theme of %s on a dark system', (engine) => {
  const preferences = { 'layout.css.prefers-color-scheme.content-override': 0 };
  const stage = setStage(engine, 'presenting.html', { preferences });
  const opened = async (theme: 'page' | 'auto') => {
    if (engine === 'chromium')
      await stage.page().emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await stage.ask('set', { theme });
    await stage.clickOn('Khrushchev');
    return stage.ask('style', '.card', 'background-color');
  };

  it('is light on a page that knows no dark', async () => {
    await stage.open();
    expect(await opened('page')).toBe(LIGHT);
    await stage.ask('set', { theme: 'auto' });
    expect(await stage.ask('style', '.card', 'background-color')).toBe(DARK);
  });

  it('turns with a page that follows the system and says no colours', async () => {
    await stage.open(undefined, () => {
      document.documentElement.style.colorScheme = 'light dark';
    });
    expect(await opened('page')).toBe(DARK);
    // No test can change the system of Firefox while it runs.
    if (engine !== 'chromium') return;
    await stage.page().emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await until(async () => (await stage.ask('style', '.card', 'background-color')) === LIGHT);
  });
});
