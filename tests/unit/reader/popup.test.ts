import { describe, expect, test, vi } from 'vitest';
import type { FrameReport } from '../../../src/messages/protocol';
import { pageState } from '../../../src/reader/popup';
import { DEFAULTS, type Settings } from '../../../src/settings/schema';

vi.mock('wxt/browser', () => ({ browser: {} }));

const report: FrameReport = {
  type: 'page:report',
  frame: 'a',
  top: true,
  state: 'on',
  topic: 1,
  found: [{ entry: 'ussr', count: 2, sure: 1 }],
};
const URL_OF_PAGE = 'https://example.org/page';

describe('pageState', () => {
  test.each<
    [string, Partial<Settings>, string | undefined, boolean, readonly FrameReport[] | 'none' | undefined, object]
  >([
    ['reported', {}, URL_OF_PAGE, true, [report], { is: 'on', host: 'example.org', found: report.found }],
    ['not reported yet', {}, URL_OF_PAGE, true, undefined, { is: 'loading' }],
    ['an ordinary page where nobody answers', {}, URL_OF_PAGE, true, 'none', { is: 'not-running' }],
    ['a page of the browser', {}, undefined, true, 'none', { is: 'cannot-run' }],
    ['a page of the browser, address known', {}, 'about:config', true, undefined, { is: 'cannot-run' }],
    ['the store', {}, 'https://addons.mozilla.org/en/', true, 'none', { is: 'cannot-run' }],
    ['permission taken away', {}, undefined, false, 'none', { is: 'no-access' }],
    ['permission for this site only', {}, URL_OF_PAGE, false, [report], { is: 'on' }],
    ['site off', { sites: ['example.org'] }, URL_OF_PAGE, true, [report], { is: 'off', host: 'example.org' }],
    ['paused', { paused: true }, URL_OF_PAGE, true, [report], { is: 'paused' }],
    ['paused, on a page of the browser', { paused: true }, undefined, true, 'none', { is: 'cannot-run' }],
  ])('%s', (_, changed, url, access, answer, state) => {
    expect(pageState({ ...DEFAULTS, ...changed }, url, access, answer)).toMatchObject(state);
  });
});
