/**
 * What a reader has said of marks: which entries need none any more, and which forms stand for something else on a
 * site. Each function gives the change that makes it so, to be stored by the caller.
 */
import * as v from 'valibot';
import { type Changed, FIELDS, MOST, type Rejected, type Settings } from './schema';
import { covers, siteName } from './sites';

/** The lists that judgements are kept in. */
export type Judged = keyof typeof MOST;

/** A change to store, or the list that is full. */
export type Judgement = Changed | { readonly full: Judged };

/** An entry becomes known. */
export function withKnown({ known }: Pick<Settings, 'known'>, ...entries: readonly string[]): Judgement {
  return capped('known', [...new Set([...known, ...entries])]);
}

/** An entry becomes unknown again. */
export function withoutKnown({ known }: Pick<Settings, 'known'>, entry: string): Changed {
  return { known: known.filter((one) => one !== entry) };
}

/** Forms are rejected. */
export function withRejected({ rejected }: Pick<Settings, 'rejected'>, ...forms: readonly Rejected[]): Judgement {
  return capped('rejected', [...new Map([...rejected, ...forms].map((one) => [keyOf(one), one])).values()]);
}

/** A form is accepted again. */
export function withoutRejected({ rejected }: Pick<Settings, 'rejected'>, form: Rejected): Changed {
  return { rejected: rejected.filter((one) => keyOf(one) !== keyOf(form)) };
}

/** The rejected forms that count on a site. */
export function rejectedOn({ rejected }: Pick<Settings, 'rejected'>, host: string): Rejected[] {
  const name = siteName(host);
  return rejected.filter((one) => covers(siteName(one.host), name));
}

/** A form as it can be rejected on a site; undefined if the page has no site, or the form is too long to be one. */
export function rejectable(form: string, entry: string, host: string): Rejected | undefined {
  const result = v.safeParse(FIELDS.rejected.item, { form, entry, host: siteName(host) });
  return result.success ? result.output : undefined;
}

/** The same for forms that are rejected for the same entry on the same site. */
export function keyOf({ form, entry, host }: Rejected): string {
  return `${entry} ${siteName(host)} ${form.toLowerCase()}`;
}

function capped<K extends Judged>(name: K, list: Settings[K]): Judgement {
  return list.length > MOST[name] ? { full: name } : { [name]: list };
}
