/** Runs in the page: takes the texts of a large page as stage one does. */
import { textsOf } from '../../../src/page/texts';

const holds = (text: string) => text.includes('Stalin');

/** Fills the page with more elements than are taken at once. `marks` are the lines that hold something. */
export function fill(lines: number, marks: readonly number[]): void {
  const html: string[] = [];
  for (let line = 0; line < lines; line += 1) {
    const text = marks.includes(line) ? `Joseph <b>Stalin</b> ${line}` : `rain <i>and</i> snow ${line}`;
    if (line % 50 === 0) html.push(`${line > 0 ? '</section>' : ''}<section>`);
    html.push(line % 7 === 0 ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`);
  }
  document.body.innerHTML = `<main>${html.join('')}</section></main><footer>end</footer>`;
}

/** All texts that are not empty; `change` is done after the first of all. */
export function texts(change: () => void = () => {}): string[] {
  const seen: string[] = [];
  let isFirst = true;
  for (const text of textsOf(document.body, holds)) {
    if (isFirst) change();
    isFirst = false;
    if (text !== '') seen.push(text);
  }
  return seen;
}

/** The same, where sections go from the beginning of the page meanwhile. */
export function textsWhileSectionsGo(): string[] {
  return texts(() => {
    for (const section of [...document.querySelectorAll('section')].slice(0, 5)) section.remove();
  });
}
