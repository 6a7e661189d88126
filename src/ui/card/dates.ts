/** Dates of the glossary in words. */
import type { CardTexts } from './texts';

type DateTexts = Pick<CardTexts, 'locale' | 'about' | 'from' | 'span'>;

/** A date such as `~1953-03`, as precise as it is known. */
export function dateText(date: string, texts: DateTexts): string {
  const [year = '', month, day] = date.replace('~', '').split('-');
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const text = new Intl.DateTimeFormat(texts.locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(at);
  return date.startsWith('~') ? texts.about(text) : text;
}

/** A span of time; without an end it only says when it began, without a beginning only when it ended. */
export function spanText(from: string | undefined, to: string | undefined, texts: DateTexts): string {
  if (from && to) return texts.span(dateText(from, texts), dateText(to, texts));
  if (from) return texts.from(dateText(from, texts));
  return to ? texts.span('', dateText(to, texts)).trim() : '';
}

/** The name of a BCP 47 language in the reader's, or its code where the browser knows none. */
export function languageName(code: string, texts: Pick<CardTexts, 'locale'>): string {
  try {
    return new Intl.DisplayNames([texts.locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
