/** Puts something into the clipboard, on pages that let it and on those that do not. */

/** The same in both forms; what has no form but its letters is plain text only. */
export interface Content {
  readonly text: string;
  readonly html?: string;
}

/** What is copied with is missing on pages without encryption, and forbidden in frames that are not trusted with it. */
type CopyWindow = Window & {
  readonly ClipboardItem?: typeof ClipboardItem;
  readonly navigator: { readonly clipboard?: Clipboard };
};

/** Copies on behalf of a reader who has just pressed something. False if the browser refused. */
export async function copy(window: Window, content: Content): Promise<boolean> {
  const { ClipboardItem: Item, navigator } = window as CopyWindow;
  if (Item && navigator.clipboard?.write) {
    const blob = (type: string, text: string) => new Blob([text], { type });
    const forms = {
      'text/plain': blob('text/plain', content.text),
      ...(content.html === undefined ? {} : { 'text/html': blob('text/html', content.html) }),
    };
    try {
      await navigator.clipboard.write([new Item(forms)]);
      return true;
    } catch {
      // There is the older way.
    }
  }
  return copyByCommand(window, content);
}

/** Answers the browser's own command to copy; neither the page nor its selection has a part in it. */
function copyByCommand(window: Window, { text, html }: Content): boolean {
  const ending = new AbortController();
  let answered = false;
  window.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', text);
      if (html !== undefined) event.clipboardData?.setData('text/html', html);
      answered = event.clipboardData !== null;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal: ending.signal },
  );
  try {
    return window.document.execCommand('copy') && answered;
  } catch {
    return false;
  } finally {
    ending.abort();
  }
}
