/**
 * The words of the card, all read at once: the card outlives the extension that put it into a page, whose texts can no
 * longer be asked for after an update.
 */
import type { GRADES, Kind, RelationType, Verdict } from '../../glossary/schema';
import type { Translate } from '../shared/translate';
import { type CiteTexts, citeTexts } from './cite-texts';
import { fill } from './fill';
import { type JudgeTexts, judgeTexts } from './judge-texts';
import { type TimeTexts, timeTexts } from './time-texts';
import { type ToolTexts, toolTexts, type WhyTexts, whyTexts } from './tool-texts';

/** What a mention that the keyboard went to is called. */
interface MentionPlace {
  readonly label: string;
  readonly kind: Kind;
  readonly possible: boolean;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
}

/** Every text of the card. */
export interface CardTexts {
  /** BCP 47 language in which dates and names of languages are written. */
  readonly locale: string;
  readonly close: string;
  readonly back: string;
  readonly settings: string;
  /** Said of a mention that is only possible. */
  readonly possible: string;
  readonly newTab: string;
  /** On the button from the gist to the context. */
  readonly more: string;
  /** On the button from the context to everything else. */
  readonly fullEntry: string;
  readonly articleSays: string;
  readonly recordSays: string;
  readonly headings: Readonly<
    Record<
      | 'names'
      | 'spellings'
      | 'dates'
      | 'offices'
      | 'placeNames'
      | 'claims'
      | 'contested'
      | 'confused'
      | 'relations'
      | 'sources',
      string
    >
  >;
  /** Names of transliteration standards. */
  readonly standards: Readonly<Record<'bgn' | 'ala-lc' | 'scholarly', string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly grades: Readonly<Record<(typeof GRADES)[number], string>>;
  readonly relations: Readonly<Record<RelationType, string>>;
  readonly judge: JudgeTexts;
  readonly time: TimeTexts;
  readonly tools: ToolTexts;
  readonly cite: CiteTexts;
  readonly why: WhyTexts;
  position(place: MentionPlace): string;
  about(date: string): string;
  from(date: string): string;
  span(from: string, to: string): string;
}

/** Reads all texts. */
export function cardTexts(t: Translate): CardTexts {
  // Substituted by themselves: what comes back is the text with its places still open.
  const position = t('card.position', { label: '{label}', kind: '{kind}', number: '{number}', count: '{count}' });
  const positionPossible = t('card.positionPossible', {
    label: '{label}',
    kind: '{kind}',
    number: '{number}',
    count: '{count}',
  });
  const about = t('card.about', { date: '{date}' });
  const from = t('card.from', { date: '{date}' });
  const span = t('card.span', { from: '{from}', to: '{to}' });
  const kinds = kindTexts(t);
  return {
    locale: t('card.locale'),
    close: t('card.close'),
    back: t('card.back'),
    settings: t('card.settings'),
    possible: t('card.possible'),
    newTab: t('card.newTab'),
    more: t('card.more'),
    fullEntry: t('card.fullEntry'),
    articleSays: t('card.articleSays'),
    recordSays: t('card.recordSays'),
    headings: {
      names: t('card.headings.names'),
      spellings: t('card.headings.spellings'),
      dates: t('card.headings.dates'),
      offices: t('card.headings.offices'),
      placeNames: t('card.headings.placeNames'),
      claims: t('card.headings.claims'),
      contested: t('card.headings.contested'),
      confused: t('card.headings.confused'),
      relations: t('card.headings.relations'),
      sources: t('card.headings.sources'),
    },
    standards: {
      bgn: t('card.standards.bgn'),
      'ala-lc': t('card.standards.alaLc'),
      scholarly: t('card.standards.scholarly'),
    },
    kinds,
    verdicts: {
      accurate: t('card.verdicts.accurate'),
      imprecise: t('card.verdicts.imprecise'),
      wrong: t('card.verdicts.wrong'),
      garbled: t('card.verdicts.garbled'),
      opinion: t('card.verdicts.opinion'),
      frame: t('card.verdicts.frame'),
    },
    grades: {
      primary: t('card.grades.primary'),
      scholarly: t('card.grades.scholarly'),
      reference: t('card.grades.reference'),
      press: t('card.grades.press'),
      memoir: t('card.grades.memoir'),
    },
    relations: relationTexts(t),
    judge: judgeTexts(t),
    time: timeTexts(t),
    tools: toolTexts(t),
    cite: citeTexts(t),
    why: whyTexts(t),
    position: ({ label, kind, possible, number, count }) =>
      fill(possible ? positionPossible : position, { label, kind: kinds[kind], number, count }),
    about: (date) => fill(about, { date }),
    from: (date) => fill(from, { date }),
    span: (begin, end) => fill(span, { from: begin, to: end }),
  };
}

function kindTexts(t: Translate): CardTexts['kinds'] {
  return {
    figure: t('card.kinds.figure'),
    event: t('card.kinds.event'),
    institution: t('card.kinds.institution'),
    policy: t('card.kinds.policy'),
    concept: t('card.kinds.concept'),
    place: t('card.kinds.place'),
    work: t('card.kinds.work'),
    document: t('card.kinds.document'),
    euphemism: t('card.kinds.euphemism'),
  };
}

function relationTexts(t: Translate): CardTexts['relations'] {
  return {
    led: t('card.relations.led'),
    'led-by': t('card.relations.ledBy'),
    caused: t('card.relations.caused'),
    'result-of': t('card.relations.resultOf'),
    'part-of': t('card.relations.partOf'),
    includes: t('card.relations.includes'),
    opposed: t('card.relations.opposed'),
    'opposed-by': t('card.relations.opposedBy'),
    followed: t('card.relations.followed'),
    preceded: t('card.relations.preceded'),
    wrote: t('card.relations.wrote'),
    'written-by': t('card.relations.writtenBy'),
    'victim-of': t('card.relations.victimOf'),
    'victims-included': t('card.relations.victimsIncluded'),
    'took-part-in': t('card.relations.tookPartIn'),
    'participants-included': t('card.relations.participantsIncluded'),
    'related-to': t('card.relations.relatedTo'),
  };
}
