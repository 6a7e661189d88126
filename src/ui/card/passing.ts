import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';

/** Milliseconds that an answer is shown. */
const SHOWN = 3000;

/** An answer that is shown for a while, or until the next one where `lasts` says so. */
export function usePassing<T>(lasts?: (answer: T) => boolean): [T | undefined, Dispatch<StateUpdater<T | undefined>>] {
  const [answer, setAnswer] = useState<T>();
  const stays = answer === undefined || lasts?.(answer);
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => setAnswer(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [answer, stays]);
  return [answer, setAnswer];
}
