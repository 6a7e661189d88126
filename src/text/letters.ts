/**
 * Expressions with classes of letters. Engines put each class together from their tables of all of Unicode; for the words
 * of a text that takes them longer than reading a page's first sentences, and for a literal they do it whenever they read
 * the script that it stands in. So these are made when first used, and for the letters of nearly all texts in English
 * from short lists.
 */

/** Each class as far as Latin-1 goes. */
const LATIN: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  N: '0-9²³¹¼-¾',
  M: '',
};

/** In Latin-1 and general punctuation, the lists name all that the classes do. */
const BEYOND = /[^\0-\xff\u2000-\u206f]/;

/**
 * An expression, as it is to be used for a text.
 * @param source - in it `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{N}` and `\p{M}` stand within square brackets only
 * @param flags - those besides `u`
 */
export function withLetters(source: string, flags = ''): (text: string) => RegExp {
  let latin: RegExp | undefined;
  let unicode: RegExp | undefined;
  return (text) => {
    if (BEYOND.test(text)) {
      unicode ??= new RegExp(source, `${flags}u`);
      return unicode;
    }
    latin ??= new RegExp(
      source.replace(/\\p\{(\w+)\}/g, (_, name: string) => LATIN[name] ?? ''),
      flags,
    );
    return latin;
  };
}
