/** How readers copy footnotes in the card. */
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { setStage, until } from './stage';

describe.each(engines)('footnotes in %s', (engine) => {
  const stage = setStage(engine);
  const { ask } = stage;

  async function openStyles(): Promise<void> {
    await until(() => ask('press', 'Cite'));
    await until(() => ask('box', '.cite'));
  }

  it('are copied in the style that is chosen with the arrow keys, which is chosen the next time too', async () => {
    await stage.open();
    await listenForPaste();
    await stage.clickOn('Khrushchev');
    await openStyles();
    await ask('focus', '.cite input:checked');
    const { keyboard } = stage.page();
    for (let presses = 0; presses < 3; presses += 1) await keyboard.press('ArrowRight');
    await until(async () => (await ask('attribute', '.cite input:focus', 'value')) === 'apa');
    await keyboard.press('Tab');
    expect(await ask('focusedText')).toBe('Copy footnote');
    await keyboard.press('Enter');
    await until(async () => (await ask('inside', '.cite [role=status]')) === 'Footnote copied');
    expect((await stage.heard()).filter((one) => /^(?:copy|keydown)/.test(one))).toEqual([]);
    const first = await pasted();
    expect(first.text).toMatch(/^apa: .* and /);
    expect(first.html).toContain('<i>apa</i>');
    await stage.clickOn('Beria');
    await openStyles();
    expect(await ask('attribute', '.cite input:checked', 'value')).toBe('apa');
  });

  it('without italics are plain text', async () => {
    await stage.open();
    await listenForPaste();
    await stage.clickOn('Khrushchev');
    await openStyles();
    await ask('focus', '.cite input:checked');
    await stage.page().keyboard.press('ArrowLeft');
    await until(async () => (await ask('attribute', '.cite input:focus', 'value')) === 'ris');
    await ask('press', 'Copy footnote');
    await until(async () => (await ask('inside', '.cite [role=status]')) === 'Footnote copied');
    expect(await pasted()).toMatchObject({ text: expect.stringMatching(/^ris: /), html: '' });
  });

  it.each([
    { width: 1000, height: 900 },
    { width: 320, height: 480 },
  ])('have a place in the card on a screen of $width to $height pixels', async (screen) => {
    await stage.open(screen);
    await ask('show', 'khrushchev');
    await openStyles();
    const card = await stage.card();
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(screen.height);
    const body = await until(() => ask('box', '.card-body'));
    expect(body.bottom - body.top).toBeGreaterThan(40);
    const label = await until(() => ask('box', '.cite label'));
    const copy = await until(() => ask('box', '.cite-copy'));
    for (const box of [label, copy]) {
      expect(box.bottom - box.top).toBeGreaterThanOrEqual(24);
      expect(box.right).toBeLessThanOrEqual(card.right);
    }
  });

  async function listenForPaste(): Promise<void> {
    await stage.page().evaluate(() => {
      document.addEventListener('paste', ({ clipboardData }) => {
        const { dataset } = document.documentElement;
        dataset.text = clipboardData?.getData('text/plain');
        dataset.html = clipboardData?.getData('text/html');
      });
    });
  }

  async function pasted(): Promise<{ text?: string; html?: string }> {
    const { keyboard } = stage.page();
    await keyboard.press('Escape');
    await stage.page().focus('#field');
    await keyboard.down('Control');
    await keyboard.press('v', engine === 'chromium' ? { commands: ['Paste'] } : {});
    await keyboard.up('Control');
    return until(async () => {
      const data = await stage.page().evaluate(() => ({ ...document.documentElement.dataset }));
      return data.text !== undefined && data;
    });
  }
});
