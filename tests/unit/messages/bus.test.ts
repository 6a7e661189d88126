import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askForReports, listenInBackground, sendToPage } from '../../../src/messages/bus';
import { type FrameStatus, listenInPage, offerReports } from '../../../src/messages/frame-side';
import type { FrameReport } from '../../../src/messages/protocol';
import { fakeEvent, fakePorts } from '../fake-browser';

const ID = 'thaw';
const URL_OF_OURS = 'chrome-extension://thaw/';

const makeBrowser = () => ({
  runtime: {
    id: ID,
    getURL: (path: string) => URL_OF_OURS + path,
    onMessage: fakeEvent<[unknown, object]>(),
    onConnect: fakeEvent<[object]>(),
  },
  tabs: {
    sendMessage: vi.fn(async () => undefined as unknown),
    connect: vi.fn(() => ({}) as object),
  },
});
const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof makeBrowser> }));
vi.mock('wxt/browser', () => fake);

let end: AbortController;
beforeEach(() => {
  fake.browser = makeBrowser();
  vi.stubGlobal('browser', fake.browser);
  end = new AbortController();
});

describe('listenInBackground', () => {
  const frame = { id: ID, tab: { id: 7 }, frameId: 3, url: 'https://example.org/' };
  const want = { type: 'page:want-stage-two' };

  test('takes messages of frames and tells which frame', () => {
    const handlers = {
      'page:want-stage-two': vi.fn(),
      'page:want-cards': vi.fn(),
      'page:want-citations': vi.fn(),
      'page:open-options': vi.fn(),
      'page:toggle-site': vi.fn(),
    };
    listenInBackground(handlers, end.signal);
    fake.browser.runtime.onMessage.fire(want, frame);
    expect(handlers['page:want-stage-two']).toHaveBeenCalledExactlyOnceWith(want, { tab: 7, frame: 3 });
    expect(handlers['page:open-options']).not.toHaveBeenCalled();
  });

  test.each([
    ['another extension', want, { ...frame, id: 'other' }],
    ['a page of ours', want, { ...frame, url: `${URL_OF_OURS}options.html` }],
    ['no tab', want, { id: ID, frameId: 0 }],
    ['no frame', want, { id: ID, tab: { id: 7 } }],
    ['a message for pages', { type: 'popup:show-entry', frame: 'a', entry: 'ussr' }, frame],
    ['a field too many', { ...want, file: '/evil.js' }, frame],
    ['no message', null, frame],
    ['a name of Object', { type: 'constructor' }, frame],
  ])('passes over %s', (_, message, sender) => {
    const handlers = {
      'page:want-stage-two': vi.fn(),
      'page:want-cards': vi.fn(),
      'page:want-citations': vi.fn(),
      'page:open-options': vi.fn(),
      'page:toggle-site': vi.fn(),
    };
    listenInBackground(handlers, end.signal);
    fake.browser.runtime.onMessage.fire(message, sender);
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  test('ends with its signal', () => {
    listenInBackground(
      {
        'page:want-stage-two': vi.fn(),
        'page:want-cards': vi.fn(),
        'page:want-citations': vi.fn(),
        'page:open-options': vi.fn(),
        'page:toggle-site': vi.fn(),
      },
      end.signal,
    );
    end.abort();
    expect(fake.browser.runtime.onMessage.listeners.size).toBe(0);
  });
});

/** The name that this context makes up for itself, as told in a report. */
function ownFrame(): string {
  const { here, there } = fakePorts({ id: ID });
  let name = '';
  here.onMessage.addListener((message) => {
    name = (message as FrameReport).frame;
  });
  offerReports(() => ({ state: 'on', topic: 0, found: [] }), end.signal);
  fake.browser.runtime.onConnect.fire(there);
  return name;
}

describe('listenInPage', () => {
  const show = { type: 'popup:show-entry', entry: 'ussr' };

  test.each([
    ['the popup', { id: ID, url: `${URL_OF_OURS}popup.html` }, 1],
    ['the background', { id: ID }, 1],
    ['a content script', { id: ID, url: 'https://example.org/', tab: { id: 1 } }, 0],
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }, 0],
  ])('a message of %s', (_, sender, times) => {
    const handlers = { 'popup:show-entry': vi.fn(), 'command:run': vi.fn() };
    listenInPage(handlers, end.signal);
    fake.browser.runtime.onMessage.fire({ ...show, frame: ownFrame() }, sender);
    expect(handlers['popup:show-entry']).toHaveBeenCalledTimes(times);
  });

  test('a message to another frame is passed over', () => {
    const handlers = { 'popup:show-entry': vi.fn(), 'command:run': vi.fn() };
    listenInPage(handlers, end.signal);
    fake.browser.runtime.onMessage.fire({ ...show, frame: `not ${ownFrame()}` }, { id: ID });
    expect(handlers['popup:show-entry']).not.toHaveBeenCalled();
  });

  test.each([
    ['an unknown message', { type: 'self:destruct' }],
    ['a name of Object', { type: 'constructor' }],
    ['no message', null],
  ])('%s is passed over', (_, message) => {
    const handlers = { 'popup:show-entry': vi.fn(), 'command:run': vi.fn() };
    listenInPage(handlers, end.signal);
    fake.browser.runtime.onMessage.fire(message, { id: ID });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });
});

