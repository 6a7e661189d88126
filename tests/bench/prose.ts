/** Pages to measure on: our own prose, the same for the same seed, with the markup that articles have. */

const SENTENCES = [
  'The ferry left the harbour at seven and nobody on the quay looked up from their newspapers.',
  'Her brother repaired clocks in a narrow shop between the bakery and the post office.',
  'Most of the orchard had been planted by a schoolteacher who never saw it bear fruit.',
  'In the second week of the month the trustees of the library agreed on a new carpet.',
  'They measured the field twice, wrote the figures on a card, and lost the card on the way home.',
  'A storm in the night had taken three tiles from the roof and put them neatly on the lawn.',
  'The recipe asked for patience, which she had, and for saffron, which she had not.',
  'Several letters from that summer survive, all of them about the price of paint.',
  'By the time the train reached Marlow, the quarrel had become a matter of umbrellas.',
  'Nothing in the valley is older than the bridge, and nothing is mended more often.',
  'He kept bees for eleven years and claimed to have been stung by every one of them.',
  'At the market, Mrs Pellew sold eggs by the dozen and opinions by the minute.',
  'The survey of 1987 counted forty-two ponds; that of 2004 counted nineteen and a car park.',
  'When the river froze, the children learned to skate and the adults learned to worry.',
  'It was agreed that the piano should stay where it was, since nobody could lift it.',
  'Rain is likely in the west, with brighter spells along the coast towards evening.',
];
/** Each holds one form; that of the first half may stand anywhere, the others want a second look. */
const TERMS = [
  'Nikita Khrushchev spoke for four hours.',
  'Few had heard of the Secret Speech by then.',
  'Lavrentiy Beria was arrested in June.',
  'The sovnarkhoz had its office here.',
  'Malenkov left the room without a word.',
  'That winter the thaw came late to the party.',
  'His rehabilitation took three years and two courts.',
  'Molotov asked for tea and waited.',
];

/** What a page is made of. */
export interface PagePlan {
  /** About so many bytes. */
  readonly bytes: number;
  /** One word in so many is, or begins, a form; 0: none. */
  readonly every: number;
  readonly seed?: number;
}

/** A page of prose: headings, paragraphs, links, emphasis, lists, tables, figures and notes. */
export function makePage({ bytes, every, seed = 1 }: PagePlan): string {
  const next = random(seed);
  const parts: string[] = [];
  let length = 0;
  let words = 0;
  let notes = 0;

  const sentence = (): string => {
    if (every > 0 && words >= every) {
      words -= every;
      return pick(TERMS, next);
    }
    const plain = pick(SENTENCES, next);
    words += plain.split(' ').length;
    return decorated(plain, next);
  };
  const sentences = (least: number, spread: number): string =>
    Array.from({ length: least + next(spread) }, sentence).join(' ');
  const part = (): string => {
    const kind = next(24);
    if (kind < 2) return `<h2 id="s${parts.length}"><span class="headline">A part of its own</span></h2>`;
    if (kind === 2) return `<ul class="plain">${list(() => `<li>${sentence()}</li>`, 3 + next(4))}</ul>`;
    if (kind === 3) {
      const row = () =>
        `<tr><th scope="row">Year ${1900 + next(100)}</th><td>${next(900)}</td><td>${sentence()}</td></tr>`;
      return `<table class="wide"><tbody>${list(row, 2 + next(3))}</tbody></table>`;
    }
    if (kind === 4) return `<blockquote><p>${sentences(1, 2)}</p></blockquote>`;
    if (kind === 5) return `<figure><div class="frame"></div><figcaption>${sentence()}</figcaption></figure>`;
    notes += 1;
    return `<p class="text">${sentences(3, 4)}<sup class="reference"><a href="#n${notes}">[${notes}]</a></sup></p>`;
  };

  while (length < bytes - FRAME.length) {
    const made = `<div class="section">${part()}${part()}</div>\n`;
    parts.push(made);
    length += made.length;
  }
  return FRAME.replace('<!-- text -->', () => parts.join(''));
}

/** The items of a feed, each a piece of markup that a page puts in; one word in `every` is, or begins, a form. */
export function feedItems(count: number, every: number): readonly string[] {
  const next = random(7);
  let words = 0;
  return Array.from({ length: count }, (_, index) => {
    const term = words >= every;
    const text = term ? pick(TERMS, next) : `${pick(SENTENCES, next)} ${decorated(pick(SENTENCES, next), next)}`;
    words = term ? words - every : words + text.split(' ').length;
    return `<article class="item"><h3>Item ${index}</h3><p>${text}</p><button type="button">Like</button></article>`;
  });
}

const FRAME = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>
body{font:16px/1.5 serif;margin:0 auto;max-width:60rem}.frame{height:4rem;background:#ddd}th,td{padding:.2rem}
</style></head><body><header><nav><ul><li><a href="#a">Home</a></li><li><a href="#b">News</a></li></ul></nav></header>
<main><h1>A page of prose</h1>
<!-- text --></main><footer><p>Printed on paper.</p></footer></body></html>
`;

function decorated(plain: string, next: (below: number) => number): string {
  const kind = next(6);
  if (kind === 0) return plain.replace(/(\w{6,})/, '<a href="#x" title="A link"><i>$1</i></a>');
  if (kind === 1) return plain.replace(/(\w{5,}),? /, '<b>$1</b> ');
  return kind === 2 ? `<span class="s">${plain}</span>` : plain;
}

function list(item: () => string, count: number): string {
  return Array.from({ length: count }, item).join('');
}

function pick(from: readonly string[], next: (below: number) => number): string {
  return from[next(from.length)] as string;
}

/** Numbers from 0 to below what is asked for; the high bits, since the low ones of such a row repeat soon. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
