/** Names of authors: read from how pages and people write them, and written as styles do. */
import type { Name } from './types';

/** Words that belong to the family name that they stand before. */
const PARTICLES = /^(?:von|van|der|den|de|del|della|di|da|du|dos|la|le|ten|ter|zu|af|av|bin|ibn|al|el)$/;
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u;
const PATRONYMIC = /\p{Script=Cyrillic}(?:ович|евич|ич|овна|евна|ична|івна|ївна|йович)$/u;
/** What only institutions are called. */
const INSTITUTION =
  /\b(?:Agency|Archives?|Association|Board|Bureau|Cent(?:er|re)|Commission|Committee|Council|Department|Editors?|Foundation|Group|Institut[eo]?|Library|Ministry|Museum|News|Office|Party|Press|Project|Service|Society|Staff|Team|University|Wikipedia)\b/;
/** Family names that come first in the names of Chinese historians. */
const FAMILY_FIRST = /^(?:Chen|Li|Lin|Mao|Shen|Wang|Yang|Zhang|Zhou) \p{Lu}\p{Ll}+$/u;

/** One name. Empty if nothing is left of what was written. */
export function readName(written: string): Name | undefined {
  const text = written
    .replace(/\s+/gu, ' ')
    .replace(/^\s*by\s+(?=\p{Lu})/iu, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trim();
  if (text === '') return undefined;
  if (INSTITUTION.test(text) || /\d|@/.test(text)) return { literal: text };
  const inverted = /^([^,]+), ([^,]+)(?:, ([^,]+))?$/u.exec(text);
  if (inverted) {
    const [, first = '', second = '', third] = inverted;
    if (!SUFFIX.test(second)) return withSuffix(first, second, third && SUFFIX.test(third) ? third : undefined);
    const name = readName(first);
    return name && 'family' in name ? withSuffix(name.family, name.given, second) : name;
  }
  if (text.includes(',')) return { literal: text };
  return inOrder(text);
}

function inOrder(text: string): Name {
  const words = text.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1 || words.length > 6 || FAMILY_FIRST.test(text)) return { literal: text };
  const surnameFirst =
    (words.slice(1).every((word) => INITIALS.test(word)) && !INITIALS.test(first)) ||
    (words.length === 3 && PATRONYMIC.test(last) && !PATRONYMIC.test(second));
  if (surnameFirst) return withSuffix(first, words.slice(1).join(' '), suffix);
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.test(word));
  // Middle words of institutions are written small too: nobody's name ends with one of them.
  const from = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return withSuffix(words.slice(from).join(' '), words.slice(0, from).join(' '), suffix);
}

function withSuffix(whole: string, given: string, suffix: string | undefined): Name {
  const words = whole.split(' ');
  const own = words.findIndex((word) => !PARTICLES.test(word));
  const particle = own > 0 ? words.slice(0, own).join(' ') : undefined;
  const family = own > 0 ? words.slice(own).join(' ') : whole;
  return { family, given, ...(particle ? { particle } : {}), ...(suffix ? { suffix } : {}) };
}

/** Several names in one line, as bylines have them. */
export function readNames(line: string): Name[] {
  const parts = line
    .split(/\s*;\s*|\s+(?:and|und|et|и|та|і|&)\s+|,\s+and\s+/u)
    .flatMap((part) => (isListed(part) ? part.split(/\s*,\s*/u) : [part]));
  return parts.flatMap((part) => readName(part.replace(/,$/, '')) ?? []);
}

/** Whether commas part names rather than a family name from the rest. */
function isListed(part: string): boolean {
  const names = part.split(/\s*,\s*/u);
  return names.length > 1 && names.every((name) => name.includes(' ') && !SUFFIX.test(name));
}

/** `Erik van Ree` */
export function straight(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}

/** `van Ree, Erik` */
export function inverted(name: Name, given = 'literal' in name ? '' : name.given): string {
  if ('literal' in name) return name.literal;
  return [[name.particle, name.family].filter(Boolean).join(' '), given, name.suffix].filter(Boolean).join(', ');
}

/** `Ree, Erik van` */
export function demoted(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, [name.given, name.particle].filter(Boolean).join(' '), name.suffix].filter(Boolean).join(', ');
}

/** Given names as initials: `Oleg V.` as `O. V.`, `Jean-Paul` as `J.-P.` */
export function initials(given: string): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => (INITIALS.test(word) ? word : word.split('-').flatMap(initial).join('-')))
    .join(' ');
}

function initial(part: string): string[] {
  const letter = /\p{L}/u.exec(part)?.[0];
  return letter ? [`${letter.toUpperCase()}.`] : [];
}