test('sendToPage: a tab without content scripts is not an error', async () => {
  fake.browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
  await expect(sendToPage(1, { type: 'command:run', name: 'toggle-site' })).resolves.toBeUndefined();
});

describe('reports', () => {
  const nothing: FrameStatus = { state: 'nothing-found', topic: 0, found: [] };
  const some: FrameStatus = { state: 'on', topic: 0.9, found: [{ entry: 'ussr', count: 2, sure: 1 }] };

  function connect() {
    const { here, there } = fakePorts({ id: ID });
    fake.browser.tabs.connect.mockReturnValue(here);
    const heard: (readonly FrameReport[])[] = [];
    const silent = vi.fn();
    askForReports(7, { reports: (reports) => heard.push(reports), silent }, end.signal);
    return { here, there, heard, silent };
  }

  test('a frame reports at once and after each change', () => {
    const { there, heard } = connect();
    let status = nothing;
    const changed = offerReports(() => status, end.signal);
    fake.browser.runtime.onConnect.fire(there);
    status = some;
    changed();
    expect(fake.browser.tabs.connect).toHaveBeenCalledWith(7, { name: 'popup:report' });
    expect(heard.map((reports) => reports.map(({ state }) => state))).toEqual([['nothing-found'], ['on']]);
  });

  test('reports of several frames stand side by side, the top one first', () => {
    const { here, heard } = connect();
    const report = { type: 'page:report', state: 'on', topic: 0, found: [] };
    here.onMessage.fire({ ...report, frame: 'a', top: false });
    here.onMessage.fire({ ...report, frame: 'b', top: true });
    here.onMessage.fire({ ...report, frame: 'a', top: false, topic: 1 });
    expect(heard.at(-1)?.map(({ frame, topic }) => [frame, topic])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  test('a report that does not fit is passed over', () => {
    const { here, heard } = connect();
    here.onMessage.fire({ type: 'page:report', frame: 'a', top: true, state: 'great', topic: 0, found: [] });
    expect(heard).toEqual([]);
  });

  test('a tab in which nobody answers is silent', () => {
    const { here, silent } = connect();
    here.onDisconnect.fire();
    expect(silent).toHaveBeenCalledOnce();
  });

  test('ports of others are left alone', () => {
    const status = vi.fn(() => nothing);
    offerReports(status, end.signal);
    fake.browser.runtime.onConnect.fire({ ...fakePorts({ id: ID }).there, name: 'other' });
    fake.browser.runtime.onConnect.fire(fakePorts({ id: 'other' }).there);
    expect(status).not.toHaveBeenCalled();
  });

  test('end with the signal', () => {
    const { there } = connect();
    offerReports(() => nothing, end.signal);
    fake.browser.runtime.onConnect.fire(there);
    end.abort();
    expect(fake.browser.runtime.onConnect.listeners.size).toBe(0);
  });
});
