/** Compromise where a page is to stay fluent. */
import type { Nlp } from './language';

/** Brings it. What it does when it is first imported takes as long as compiling the script that it is part of. */
export async function bringCompromise(): Promise<Nlp> {
  const { default: nlp } = await import('compromise/one');
  return nlp;
}
