/** The browser's permission to read pages, which readers can refuse or take away. */
import { browser } from 'wxt/browser';

/** Whether the permission for all pages is there. */
export function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(wanted());
}

/** Asks for it; resolves to whether it was given. To be called in a reader's click, or the browser refuses. */
export async function requestAccess(): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted());
  } catch {
    return false;
  }
}

/** Tells `listener` of each change until `signal` aborts. */
export function watchAccess(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
    },
    { once: true },
  );
}

function wanted(): { origins: string[] } {
  const { host_permissions: origins } = browser.runtime.getManifest();
  return { origins: (origins as string[] | undefined) ?? ['http://*/*', 'https://*/*'] };
}
