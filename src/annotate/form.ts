/** Forms as readers see them, for telling whether two are the same. */
import { fold } from '../text/fold';

/** A stretch of a page as a form: without what is not seen, with one space where the page has any white space. */
export function formOf(text: string): string {
  return fold(text).text.replace(/\s+/g, ' ').trim();
}

/** Whether two forms are the same but for small and large letters. */
export function sameForm(a: string, b: string): boolean {
  return formOf(a).toLowerCase() === formOf(b).toLowerCase();
}
