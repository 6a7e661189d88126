/** What axe and rulers find in the card, in each of its states. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { engines } from '../../browsers';
import { pause, setStage } from './stage';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** What is pressed, one after the other; axe looks before and after each. */
const PRESSES = ['More', 'Full entry', 'Why marked?', 'Cite', 'Keep open', 'Secret Speech', 'More', 'Full entry'];
const SHEET = { width: 400, height: 700 };

describe.each(engines)('accessibility in %s', (engine) => {
  const stage = setStage(engine, 'presenting.html');

  async function findings(): Promise<string[]> {
    return stage.page().evaluate(async () => {
      type Axe = {
        run(context: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      const { axe } = globalThis as unknown as { axe: Axe };
      const inCard = await axe.run({ include: [['thaw-card']] }, { rules: { 'target-size': { enabled: true } } });
      // The page has landmarks of its own.
      const landmarks = ['landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'];
      const onPage = await axe.run(document, { runOnly: { type: 'rule', values: landmarks } });
      return [...inCard.violations, ...onPage.violations].map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
      );
    });
  }

  it.each([
    ['light', 'card', undefined],
    ['dark', 'card', undefined],
    ['light', 'sheet', SHEET],
  ] as const)('has nothing that axe objects to (%s, %s)', async (theme, _, screen) => {
    await stage.open(screen);
    await stage.page().addScriptTag({ path: AXE });
    await stage.ask('set', { theme });
    await stage.ask('show', 'khrushchev');
    await stage.card();
    expect(await findings()).toEqual([]);
    for (const name of PRESSES) {
      if (!(await stage.ask('unfold', name)) && !(await stage.ask('press', name))) continue;
      await pause(300);
      expect({ name, found: await findings() }).toEqual({ name, found: [] });
    }
  });
});

describe.each(engines)('touch in %s', (engine) => {
  const preferences = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };
  const stage = setStage(engine, 'presenting.html', { preferences });

  it.each([
    ['card', { width: 1000, height: 900 }],
    ['sheet', SHEET],
  ])('has targets of 44 pixels in a %s', async (_, screen) => {
    await stage.open({ ...screen, hasTouch: true });
    expect(await stage.page().evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await stage.ask('show', 'khrushchev');
    await stage.card();
    for (const name of ['More', 'Full entry', 'Why marked?', 'Cite', 'Keep open']) {
      if (!(await stage.ask('unfold', name))) await stage.ask('press', name);
      await pause(100);
      const small = (await stage.ask('targets')).filter(({ height }) => height < 43.5);
      expect({ name, small }).toEqual({ name, small: [] });
    }
  });

  it('has a sheet that its button closes', async () => {
    await stage.open({ ...SHEET, hasTouch: true });
    await stage.tapOn('Khrushchev');
    await stage.card();
    expect(await stage.ask('attribute', '.card', 'data-sheet')).toBe('bottom');
    await stage.tapIn('[aria-label="Close"]');
    await stage.isGone();
  });
});

describe.each(engines)('less motion in %s', (engine) => {
  const stage = setStage(engine, 'presenting.html', { preferences: { 'ui.prefersReducedMotion': 1 } });

  it('lets nothing of the card move', async () => {
    await stage.open();
    if (engine === 'chromium')
      await stage.page().emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await stage.page().evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    await stage.clickOn('Khrushchev');
    await stage.ask('unfold', 'Why marked?');
    await stage.ask('press', 'Cite');
    await pause(100);
    expect(await stage.ask('moving')).toEqual([]);
  });
});

describe.each(engines)('motion in %s', (engine) => {
  const stage = setStage(engine, 'presenting.html');

  it('is there for readers who have not asked for less', async () => {
    await stage.open();
    await stage.clickOn('Khrushchev');
    expect(await stage.ask('moving')).toContain('card: come');
  });
});
