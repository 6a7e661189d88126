/**
 * Finds room for the labels under a timeline, so that none covers another one or the line that leads to it. All
 * lengths are parts of the band's width: its text grows with it.
 */

/** What wants a label. */
export interface Labelled {
  /** 0 to 1. */
  readonly at: number;
  readonly text: string;
}

/** Where a label stands: to which side of its place its text goes, and how many rows down. */
export interface LabelPlace {
  readonly side: 'start' | 'end';
  readonly row: number;
}

const ROWS = 4;
/** Width of a letter, and between labels; letters at the size that timeline.css gives them. */
const LETTER = 0.0168;
const GAP = 0.02;

interface Placed extends LabelPlace {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The places of labels, undefined for those without room.
 * @param first - a few that matter most: all ways to place them are tried
 * @param then - others, which take what room is left, one after the other
 */
export function placeLabels(first: readonly Labelled[], then: readonly Labelled[]): (LabelPlace | undefined)[] {
  let best: (Placed | undefined)[] = first.map(() => undefined);
  let bestCost = Number.POSITIVE_INFINITY;
  const tried: (Placed | undefined)[] = [];

  function tryFrom(index: number, cost: number): void {
    if (cost >= bestCost) return;
    const label = first[index];
    if (!label) {
      best = [...tried];
      bestCost = cost;
      return;
    }
    for (const place of waysOf(label)) {
      if (!fits(place, tried)) continue;
      tried.push(place);
      tryFrom(index + 1, cost + place.row + (place.side === 'end' ? 0.1 : 0));
      tried.pop();
    }
    tried.push(undefined);
    tryFrom(index + 1, cost + 100);
    tried.pop();
  }
  tryFrom(0, 0);
  const placed = [...best];
  for (const label of then) placed.push(waysOf(label).find((place) => fits(place, placed)));
  return placed.map((one) => one && { side: one.side, row: one.row });
}

function waysOf({ at, text }: Labelled): Placed[] {
  const width = text.length * LETTER + GAP;
  const ways: Placed[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    if (at + width <= 1 + GAP) ways.push({ side: 'start', row, at, from: at, to: at + width });
    if (at - width >= -GAP) ways.push({ side: 'end', row, at, from: at - width, to: at });
  }
  return ways;
}

function fits(place: Placed, others: readonly (Placed | undefined)[]): boolean {
  return others.every(
    (other) => !other || (!overlaps(place, other) && !crosses(place, other) && !crosses(other, place)),
  );
}

function overlaps(a: Placed, b: Placed): boolean {
  return a.row === b.row && a.from < b.to && b.from < a.to;
}

/** Whether the line down to `a` goes through the text of `b`. */
function crosses(a: Placed, b: Placed): boolean {
  return a.row > b.row && a.at > b.from && a.at < b.to;
}
