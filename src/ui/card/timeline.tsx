/**
 * The years around de-Stalinization as a band, with turning points, the entry's own dates, and the date that the
 * passage speaks of. What is drawn is for the eye only; a list tells the same to everybody else.
 */
import type { Passage } from '../../glossary/as-of';
import type { CardEntry } from '../../glossary/card';
import { type TimelineItem, timelineOf } from '../../glossary/timeline';
import { dateText, spanText } from './dates';
import type { CardTexts } from './texts';
import { type LabelPlace, placeLabels } from './timeline-labels';

/** Longer words of an entry are no labels; they are told by the list and by the entry's dates. */
const LONGEST_LABEL = 24;

/** Props of {@link TimelineView}. */
export interface TimelineProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
  readonly passage: Passage | undefined;
}

export function TimelineView({ entry, texts, passage }: TimelineProps) {
  const timeline = timelineOf(entry, passage?.date, passage?.mention);
  if (!timeline) return null;
  const { firstYear, lastYear, items, here } = timeline;
  const hereText = passage && texts.time.here(timeText(passage.date.from, passage.date.to, texts));
  const hasOwn = items.some(({ what }) => 'own' in what);
  return (
    <figure class="timeline" aria-label={texts.time.timeline(String(firstYear), String(lastYear))}>
      <div aria-hidden="true">
        {here && (
          <p class="timeline-here" data-side={middle(here) < 0.5 ? 'start' : 'end'} style={at(middle(here))}>
            <span>▼</span> {hereText}
          </p>
        )}
        <div class="timeline-band">
          {here && <span class="timeline-passage" style={extent(here)} />}
          {items.map((item) => (
            <span
              key={`${whatText(item, texts)} ${item.from}`}
              class={'own' in item.what ? 'timeline-own' : 'timeline-tick'}
              style={'own' in item.what ? extent(item) : at(middle(item))}
              title={itemText(item, texts)}
            />
          ))}
        </div>
        <Labels items={items} texts={texts} />
        <p class="timeline-years">
          <span>{firstYear}</span>
          {hasOwn && (
            <span class="timeline-legend">
              <span class="timeline-dot" /> {entry.label}
            </span>
          )}
          <span>{lastYear}</span>
        </p>
      </div>
      <ol class="timeline-list">
        {items.filter(({ start }) => here && start < here.start).map((item) => listItem(item, texts))}
        {here && <li aria-current="date">{hereText}</li>}
        {items.filter(({ start }) => !here || start >= here.start).map((item) => listItem(item, texts))}
      </ol>
    </figure>
  );
}

function Labels({ items, texts }: { readonly items: readonly TimelineItem[]; readonly texts: CardTexts }) {
  const labelled = items.map((item) => ({ item, at: middle(item), text: whatText(item, texts) }));
  const first = labelled.filter(({ item }) => !('own' in item.what));
  const then = labelled.filter(({ item, text }) => 'own' in item.what && text.length <= LONGEST_LABEL);
  const places = placeLabels(first, then);
  const rows = Math.max(0, ...places.map((place) => (place ? place.row + 1 : 0)));
  return (
    <div class="timeline-labels" style={`--rows: ${rows}`}>
      {[...first, ...then].map((label, index) => {
        const place = places[index];
        return place && <Label key={`${label.text} ${label.at}`} {...label} place={place} />;
      })}
    </div>
  );
}

interface LabelProps {
  readonly item: TimelineItem;
  readonly at: number;
  readonly text: string;
  readonly place: LabelPlace;
}

function Label({ item, at: where, text, place }: LabelProps) {
  return (
    <span
      class="timeline-label"
      data-side={place.side}
      data-own={'own' in item.what}
      style={`${at(where)}; --row: ${place.row}`}
    >
      <span>{text}</span>
    </span>
  );
}

function listItem(item: TimelineItem, texts: CardTexts) {
  const text = itemText(item, texts);
  return <li key={text}>{text}</li>;
}

function itemText(item: TimelineItem, texts: CardTexts): string {
  return texts.time.line(timeText(item.from, item.to, texts), whatText(item, texts));
}

function whatText({ what }: TimelineItem, texts: CardTexts): string {
  return 'own' in what ? what.own : texts.time.milestones[what.milestone];
}

function timeText(from: string, to: string | undefined, texts: CardTexts): string {
  return from === to ? dateText(from, texts) : spanText(from, to, texts);
}

type Extent = { readonly start: number; readonly end: number };

function middle({ start, end }: Extent): number {
  return (start + end) / 2;
}

function at(place: number): string {
  return `--at: ${percent(place)}`;
}

function extent({ start, end }: Extent): string {
  return `--at: ${percent(start)}; --long: ${percent(end - start)}`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
