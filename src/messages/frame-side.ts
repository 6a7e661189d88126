/**
 * The content scripts' side of the messages of `protocol.ts`. Every page gets this code: what comes from the extension
 * itself is taken at its word here, without the schemas, and nothing from anybody else is.
 */

import { REPORT_PORT } from './names';
import { native, type Port } from './native';
import type { FrameReport, ToBackground, ToPage } from './protocol';

/** One handler for each message, by its type. */
export type PageHandlers = {
  readonly [T in ToPage['type']]: (message: Extract<ToPage, { readonly type: T }>) => void;
};

/** What a frame knows for its report; the bus adds the rest. */
export type FrameStatus = Pick<FrameReport, 'state' | 'topic'> & {
  readonly found: readonly Readonly<FrameReport['found'][number]>[];
};

/**
 * Sends from a content script to the background.
 * @throws what the browser says if nobody listens, or the extension was updated or removed meanwhile
 */
export async function sendToBackground(message: ToBackground): Promise<void> {
  await native().runtime.sendMessage(message);
}

/**
 * Takes messages in a content script, from the extension's own pages and background only. Messages to another frame of
 * the tab are passed over.
 */
export function listenInPage(handlers: PageHandlers, signal: AbortSignal): void {
  const { runtime } = native();
  const heard = (message: unknown, sender: { readonly id?: string; readonly url?: string }): void => {
    if (sender.id !== runtime.id || (sender.url !== undefined && !sender.url.startsWith(runtime.getURL('')))) return;
    if (typeof message !== 'object' || message === null) return;
    const { type, frame } = message as Partial<Record<string, unknown>>;
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return;
    if (frame !== undefined && frame !== frameName()) return;
    const handler = handlers[type as ToPage['type']] as (message: unknown) => void;
    handler(message);
  };
  if (signal.aborted) return;
  runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => quietly(() => runtime.onMessage.removeListener(heard)), { once: true });
}

/**
 * Tells the popup, whenever it is open, what this frame found: at once and after each change.
 * @param status - asked for whenever a report is due
 * @returns to be called after each change of status
 */
export function offerReports(status: () => FrameStatus, signal: AbortSignal): () => void {
  const { runtime } = native();
  const ports = new Set<Port>();
  const report = (port: Port) => {
    const { state, topic, found } = status();
    const top = globalThis.top === globalThis.self;
    const message: FrameReport = { type: 'page:report', frame: frameName(), top, state, topic, found: [...found] };
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port);
    }
  };
  const connected = (port: Port) => {
    if (port.name !== REPORT_PORT || port.sender?.id !== runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    report(port);
  };
  if (!signal.aborted) {
    runtime.onConnect.addListener(connected);
    signal.addEventListener(
      'abort',
      () => {
        quietly(() => {
          runtime.onConnect.removeListener(connected);
          for (const port of ports) port.disconnect();
        });
        ports.clear();
      },
      { once: true },
    );
  }
  return () => ports.forEach(report);
}

let ownName: string | undefined;

/** The popup's port and messages reach all frames of a tab and do not tell them apart, so that each makes up a name. */
function frameName(): string {
  ownName ??= Math.random().toString(36).slice(2);
  return ownName;
}

/** After an update of the extension its interfaces may throw; then they are gone anyway. */
function quietly(job: () => void): void {
  try {
    job();
  } catch {}
}
