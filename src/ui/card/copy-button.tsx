/** The button that copies an entry, and says what came of it to the eye and to screen readers. */
import { useEffect, useState } from 'preact/hooks';
import type { CardTexts } from './texts';

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  readonly texts: Pick<CardTexts, 'tools'>;
  /** Copies. False if the browser did not let it. */
  readonly onCopy: () => Promise<boolean>;
}

/** Milliseconds that the answer is shown. */
const SHOWN = 3000;

export function CopyButton({ texts: { tools }, onCopy }: CopyButtonProps) {
  const [done, setDone] = useState<boolean>();
  const press = () => {
    // Emptied first: what a live region says again is not heard.
    setDone(undefined);
    void onCopy().then(setDone);
  };
  useEffect(() => {
    if (done === undefined) return;
    const timer = setTimeout(() => setDone(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <>
      <button type="button" class="judge-button" title={tools.copyHelp} onClick={press}>
        {tools.copy}
      </button>
      <span class="card-answer" role="status">
        {done !== undefined && (done ? tools.copied : tools.copyFailed)}
      </span>
    </>
  );
}
