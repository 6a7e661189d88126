// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/glossary/as-of';
import type { CardEntry } from '../../../src/glossary/card';
import { MILESTONES } from '../../../src/glossary/timeline';
import { EntryView, type Layer } from '../../../src/ui/card/entry-view';
import { cardTexts } from '../../../src/ui/card/texts';
import { placeLabels } from '../../../src/ui/card/timeline-labels';
import { t } from './texts';

const texts = cardTexts(t);

const MINISTER: CardEntry = {
  id: 'malenkov',
  label: 'Georgy Malenkov',
  kind: 'figure',
  origin: 'context',
  gist: 'The gist.',
  context: 'The context.',
  dates: [
    { what: 'born', at: '1902-01-08' },
    { what: 'demoted from premier', at: '1955-02-08' },
    { what: 'died', at: '1988-01-14' },
  ],
  names: [],
  spellings: [],
  offices: [
    { title: 'Chairman of the Council', from: '1953-03', to: '1955-02-08', note: 'head of government' },
    { title: 'Minister of Power Stations', from: '1955-02-09', to: '1957-06' },
  ],
  placeNames: [],
  contested: [],
  relations: [],
  confusedWith: [],
  claims: [],
  sources: [],
};
const CITY: CardEntry = {
  ...MINISTER,
  id: 'renaming-of-cities',
  label: 'Renaming of cities',
  kind: 'event',
  dates: [],
  offices: [],
  placeNames: [
    {
      place: 'Donetsk',
      names: [
        { name: 'Stalino', from: '1924', to: '1961-11' },
        { name: 'Donetsk', from: '1961-11' },
      ],
    },
  ],
};
const PARTY: CardEntry = {
  ...MINISTER,
  kind: 'institution',
  dates: [
    { what: 'named Presidium', from: '1952-10', to: '1966-04' },
    { what: 'founded', at: '1919-03' },
  ],
  offices: [],
};

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** `1953-03`, or `1930..1939`. */
function passage(date: string, mention = '', place: Passage['date']['place'] = 'sentence'): Passage {
  const [from = '', to = from] = date.split('..');
  const precision = from === to ? (['year', 'month', 'day'] as const)[from.split('-').length - 1] : 'span';
  return { date: { precision: precision ?? 'year', from, to, place }, mention };
}

function show(entry: CardEntry, about: Passage | undefined, layer: Layer = 'context'): void {
  act(() => render(<EntryView entry={entry} texts={texts} layer={layer} passage={about} onOpen={() => {}} />, root));
}

const told = () => root.querySelector('.as-of')?.textContent ?? undefined;
const items = () => [...root.querySelectorAll('.timeline-list li')].map((one) => one.textContent);

describe('what an entry was at the date', () => {
  it.each([
    ['1953-03', 'In March 1953: Chairman of the Council'],
    ['1954-06-01', 'On 1 June 1954: Chairman of the Council'],
    ['1961', 'In 1961: formerly Minister of Power Stations (until June 1957)'],
    ['1990', 'In 1990: had died (14 January 1988)'],
    ['1990..1999', '1990 – 1999: had died (14 January 1988)'],
    ['1900', 'In 1900: not born yet (born 8 January 1902)'],
    ['1937', undefined],
  ])('is one line: %s', (date, line) => {
    show(MINISTER, passage(date));
    expect(told()).toBe(line);
    expect(root.querySelector('.as-of ol')).toBeNull();
  });

  it.each([
    ['1955', 'In the course of 1955:'],
    ['1955-02', 'In the course of February 1955:'],
    ['1950..1959', '1950 – 1959:'],
  ])('is a list with spans where the date does not decide: %s', (date, head) => {
    show(MINISTER, passage(date));
    expect(root.querySelector('.as-of p')?.textContent).toBe(head);
    expect([...root.querySelectorAll('.as-of li')].map((one) => one.textContent)).toEqual([
      'Chairman of the Council March 1953 – 8 February 1955',
      'Minister of Power Stations 9 February 1955 – June 1957',
    ]);
  });

  it('says so where a day is given closer than what is known', () => {
    show(MINISTER, passage('1953-03-02'));
    expect(told()).toContain('Around 2 March 1953:');
  });

  it('tells of a death within the date', () => {
    show({ ...MINISTER, offices: [{ title: 'Deputy', from: '1980' }] }, passage('1988'));
    expect(told()).toContain('died 14 January 1988');
  });

  it('tells what a place was called', () => {
    show(CITY, passage('1958', 'Stalino'));
    expect(told()).toBe('In 1958: called Stalino, now Donetsk');
    show(CITY, passage('1970', 'Stalino'));
    expect(told()).toBe('In 1970: called Donetsk');
    show(CITY, passage('1961', 'Stalino'));
    expect(told()).toBe('In the course of 1961:Stalino 1924 – November 1961Donetsk from November 1961');
  });

  it('tells what a body was named, and whether there was one', () => {
    show(PARTY, passage('1957'));
    expect(told()).toBe('In 1957: named Presidium');
    show(PARTY, passage('1905'));
    expect(told()).toBe('In 1905: did not exist yet (from March 1919)');
  });

  it('is shown with the gist only where it is beyond doubt', () => {
    show(MINISTER, passage('1954'), 'gist');
    expect(told()).toBeDefined();
    show(MINISTER, passage('1955'), 'gist');
    expect(told()).toBeUndefined();
    show(MINISTER, passage('1955-02'), 'gist');
    expect(told()).toBe('In February 1955: Minister of Power Stations 9 February 1955 – June 1957');
    show(MINISTER, passage('1954', '', 'section'), 'gist');
    expect(told()).toBeUndefined();
    show(MINISTER, passage('1954', '', 'section'));
    expect(told()).toBeDefined();
  });

  it('has its notes with everything else', () => {
    show(MINISTER, passage('1953-03'), 'full');
    expect(told()).toBe('In March 1953: Chairman of the Councilhead of government');
  });

  it('is not shown where no date is known', () => {
    show(MINISTER, undefined, 'full');
    expect(told()).toBeUndefined();
  });
});

