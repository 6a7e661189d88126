/** Passages with what is recognised in them, as tables. */
import { createAnalyser } from '../../../src/cli/analyse';

const analyser = createAnalyser();

/** What is recognised in a text that is a page of its own: `entry: words`. */
export function found(text: string): string[] {
  return analyser.text(text).mentions.map(({ id, text: words }) => `${id}: ${words}`);
}

/** A page that is plainly on the subject, for what needs one. */
export const ON =
  'In 1956 Khrushchev told the Soviet Union about Stalin, the Gulag and the NKVD; the KGB listened.\n\n';
const ON_COUNT = found(ON).length;

/** What is recognised in a text that follows a paragraph on the subject. */
export function foundOn(text: string): string[] {
  return found(ON + text).slice(ON_COUNT);
}
