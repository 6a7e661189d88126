/** The words for what an entry was at the date of a passage, and for the timeline. */
import type { Milestone } from '../../glossary/timeline';
import type { Translate } from '../shared/translate';
import { fill } from './fill';

/** Words about time. Dates come in words already. */
export interface TimeTexts {
  /** `On 5 March 1953` */
  day(date: string): string;
  /** `In March 1953` */
  within(date: string): string;
  /** `In the course of 1953` */
  course(date: string): string;
  /** Of a day that decides nothing, since what happened is not known to the day. */
  around(date: string): string;
  /** One thing that is told of a time. */
  line(when: string, what: string): string;
  /** What stands before several things. */
  lines(when: string): string;
  former(office: string, date: string): string;
  named(name: string): string;
  /** What a place was called; `now` is its present name, if that is another one. */
  place(name: string, now: string | undefined): string;
  now(name: string): string;
  died(date: string): string;
  /** Said where the passage is before or after the time of an entry. */
  readonly beyond: Readonly<Record<'dead' | 'unborn' | 'not-yet' | 'gone', (date: string) => string>>;
  /** The name of a timeline. */
  timeline(from: string, to: string): string;
  here(date: string): string;
  readonly milestones: Readonly<Record<Milestone, string>>;
}

/** Reads all of them. */
export function timeTexts(t: Translate): TimeTexts {
  // Substituted by themselves: what comes back is the text with its places still open.
  const open = { date: '{date}' };
  const [day, within, course, around] = [
    t('card.time.day', open),
    t('card.time.within', open),
    t('card.time.course', open),
    t('card.time.around', open),
  ];
  const [died, dead, unborn] = [t('card.time.died', open), t('card.time.dead', open), t('card.time.unborn', open)];
  const [notYet, gone, here] = [t('card.time.notYet', open), t('card.time.gone', open), t('card.time.here', open)];
  const line = t('card.time.line', { when: '{when}', what: '{what}' });
  const lines = t('card.time.lines', { when: '{when}' });
  const former = t('card.time.former', { office: '{office}', date: '{date}' });
  const named = t('card.time.named', { name: '{name}' });
  const place = t('card.time.place', { name: '{name}' });
  const placeNow = t('card.time.placeNow', { name: '{name}', now: '{now}' });
  const now = t('card.time.now', { name: '{name}' });
  const timeline = t('card.time.timeline', { from: '{from}', to: '{to}' });
  return {
    day: (date) => fill(day, { date }),
    within: (date) => fill(within, { date }),
    course: (date) => fill(course, { date }),
    around: (date) => fill(around, { date }),
    line: (when, what) => fill(line, { when, what }),
    lines: (when) => fill(lines, { when }),
    former: (office, date) => fill(former, { office, date }),
    named: (name) => fill(named, { name }),
    place: (name, today) => (today ? fill(placeNow, { name, now: today }) : fill(place, { name })),
    now: (name) => fill(now, { name }),
    died: (date) => fill(died, { date }),
    beyond: {
      dead: (date) => fill(dead, { date }),
      unborn: (date) => fill(unborn, { date }),
      'not-yet': (date) => fill(notYet, { date }),
      gone: (date) => fill(gone, { date }),
    },
    timeline: (from, to) => fill(timeline, { from, to }),
    here: (date) => fill(here, { date }),
    milestones: {
      stalin: t('card.time.milestones.stalin'),
      beria: t('card.time.milestones.beria'),
      speech: t('card.time.milestones.speech'),
      antiParty: t('card.time.milestones.antiParty'),
      congress22: t('card.time.milestones.congress22'),
      removal: t('card.time.milestones.removal'),
    },
  };
}
