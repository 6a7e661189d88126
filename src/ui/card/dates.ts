/** Dates of the glossary in words. */
import type { CardTexts } from './texts';

type DateTexts = Pick<CardTexts, 'locale' | 'about' | 'from' | 'span'>;

/** What a date is given to. */
type Precision = 'year' | 'month' | 'day';

/** Formats by locale and precision. A card may have dozens of dates, and making a format takes a millisecond. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date such as `~1953-03`, as precise as it is known. */
export function dateText(date: string, texts: DateTexts): string {
  const [year = '', month, day] = date.replace('~', '').split('-');
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const text = formatOf(texts.locale, day ? 'day' : month ? 'month' : 'year').format(at);
  return date.startsWith('~') ? texts.about(text) : text;
}

function formatOf(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: 'long' }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return format;
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
