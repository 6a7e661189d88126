/**
 * Whose surname is it? The names, initials, titles and things around a surname, by its neighbours in the sentence.
 */
import type { DetectEntry } from '../lexicon/types';
import { withLetters } from '../text/letters';
import type { Clue, Span } from '../text/types';
import type { Word } from './language';
import { isCapital, isCited, isPlainThing, isSecondHalf, isThingNamedAfter, joined } from './named-after';
import type { Bearer } from './types';
import { GIVEN, NO_NAME } from './words';

/** What the neighbours say about a surname. */
export interface Naming {
  /** The surname with the names before or after it that belong to the same person. */
  readonly span: Span;
  readonly bearer: Bearer;
  readonly clues: readonly Clue[];
}

/** Offsets of the surname itself, which may be a part of a word (`anti-Stalin`). */
export type Surname = Span;

/** What is known of a surname and its sentence besides the words. */
export interface Writing {
  /** In headings of capitals or title case, capitals say nothing about names. */
  readonly titleCase: boolean;
  /** Whether many others bear the surname. */
  readonly isCommon: boolean;
}

const FULL_NAME: Clue = { id: 'full-name', weight: 6 };
const OTHER_NAME: Clue = { id: 'other-given-name', weight: -8 };
/** Not enough to take the surname away for what follows. */
const UNKNOWN_NAME: Clue = { id: 'other-given-name', weight: -5 };
const INSIDE_NAME: Clue = { id: 'inside-other-name', weight: -8 };
const TITLE: Clue = { id: 'title-before', weight: 1 };
const CITED: Clue = { id: 'cited-author', weight: -5 };

/**
 * Looks around a surname.
 * @param at - index of the surname's first word
 * @param to - index after its last word
 */
export function nameAround(
  words: readonly Word[],
  at: number,
  to: number,
  surname: Surname,
  entry: DetectEntry,
  writing: Writing,
): Naming {
  const person = entry.person;
  const first = words[at];
  const last = words[to - 1];
  if (!person || !first || !last) return { span: { start: 0, end: 0 }, bearer: 'unsaid', clues: [] };
  const span = { start: surname.start, end: surname.end };
  const isPossessive = last.end > span.end;
  // Before `anti-Stalin` stands no given name.
  const prefix = words[at - 1];
  const isPrefixed =
    first.start < span.start || (prefix !== undefined && /^[-\u2010-\u2015]$/.test(prefix.post) && isPrefix(prefix));
  if (first.start < span.start && isCapital(first) && !isPrefix(first)) {
    return { span, bearer: 'unsaid', clues: [INSIDE_NAME] };
  }

  if (isThingNamedAfter(words, at)) return { span, bearer: 'unsaid', clues: [INSIDE_NAME] };
  if (writing.isCommon && isCited(words, at, to)) return { span, bearer: 'unsaid', clues: [CITED] };
  if (writing.isCommon && !isPrefixed && isSecondHalf(words, at)) {
    return { span, bearer: 'unsaid', clues: [INSIDE_NAME] };
  }

  const thing = words[to];
  if (!isPossessive && !isPrefixed && thing && joined(last)) {
    if (isPlainThing(words, to)) return { span, bearer: 'unsaid', clues: [INSIDE_NAME] };
    const isNamed = isCapital(thing) && (thing.tags.has('Thing') || !isOwnFollower(thing, person));
    if (isNamed && !writing.titleCase && namesAfter(words, to, person) === undefined) {
      return { span, bearer: 'unsaid', clues: [INSIDE_NAME] };
    }
  }

  const before: Before = isPrefixed ? { kind: 'none' } : namesBefore(words, at, person);
  if (before.kind === 'ours') {
    const bearer = isAside(words, before.start) ? 'unsaid' : 'ours';
    return { span: { start: before.start, end: span.end }, bearer, clues: [FULL_NAME] };
  }
  if (before.kind === 'other') return { span, bearer: 'other', clues: [OTHER_NAME] };
  if (before.kind === 'unknown') return { span, bearer: 'unsaid', clues: [UNKNOWN_NAME] };
  const end = namesAfter(words, to, person);
  if (end !== undefined && !isPossessive)
    return { span: { start: span.start, end }, bearer: 'ours', clues: [FULL_NAME] };
  const previous = words[at - 1];
  const titled = previous?.tags.has('Title') && joined(previous);
  return { span, bearer: 'unsaid', clues: titled ? [TITLE] : [] };
}

/**
 * A form that begins with a figure's surname (`Lenin's Mausoleum`) takes the given names before it into its span;
 * those of another bearer speak against it.
 */
export function ownerAround(words: readonly Word[], at: number, { start, end }: Span, owner: Person): Naming {
  const before = namesBefore(words, at, owner);
  if (before.kind === 'ours') return { span: { start: before.start, end }, bearer: 'ours', clues: [] };
  return { span: { start, end }, bearer: 'unsaid', clues: before.kind === 'other' ? [OTHER_NAME] : [] };
}

const MARKS = withLetters(String.raw`[\p{M}]`, 'g');

