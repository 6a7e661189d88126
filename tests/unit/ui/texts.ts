/** The texts of `src/locales`, as components get them in a browser. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Translate } from '../../../src/ui/shared/translate';

type Texts = { readonly [key: string]: string | Texts };
const TEXTS = parse(readFileSync('src/locales/en.yml', 'utf8')) as Texts;

/** @throws Error on a key without a text, and on a substitution that is not given */
export const t = ((key: string, ...more: (number | string[] | Record<string, string | number>)[]) => {
  let found: string | Texts | undefined = TEXTS;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  let values: Record<string, unknown> = {};
  for (const one of more) {
    if (typeof one === 'number' && typeof found === 'object') {
      found = found[String(one)] ?? found.n;
      values = { ...values, $1: one };
    } else if (Array.isArray(one)) {
      values = { ...values, ...Object.fromEntries(one.map((value, index) => [`$${index + 1}`, value])) };
    } else values = { ...values, ...(one as object) };
  }
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found.replace(/\{(\w+)\}|(\$\d)/g, (_, name: string | undefined, place: string | undefined) => {
    const value = values[name ?? place ?? ''];
    if (value === undefined) throw new Error(`text ${key} lacks ${name ?? place}`);
    return String(value);
  });
}) as Translate;
