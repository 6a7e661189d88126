/** Where the keyboard's focus goes, and where it comes back to. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { setStage, until } from './stage';

describe.each(engines)('focus in %s', (engine) => {
  const stage = setStage(engine, 'presenting.html');
  const { ask } = stage;
  const press = (key: 'Enter' | 'Escape' | 'Tab') => stage.page().keyboard.press(key);

  /** Presses Tab until focus is on something, and tells what was passed. */
  async function tabTo(wanted: RegExp): Promise<string[]> {
    const passed: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      await press('Tab');
      const now = await ask('focused');
      if (wanted.test(now)) return passed;
      passed.push(now);
    }
    throw new Error(`never came to ${wanted}: ${passed.join(', ')}`);
  }

  it('comes back into a web component', async () => {
    await stage.open(undefined, () => {
      const field = document.createElement('input');
      document.getElementById('host')?.shadowRoot?.append(field);
      field.focus();
    });
    const inside = () =>
      stage.page().evaluate(() => document.getElementById('host')?.shadowRoot?.activeElement?.localName);
    expect(await inside()).toBe('input');
    await ask('next');
    await press('Enter');
    await stage.card();
    await press('Escape');
    await press('Escape');
    await stage.isGone();
    expect(await inside()).toBe('input');
    await ask('show', 'beria');
    await stage.card();
    expect(await inside()).toBeUndefined();
    await press('Escape');
    await stage.isGone();
    expect(await inside()).toBe('input');
  });

  it('goes from the end of the card back to the mention, and into the card again', async () => {
    await stage.open();
    await stage.page().focus('#field');
    await ask('next');
    await press('Enter');
    await stage.card();
    await ask('press', 'Cite');
    await until(async () => (await ask('box', '.cite-copy')) !== undefined);
    await ask('focus', '.card');
    const passed = await tabTo(/, figure, 1 of /);
    expect(passed).toContain('Close');
    expect(passed.join()).not.toMatch(/field|button of the page/i);
    await press('Tab');
    expect(await ask('focused')).not.toMatch(/, figure, 1 of |^$/);
    await stage.page().keyboard.down('Shift');
    await press('Tab');
    await stage.page().keyboard.up('Shift');
    expect(await ask('focused')).toMatch(/, figure, 1 of /);
  });

  it('goes from the end of a card that was asked for in the toolbar back to where it was', async () => {
    await stage.open();
    await stage.page().focus('#field');
    await ask('show', 'khrushchev');
    await stage.card();
    await tabTo(/^A field of the page$/);
    await press('Tab');
    expect(await ask('focused')).toBe('button');
  });
});
