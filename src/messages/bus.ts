/**
 * The background's and the pages' side of the messages of `protocol.ts`: checked against their schemas, taken from the
 * sender that may send them and from nobody else. What does not fit is passed over in silence. The content scripts'
 * side is `frame-side.ts`.
 */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { REPORT_PORT } from './names';
import { FrameReport, ToBackground, type ToPage } from './protocol';

/** One handler for each message of a direction, by its type. */
export type Handlers<M extends { readonly type: string }, Context> = {
  readonly [T in M['type']]: (message: Extract<M, { readonly type: T }>, context: Context) => void;
};

/** The frame that a message came from. */
export interface FrameAddress {
  readonly tab: number;
  /** 0 for the top frame. */
  readonly frame: number;
}

/**
 * Sends to the content scripts of a tab. A tab without any of them is not an error.
 * @param frame - the only frame to get it; all of them do if left out
 */
export async function sendToPage(tab: number, message: ToPage, frame?: number): Promise<void> {
  const options = frame === undefined ? {} : { frameId: frame };
  await browser.tabs.sendMessage(tab, message, options).catch(() => {
    // Nobody there to listen: a page where extensions cannot run.
  });
}

/** Takes messages in the background, from frames of tabs only. */
export function listenInBackground(handlers: Handlers<ToBackground, FrameAddress>, signal: AbortSignal): void {
  listen(signal, (message, sender) => {
    const { tab, frameId: frame } = sender;
    if (tab?.id === undefined || frame === undefined || isOurPage(sender)) return;
    const result = v.safeParse(ToBackground, message);
    if (result.success) handle(handlers, result.output, { tab: tab.id, frame });
  });
}

/** What the popup hears of the tab in front. */
export interface ReportListener {
  /** Reports of all frames that have spoken so far: the top frame first, the others in order of speaking. */
  reports(reports: readonly FrameReport[]): void;
  /** Nobody is there to report, or everybody has gone. */
  silent(): void;
}

/** Asks all frames of a tab for reports, until `signal` aborts. */
export function askForReports(tab: number, listener: ReportListener, signal: AbortSignal): void {
  const reports = new Map<string, FrameReport>();
  const port = browser.tabs.connect(tab, { name: REPORT_PORT });
  port.onMessage.addListener((message: unknown) => {
    const result = v.safeParse(FrameReport, message);
    if (signal.aborted || !result.success) return;
    reports.set(result.output.frame, result.output);
    listener.reports([...reports.values()].sort((a, b) => Number(b.top) - Number(a.top)));
  });
  port.onDisconnect.addListener(() => {
    // Reading the error tells the browser that it was expected.
    void browser.runtime.lastError;
    if (!signal.aborted) listener.silent();
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}

type Receive = (message: unknown, sender: Browser.runtime.MessageSender) => void;

function listen(signal: AbortSignal, receive: Receive): void {
  const { onMessage } = browser.runtime;
  const heard: Receive = (message, sender) => {
    if (sender.id === browser.runtime.id) receive(message, sender);
  };
  if (signal.aborted) return;
  onMessage.addListener(heard);
  signal.addEventListener('abort', () => onMessage.removeListener(heard), { once: true });
}

function isOurPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function handle<M extends { readonly type: string }, Context>(
  handlers: Handlers<M, Context>,
  message: M,
  context: Context,
): void {
  const handler = handlers[message.type as M['type']] as (message: M, context: Context) => void;
  handler(message, context);
}
