/** Pages to measure on: our own prose, the same for the same seed, with the markup that articles have. */

const SENTENCES = [
  'The ferry left the harbour at seven and nobody on the quay looked up from their newspapers.',
  'Her brother repaired clocks in a narrow shop between the bakery and the post office.',
  'Most of the orchard had been planted by a schoolteacher who never saw it bear fruit.',
  'In the second week of the month the committee of the library agreed on a new carpet.',
  'They measured the field twice, wrote the figures on a card, and lost the card on the way home.',
  'A storm in the night had taken three tiles from the roof and put them neatly on the lawn.',
  'The recipe asked for patience, which she had, and for saffron, which she had not.',
  'Several letters from that summer survive, all of them about the price of paint.',
];
const TERMS = [
  'Nikita Khrushchev spoke at the Twentieth Party Congress about Stalin.',
  'The Secret Speech and the cult of personality changed the Soviet Union.',
  'Malenkov, Molotov and Kaganovich were the Anti-Party Group.',
  'De-Stalinization, the sovnarkhoz and the Gulag belong to one story.',
];

/**
 * A page of about `bytes` bytes.
 * @param every - one sentence in so many words names terms; 0 for none
 */
export function makePage(bytes: number, every: number, seed = 1): string {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const parts: string[] = [];
  let length = 0;
  let words = 0;
  while (length < bytes) {
    const sentences: string[] = [];
    for (let count = 3 + next(4); count > 0; count -= 1) {
      if (every > 0 && words >= every) {
        words = 0;
        sentences.push(TERMS[next(TERMS.length)] as string);
      } else {
        const sentence = SENTENCES[next(SENTENCES.length)] as string;
        words += sentence.split(' ').length;
        sentences.push(next(3) === 0 ? sentence.replace(/(\w{6,})/, '<a href="#x"><i>$1</i></a>') : sentence);
      }
    }
    const heading = next(12) === 0 ? '<h2>A part of its own</h2>' : '';
    const part = `${heading}<p class="text">${sentences.join(' ')}</p>\n`;
    parts.push(part);
    length += part.length;
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><main>${parts.join('')}</main></html>`;
}
