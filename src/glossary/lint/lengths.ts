/** Texts as long as readers of the card need: the schema holds the most letters, this check words and sentences. */
import { sentences } from '../../text/sentences';
import { error, type Finding, forEachEntry, warning } from './finding';
import { notes, wordsOf } from './prose';

const CONTEXT_WORDS = { least: 60, most: 120 };
/** A gist of fewer words says no more than the label does. */
const LEAST_GIST_WORDS = 6;
/** What happened, beside its date on a card and on the timeline: names may need some more than six words. */
const MOST_WHAT_WORDS = 8;
/** A note is an aside of one or two short sentences. */
const MOST_NOTE_WORDS = 28;

/** A gist of one sentence, a context of 60 to 120 words, short words for what happened, short notes. */
export const lengths = forEachEntry((entry) => {
  const findings: Finding[] = [];
  const gistWords = wordsOf(entry.gist).length;
  if (gistWords < LEAST_GIST_WORDS) {
    findings.push(error(entry.id, ['gist'], `the gist has ${gistWords} words; ${LEAST_GIST_WORDS} are the least`));
  }
  const parts = sentences(entry.gist).length;
  if (parts !== 1) findings.push(error(entry.id, ['gist'], `the gist has ${parts} sentences; it is one`));
  if (!/[.!?]['’"”)]*$/.test(entry.gist))
    findings.push(error(entry.id, ['gist'], 'the gist does not end its sentence'));

  const words = wordsOf(entry.context).length;
  const { least, most } = CONTEXT_WORDS;
  if (words < least || words > most) {
    findings.push(error(entry.id, ['context'], `the context has ${words} words; it has ${least} to ${most}`));
  }
  entry.dates.forEach(({ what }, index) => {
    const count = wordsOf(what).length;
    if (count <= MOST_WHAT_WORDS) return;
    findings.push(
      warning(entry.id, ['dates', index, 'what'], `${count} words for what happened; say the rest in \`note\``),
    );
  });
  for (const { path, text } of notes(entry)) {
    const count = wordsOf(text).length;
    if (count > MOST_NOTE_WORDS) findings.push(warning(entry.id, path, `a note of ${count} words; context has room`));
  }
  return findings;
});