describe('the timeline', () => {
  it('is a list for those who do not see it, with the passage among its dates', () => {
    show(MINISTER, passage('1953-04'));
    expect(root.querySelector('figure')?.getAttribute('aria-label')).toBe('Timeline, 1953 to 1964');
    expect(root.querySelector('figure > div')?.getAttribute('aria-hidden')).toBe('true');
    expect(items()).toEqual([
      '5 March 1953: Stalin’s death',
      'You are here: April 1953',
      '26 June 1953: Beria’s arrest',
      '8 February 1955: demoted from premier',
      '25 February 1956: Secret Speech',
      'June 1957: Anti-Party Group',
      'October 1961: 22nd Congress',
      '14 October 1964: Khrushchev’s removal',
    ]);
    expect(root.querySelector('[aria-current="date"]')?.textContent).toBe('You are here: April 1953');
  });

  it('says in words where the passage is', () => {
    show(MINISTER, passage('1956-02-25'));
    expect(root.querySelector('.timeline-here')?.textContent).toContain('You are here: 25 February 1956');
    show(MINISTER, passage('1930..1939'));
    expect(root.querySelector('.timeline-here')?.textContent).toContain('You are here: 1930 – 1939');
  });

  it('has a mark for every date, and says whose the marks of the entry are', () => {
    show(MINISTER, passage('1953-04'));
    expect(root.querySelectorAll('.timeline-tick')).toHaveLength(6);
    expect(root.querySelectorAll('.timeline-own')).toHaveLength(1);
    expect(root.querySelector('.timeline-legend')?.textContent?.trim()).toBe('Georgy Malenkov');
    show(CITY, passage('1956'));
    expect(root.querySelector('.timeline-legend')).toBeNull();
  });

  it('names every turning point of the usual years', () => {
    show(CITY, passage('1956'));
    const labels = [...root.querySelectorAll('.timeline-label')].map((one) => one.textContent);
    expect(labels).toEqual(Object.values(texts.time.milestones));
  });

  it('comes with the context, and without a date only with everything else', () => {
    show(MINISTER, passage('1953'), 'gist');
    expect(root.querySelector('figure')).toBeNull();
    show(MINISTER, undefined);
    expect(root.querySelector('figure')).toBeNull();
    show(MINISTER, undefined, 'full');
    expect(items()).toHaveLength(7);
    expect(root.querySelector('.timeline-here')).toBeNull();
    show({ ...MINISTER, dates: [] }, undefined, 'full');
    expect(root.querySelector('figure')).toBeNull();
  });

  it('has a word for every turning point', () => {
    expect(Object.keys(texts.time.milestones)).toEqual(Object.keys(MILESTONES));
  });
});

describe('labels', () => {
  const label = (at: number, text = 'x'.repeat(15)) => ({ at, text });

  it('stand in one row where they can', () => {
    expect(placeLabels([label(0), label(0.5)], [])).toEqual([
      { side: 'start', row: 0 },
      { side: 'start', row: 0 },
    ]);
  });

  it('turn back at the end of the band', () => {
    expect(placeLabels([label(1)], [])).toEqual([{ side: 'end', row: 0 }]);
  });

  it('keep out of the way of the lines to others', () => {
    const [first, second] = placeLabels([label(0), label(0.02)], []);
    // The line to the lower one would else go through the upper one.
    expect(first).toEqual({ side: 'start', row: 1 });
    expect(second).toEqual({ side: 'start', row: 0 });
  });

  it('go without where there is no room, those that matter less first', () => {
    const crowd = [label(0, 'x'.repeat(50)), label(0.01, 'x'.repeat(50)), label(0.02, 'x'.repeat(50))];
    expect(placeLabels(crowd, [label(0.03)]).map(Boolean)).toEqual([true, true, true, false]);
    expect(placeLabels([], [label(0.5, 'x'.repeat(80))])).toEqual([undefined]);
  });
});
