import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startBackground } from '../../../src/reader/background';
import type { FrameAnswer } from '../../../src/reader/frame-in-charge';
import { tellNothingMarked } from '../../../src/reader/nothing-marked';
import { fakeEvent } from '../fake-browser';

const makeBrowser = () => ({
  runtime: {
    id: 'thaw',
    getURL: (path: string) => `chrome-extension://thaw${path}`,
    openOptionsPage: vi.fn(async () => {}),
    onMessage: fakeEvent<[unknown, object]>(),
    onInstalled: fakeEvent<[{ reason: string }]>(),
  },
  commands: { onCommand: fakeEvent<[string]>() },
  scripting: { executeScript: vi.fn(async (_: object): Promise<object[]> => []) },
  tabs: {
    create: vi.fn(async (_: object) => ({})),
    query: vi.fn(async () => [{ id: 7 }]),
    sendMessage: vi.fn(async (_tab: number, _message: object, _options: object) => undefined),
  },
});
const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof makeBrowser> }));
vi.mock('wxt/browser', () => fake);
vi.mock('#i18n', () => ({ i18n: { t: (name: string) => name } }));

const frame = { id: 'thaw', tab: { id: 3 }, frameId: 2, url: 'https://example.org/' };

beforeEach(() => {
  fake.browser = makeBrowser();
  startBackground(new AbortController().signal);
});

describe('the background', () => {
  test.each([
    ['page:want-cards', '/cards.js'],
    ['page:want-citations', '/citations.js'],
  ])('brings at %s what is asked for into the frame that asked, and no other', (type, file) => {
    fake.browser.runtime.onMessage.fire({ type }, frame);
    expect(fake.browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 3, frameIds: [2] },
      files: [file],
    });
  });

  test('brings stage two and the detector at once', () => {
    fake.browser.runtime.onMessage.fire({ type: 'page:want-stage-two' }, frame);
    const call = (file: string) => [{ target: { tabId: 3, frameIds: [2] }, files: [file] }];
    expect(fake.browser.scripting.executeScript.mock.calls).toEqual([call('/stage-two.js'), call('/detect.js')]);
  });

  test('outlives a frame that has gone', async () => {
    fake.browser.scripting.executeScript.mockRejectedValue(new Error('No frame with id 2'));
    fake.browser.runtime.onMessage.fire({ type: 'page:want-stage-two' }, frame);
    await Promise.resolve();
  });

  test('opens the options', () => {
    fake.browser.runtime.onMessage.fire({ type: 'page:open-options' }, frame);
    expect(fake.browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
  });

  test('passes commands on to the tab in front, and only those it knows', async () => {
    fake.browser.scripting.executeScript.mockResolvedValue([answer(0, {})]);
    fake.browser.commands.onCommand.fire('next-mention');
    fake.browser.commands.onCommand.fire('something-else');
    await vi.waitFor(() => expect(fake.browser.tabs.query).toHaveBeenCalledTimes(2));
    await vi.waitFor(() =>
      expect(sent()).toEqual([[7, { type: 'command:run', name: 'next-mention' }, { frameId: 0 }]]),
    );
  });

  const sent = () => fake.browser.tabs.sendMessage.mock.calls;
  const answer = (frameId: number, of: Partial<FrameAnswer>) => ({
    frameId,
    result: { top: frameId === 0, focused: false, hasMarks: true, ...of },
  });

  test.each([
    ['where focus is', [answer(0, {}), answer(4, {}), answer(5, { focused: true })], 5],
    ['on top, if focus is where nothing is marked', [answer(0, {}), answer(4, { focused: true, hasMarks: false })], 0],
    ['that has marks, if nothing is marked on top', [answer(0, { hasMarks: false }), answer(4, {}), answer(5, {})], 4],
  ])('passes a command on to the frame %s', async (_, frames, frameId) => {
    fake.browser.scripting.executeScript.mockResolvedValue(frames);
    fake.browser.commands.onCommand.fire('previous-mention');
    await vi.waitFor(() => expect(sent().map(([, , options]) => options)).toEqual([{ frameId }]));
  });

  test.each([
    ['in no frame', [answer(0, { hasMarks: false }), { frameId: 4, error: 'gone' }]],
    ['because the page may not be read', []],
  ])('says on the page that nothing is marked %s', async (_, frames) => {
    const { executeScript } = fake.browser.scripting;
    executeScript.mockResolvedValue(frames);
    fake.browser.commands.onCommand.fire('next-mention');
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2));
    expect(executeScript).toHaveBeenLastCalledWith({
      target: { tabId: 7 },
      func: tellNothingMarked,
      args: ['card.nothingMarked'],
    });
    expect(sent()).toEqual([]);
  });

  test('lets the top frame alone switch the site', async () => {
    fake.browser.scripting.executeScript.mockResolvedValue([answer(0, {}), answer(4, { focused: true })]);
    fake.browser.commands.onCommand.fire('toggle-site');
    await vi.waitFor(() => expect(sent().map(([, , options]) => options)).toEqual([{ frameId: 0 }]));
  });

  test('greets at the first installation, not at an update', () => {
    fake.browser.runtime.onInstalled.fire({ reason: 'update' });
    expect(fake.browser.tabs.create).not.toHaveBeenCalled();
    fake.browser.runtime.onInstalled.fire({ reason: 'install' });
    expect(fake.browser.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://thaw/options.html#welcome',
    });
  });
});
