/**
 * The background: brings stage two, the cards and the citations into frames that ask for them, opens the options, and
 * passes commands on. It keeps nothing, so it may sleep at any time.
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type FrameAddress, listenInBackground, sendToPage } from '../messages/bus';
import { Command } from '../messages/protocol';
import { LIFELINE } from '../present/lifeline';
import type { Changed, Settings } from '../settings/schema';
import { siteState, withSite } from '../settings/sites';
import { editSettings, migrateStored } from '../settings/store';
import { askFrame, type FrameAnswer, frameInCharge } from './frame-in-charge';
import { tellNothingMarked } from './nothing-marked';

/** Where the options page greets a reader who has just installed the extension. */
const WELCOME = '/options.html#welcome';

/** What browsers call the top frame of a tab. */
const TOP = 0;

/**
 * Begins to listen. To be called in the first turn of the background's script: browsers wake it for the listeners that
 * were there at the end of that turn.
 */
export function startBackground(signal: AbortSignal): void {
  listenInBackground(
    {
      'page:want-stage-two': (_, frame) => {
        if (import.meta.env.FIREFOX) void keepAlive(frame);
        // Whichever is there first waits for the other.
        void bring(frame, '/stage-two.js');
        void bring(frame, '/detect.js');
      },
      'page:want-cards': (_, frame) => void bring(frame, '/cards.js'),
      'page:want-citations': (_, frame) => void bring(frame, '/citations.js'),
      'page:open-options': () => void browser.runtime.openOptionsPage(),
      'page:toggle-site': ({ host }) => void editSettings((settings) => toggled(settings, host)),
    },
    signal,
  );
  browser.commands.onCommand.addListener((name) => void passOn(name));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
    // The script that every page gets reads the settings without knowing older versions of them.
    else void migrateStored();
  });
}

/** The change that the command makes: while everything is paused a site's own switch would seem to do nothing. */
function toggled(settings: Settings, host: string): Changed {
  const state = siteState(settings, host);
  return state === 'paused' ? { paused: false } : withSite(settings, host, state === 'site-off');
}

async function bring(
  { tab, frame }: FrameAddress,
  file: '/stage-two.js' | '/detect.js' | '/cards.js' | '/citations.js',
): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] });
  } catch {
    // The frame has gone meanwhile, or the reader has just taken the permission for its site away.
  }
}

/** Chromium lets the scripts of an extension live on with the page, so that they can clear up by themselves. */
async function keepAlive({ tab, frame }: FrameAddress): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [frame] }, css: LIFELINE });
  } catch {
    // As in bringing scripts.
  }
}

async function passOn(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const name = Command.entries.name.options.find((known) => known === command);
  if (tab?.id === undefined || name === undefined) return;
  const frame = name === 'toggle-site' ? TOP : frameInCharge(await framesOf(tab.id))?.frame;
  if (frame === undefined) await tellNothing(tab.id);
  else await sendToPage(tab.id, { type: 'command:run', name }, frame);
}

async function tellNothing(tab: number): Promise<void> {
  try {
    const args: [string] = [i18n.t('card.nothingMarked')];
    await browser.scripting.executeScript({ target: { tabId: tab }, func: tellNothingMarked, args });
  } catch {
    // Not a page that may be written on.
  }
}

async function framesOf(tab: number): Promise<(FrameAnswer & { readonly frame: number })[]> {
  const target = { tabId: tab, allFrames: true };
  try {
    // At once: a frame that is still loading has no marks to go to.
    const answers = await browser.scripting.executeScript({ target, func: askFrame, injectImmediately: true });
    return answers.flatMap(({ frameId, result }) => (result ? [{ ...(result as FrameAnswer), frame: frameId }] : []));
  } catch {
    // Not a page that may be read.
    return [];
  }
}
