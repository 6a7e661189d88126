/** The button that copies an entry, and says what came of it to the eye and to screen readers. */
import { usePassing } from './passing';
import type { CardTexts } from './texts';

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  readonly texts: Pick<CardTexts, 'tools'>;
  /** Copies. False if the browser did not let it. */
  readonly onCopy: () => Promise<boolean>;
}

export function CopyButton({ texts: { tools }, onCopy }: CopyButtonProps) {
  const [done, setDone] = usePassing<boolean>();
  const press = () => {
    // Emptied first: what a live region says again is not heard.
    setDone(undefined);
    void onCopy().then(setDone);
  };
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
