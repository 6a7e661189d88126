/** What the entry was at the date that the passage speaks of. */
import { type AsOf, asOf, type DateOrSpan, type Held, type Passage } from '../../glossary/as-of';
import type { CardEntry } from '../../glossary/card';
import { dateText, spanText } from './dates';
import type { CardTexts } from './texts';

/** Props of {@link AsOfNote}. */
export interface AsOfProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
  readonly passage: Passage;
  /** Whether only what is beyond doubt is shown, at a date that the passage itself gives. */
  readonly brief: boolean;
  /** Whether what the glossary notes on it is shown too. */
  readonly notes: boolean;
}

/** One line, or a list of what held in the course of the date; nothing where the glossary tells nothing. */
export function AsOfNote({ entry, texts, passage, brief, notes }: AsOfProps) {
  const { date, mention } = passage;
  const told = asOf(entry, date, mention);
  if (!told || (brief && date.place === 'section')) return null;
  if ('at' in told) {
    const { time } = texts;
    return <p class="as-of">{time.line(whenText(date, texts), time.beyond[told.kind](dateText(told.at, texts)))}</p>;
  }
  if (told.kind === 'former') {
    const { what, to } = told.held;
    const former = texts.time.former(what, to ? dateText(to, texts) : '');
    return <p class="as-of">{texts.time.line(whenText(date, texts), former)}</p>;
  }
  return <HeldNote told={told} date={date} texts={texts} brief={brief} notes={notes} />;
}

interface HeldNoteProps extends Pick<AsOfProps, 'texts' | 'brief' | 'notes'> {
  readonly told: Extract<AsOf, { readonly kind: 'offices' | 'names' | 'places' }>;
  readonly date: DateOrSpan;
}

function HeldNote({ told, date, texts, brief, notes }: HeldNoteProps) {
  const { time } = texts;
  const { kind, held, certain, died, now, latest } = told;
  const [first] = held;
  if (certain && first && held.length === 1 && !died) {
    const what =
      kind === 'offices' ? first.what : kind === 'names' ? time.named(first.what) : time.place(first.what, now);
    return (
      <p class="as-of">
        {time.line(whenText(date, texts), what)}
        {notes && first.note && <span class="entry-note">{first.note}</span>}
      </p>
    );
  }
  if (brief && !certain) {
    // A month is close enough to name what began in it; with its span it is true of whichever day is meant.
    if (date.precision !== 'month' || !latest || died) return null;
    return (
      <p class="as-of">
        {time.line(whenText(date, texts), latest.what)} <Time held={latest} texts={texts} />
      </p>
    );
  }
  return (
    <div class="as-of">
      <p>{time.lines(certain ? whenText(date, texts) : courseText(date, texts))}</p>
      <ol>
        {held.map(({ what, from, to, note }) => (
          <li key={`${what} ${from}`}>
            {what} {!certain && <Time held={{ what, from, to }} texts={texts} />}
            {notes && note && <span class="entry-note">{note}</span>}
          </li>
        ))}
        {died && <li>{time.died(dateText(died, texts))}</li>}
        {now && <li>{time.now(now)}</li>}
      </ol>
    </div>
  );
}

function Time({ held, texts }: { readonly held: Held; readonly texts: CardTexts }) {
  return <span class="as-of-span">{spanText(held.from, held.to, texts)}</span>;
}

/** The date that a passage speaks of, as the beginning of a line. */
function whenText(date: DateOrSpan, texts: CardTexts): string {
  if (date.precision === 'span') return spanText(date.from, date.to, texts);
  const words = dateText(date.from, texts);
  return date.precision === 'day' ? texts.time.day(words) : texts.time.within(words);
}

/** The same, of what held in part of it, or of which it is not known that closely whether it held. */
function courseText(date: DateOrSpan, texts: CardTexts): string {
  if (date.precision === 'span') return spanText(date.from, date.to, texts);
  const words = dateText(date.from, texts);
  return date.precision === 'day' ? texts.time.around(words) : texts.time.course(words);
}
