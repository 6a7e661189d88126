import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../src/cli/browsers';
import { marksOf, waitForMarks } from '../../src/cli/marks';
import { documentText, pause, type Session, startSession, until } from './harness';

describe.each(ENGINES)('marks in %s', (engine) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(engine);
  });
  afterAll(() => session?.close());

  const texts = async (page: Parameters<typeof marksOf>[0]) => (await marksOf(page)).map((mark) => mark.text.trim());

  it('marks the terms of the demo page and falls for none of its traps', async () => {
    const page = await session.open(`${session.demo.origin}/demo.html`);
    await waitForMarks(page);
    const marks = await marksOf(page);
    const found = marks.map(({ kind, text }) => `${kind}: ${text.trim()}`);
    for (const wanted of [
      'event: Twentieth Party Congress',
      'figure: Nikita',
      'document: Secret Speech',
      'concept: cult of personality',
      'institution: Communist Party of the Soviet Union',
      'event: doctors’ plot',
      'figure: P. N. Pospelov',
      'institution: Pospelov Commission',
      'concept: De-Stalinization',
      'institution: sovnarkhoz',
      'figure: Alexei Kirichenko',
      'concept: Thaw',
      'work: One Day in the Life of Ivan Denisovich',
      'event: XXII Congress',
      'place: Red Square',
    ]) {
      expect(found).toContain(wanted);
    }
    const traps = await page.evaluate(() => {
      const headings = [...document.querySelectorAll('h2')];
      const trap = headings.find((heading) => heading.textContent?.startsWith('Traps')) as Element;
      const inTraps: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('thaw-')) continue;
        for (const range of highlight as Iterable<Range>) {
          if (trap.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) {
            inTraps.push(range.toString());
          }
        }
      }
      return inTraps;
    });
    expect(traps).toEqual([]);
  });

  it('leaves the document as it was', async () => {
    const page = await session.open(`${session.demo.origin}/demo.html`);
    const before = await documentText(page);
    await waitForMarks(page);
    expect(await documentText(page)).toBe(before);
    expect(await page.evaluate(() => document.querySelector('thaw-card'))).toBeNull();
  });

  it('paints what it marks', async () => {
    const page = await session.open(`${session.pages.origin}/late.html`);
    await waitForMarks(page);
    const clip = { x: 0, y: 0, width: 700, height: 60 };
    const marked = await page.screenshot({ clip, encoding: 'base64' });
    await page.evaluate(() => CSS.highlights.clear());
    await pause(200);
    expect(await page.screenshot({ clip, encoding: 'base64' })).not.toBe(marked);
  });

  it('reads frames and open shadow roots, and not what is hidden', async () => {
    const page = await session.open(`${session.pages.origin}/late.html`);
    await until(async () => (await texts(page)).includes('Kaganovich'));
    const found = await texts(page);
    expect(found).toContain('Khrushchev');
    expect(found).not.toContain('Malenkov');
    expect(found).not.toContain('Bulganin');
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const inFrame = () =>
      frame?.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...(one as Iterable<Range>)].map(String)));
    await until(async () => (await inFrame())?.includes('Anti-Party Group'));
  });

  it('reads what comes late, what is shown, and what takes its place', async () => {
    const page = await session.open(`${session.pages.origin}/late.html`);
    await waitForMarks(page);
    await page.evaluate(() => {
      (document.getElementById('hidden') as HTMLElement).style.display = '';
      (document.getElementById('more') as HTMLDetailsElement).open = true;
      const late = document.createElement('p');
      late.innerHTML = 'Late: <b>Anastas</b> <i>Mikoyan</i> went to Budapest.';
      document.getElementById('main')?.append(late);
    });
    for (const name of ['Malenkov', 'Bulganin', 'Mikoyan']) await until(() => names(page, name));
    await page.evaluate(() => {
      history.pushState({}, '', '/other');
      document.body.innerHTML = '<h1>Another page</h1><p>Brezhnev followed Khrushchev in October 1964.</p>';
    });
    await until(() => names(page, 'Brezhnev'));
    expect(await names(page, 'Mikoyan')).toBe(false);
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.data = 'Nothing of that sort here.';
    });
    await until(async () => (await marksOf(page)).length === 0);
  });

  it('goes on on a page that throws, mutates and removes its card, and throws nothing into it', async () => {
    const page = await session.open(`${session.pages.origin}/hostile.html`);
    await waitForMarks(page);
    await pause(1200);
    expect(await texts(page)).toContain('Twentieth Party Congress');
    const errors = await page.evaluate(() => (window as unknown as { errors: string[] }).errors);
    expect(errors.filter((message) => !message.includes('page error'))).toEqual([]);
  });

  async function names(page: Parameters<typeof marksOf>[0], name: string): Promise<boolean> {
    return (await texts(page)).some((text) => text.includes(name));
  }
});
