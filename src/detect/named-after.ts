/** Things, families and authors that have a figure's surname in their name, by the words around it. */
import { withLetters } from '../text/letters';
import type { Word } from './language';

/** `Order of Lenin`: an honour, which is written with a capital; `the cruiser "Molotov"`: a ship or the like. */
export function isThingNamedAfter(words: readonly Word[], at: number): boolean {
  const [thing, of] = [words[at - 2], words[at - 1]];
  if (of?.tags.has('Vessel') && /^\s+["“‘']?$/.test(of.post)) return true;
  if (!thing || of?.normal !== 'of' || !joined(of) || !joined(thing)) return false;
  return /^(?:Orders?|Medals?)$/.test(thing.text);
}

/** `Lenin Prize`, `Imre Nagy utca`: things that are named after people whatever the writing, with the surname first. */
export function isPlainThing(words: readonly Word[], to: number): boolean {
  const next = words[to];
  const thing = next && /^(?:peace|state)$/.test(next.normal) ? words[to + 1] : next;
  if (!thing?.tags.has('Thing')) return false;
  return /^(?:cocktails?|tanks?|prizes?|metro|canal|note|utca|ter|ulitsa|ulica|prospekt)$/.test(thing.normal);
}

/** `Zhukov & Nagy (2004)`, `Nagy et al.`: an author in a reference. */
export function isCited(words: readonly Word[], at: number, to: number): boolean {
  const last = words[to - 1];
  if (words[to]?.normal === 'et' && words[to + 1]?.normal === 'al') return true;
  const isPaired = /^\s*&\s*$/.test(words[at - 1]?.post ?? '') || /^\s*&\s*$/.test(last?.post ?? '');
  return (
    isPaired &&
    words.slice(to, to + 3).some((word, index) => {
      const before = words[to + index - 1]?.post ?? '';
      return /^(?:19|20)\d\d[a-z]?$/.test(word.text) && /[(,]\s*$/.test(before);
    })
  );
}

/** `Böszörményi-Nagy`: half of a double name, unless the other half is of this subject too (`Tito-Stalin`). */
export function isSecondHalf(words: readonly Word[], at: number): boolean {
  const first = words[at - 1];
  if (!first || !/^[-\u2010\u2011]$/.test(first.post) || !isCapital(first)) return false;
  return !first.tags.has('SovietWord') && !first.tags.has('OtherLeader') && !first.tags.has('OtherParty');
}

const CAPITAL = withLetters(String.raw`^[\p{Lu}]`);

/** Whether a word begins with a capital. */
export function isCapital(word: Word): boolean {
  return CAPITAL(word.text).test(word.text);
}

/** Whether a word runs on into the next: white space only between them. */
export function joined(word: Word): boolean {
  return /^[\s\u00A0]+$/.test(word.post);
}