/** Small letters without diacritics or a possessive. */
export function plain(text: string): string {
  const parts = text.normalize('NFD');
  return parts
    .replace(MARKS(parts), '')
    .replace(/ł/g, 'l')
    .replace(/[’']s?$/, '')
    .toLowerCase();
}

type Person = NonNullable<DetectEntry['person']>;
type Before = { kind: 'ours'; start: number } | { kind: 'other' } | { kind: 'unknown' } | { kind: 'none' };

function namesBefore(words: readonly Word[], at: number, person: Person): Before {
  let start = at;
  let ours = false;
  for (let index = at - 1; index >= 0 && at - index <= 4; index -= 1) {
    const word = words[index] as Word;
    if (!joinedAsName(word)) break;
    if (isInitial(word)) {
      const letter = word.text.charAt(0);
      // `A. Mikoyan` may be Artem as well as Anastas, unless a given name stands before the initial.
      const before = words[index - 1];
      const given = before !== undefined && isOneOf(before, person.given);
      if (!ours && !given && (person.others ?? []).some((name) => name.startsWith(letter))) return { kind: 'none' };
      if (!initialsOf(person).includes(letter) && !given) {
        return ours ? { kind: 'ours', start: wordStart(words, start) } : { kind: 'other' };
      }
      start = index;
      ours = true;
      continue;
    }
    if (isOneOf(word, person.given) || isOneOf(word, person.patronymic ?? [])) {
      start = index;
      ours = true;
      continue;
    }
    if (ours || !isCapital(word)) break;
    const normal = plain(word.text);
    if (isOneOf(word, person.others ?? [])) return { kind: 'other' };
    if (word.tags.has('Title') || NO_NAME.has(normal) || isShouted(word)) break;
    if (GIVEN.has(normal)) return { kind: 'other' };
    // The last word of the line above is no name: tables and lists.
    if (/[\r\n]/.test(word.post)) break;
    // A capital in the midst of a sentence, right before a surname, is a name that we do not know.
    if (index > 0 && !endsSentence(words[index - 1] as Word) && looksLikeGivenName(words, index))
      return { kind: 'unknown' };
    break;
  }
  return ours ? { kind: 'ours', start: wordStart(words, start) } : { kind: 'none' };
}

/** End of the names that follow a surname when it stands first: `Khrushchev, Nikita Sergeyevich`. */
function namesAfter(words: readonly Word[], to: number, person: Person): number | undefined {
  let end: number | undefined;
  for (let index = to; index < words.length && index < to + 3; index += 1) {
    const word = words[index] as Word;
    const previous = words[index - 1];
    if (previous && !/^(?:,? +|\.? ?)$/.test(previous.post)) break;
    const initial = isInitial(word) && initialsOf(person).includes(word.text.charAt(0));
    if (!isOneOf(word, person.given) && !isOneOf(word, person.patronymic ?? []) && !initial) break;
    // A lone initial after a surname may begin anything.
    if (initial && index === to && !isInitial(words[index + 1])) break;
    end = surnameEnd(word) + (initial && word.post.startsWith('.') ? 1 : 0);
  }
  return end;
}

/** `no relation of Imre Nagy`: named only to say that another is meant. */
function isAside(words: readonly Word[], start: number): boolean {
  const at = words.findIndex((word) => word.start === start);
  const before = words.slice(Math.max(0, at - 3), at).map(({ normal }) => normal);
  return /(?:relation (?:of|to)|unrelated to|related to|confused with|named (?:after|for)|namesake of)$/.test(
    before.join(' '),
  );
}

const GIVEN_NAME = withLetters(String.raw`^[\p{Lu}][\p{Ll}]{2,}$`);

function looksLikeGivenName(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  return (
    GIVEN_NAME(word.text).test(word.text) &&
    !word.tags.has('SovietWord') &&
    !word.tags.has('OrbitWord') &&
    !/(?:ist|ism|ian|ian|ish|ese|day)$/.test(word.normal) &&
    !word.tags.has('SubjectYear')
  );
}

function isOwnFollower(word: Word, person: Person): boolean {
  return (
    isOneOf(word, person.given) ||
    isOneOf(word, person.patronymic ?? []) ||
    isInitial(word) ||
    word.tags.has('SovietWord') ||
    NO_NAME.has(plain(word.text)) ||
    /^(?:era|regime|thaw|years?|cult|line|speech|report|ists?)$/i.test(word.text)
  );
}

function isOneOf(word: Word, names: readonly string[]): boolean {
  const mine = plain(word.text);
  return names.some((name) => name.split(' ').some((part) => plain(part) === mine));
}

function initialsOf(person: Person): string {
  return [...person.given, ...(person.patronymic ?? [])].map((name) => name.charAt(0)).join('');
}

const CAPITAL = withLetters(String.raw`^[\p{Lu}]$`);
const INITIALS = withLetters(String.raw`^[\p{Lu}](?:[\p{Ll}]?\.?|\.?(?:[\p{Lu}]\.?)+)$`);

function isInitial(word: Word | undefined): boolean {
  if (!word) return false;
  const { text } = word;
  if (word.post.startsWith('.') && CAPITAL(text).test(text)) return true;
  return (
    text.length <= 4 &&
    INITIALS(text).test(text) &&
    !/^(?:I|A|He|It|In|On|As|At|By|If|Of|To|We|So|No|An|Or|Us|Up|My|Be|Do|Go|Is|Mr|Dr|Ms|St|XX|II|IV|VI)$/.test(text)
  );
}

const PREFIX = withLetters(String.raw`^(?:anti|pro|post|pre|neo|ex|non|de)(?![\p{L}\p{N}])`, 'i');

/** Whether what a word begins with goes with any name: `anti-Stalin`. */
function isPrefix({ text }: Word): boolean {
  return PREFIX(text).test(text);
}

function isShouted(word: Word): boolean {
  return word.text.length > 3 && word.text === word.text.toUpperCase();
}

function joinedAsName(word: Word): boolean {
  return joined(word) || (isInitial(word) && /^\.?[\s\u00A0]*$/.test(word.post));
}

function endsSentence(word: Word): boolean {
  return /[.!?:;"“”]/.test(word.post);
}

function wordStart(words: readonly Word[], index: number): number {
  return words[index]?.start ?? 0;
}

/** Where a surname ends before a possessive. */
function surnameEnd(word: Word): number {
  const possessive = /[’']s?$/.exec(word.text);
  return possessive ? word.end - possessive[0].length : word.end;
}
