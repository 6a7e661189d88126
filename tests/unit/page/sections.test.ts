import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createSections } from '../../../src/page/sections';

const FOLLOWING = 4;

/** A page of headings, paragraphs and boxes, by a plan of letters and boxes in boxes. */
type Plan = readonly ('h' | 'p' | Plan)[];

function build(plan: Plan): Document {
  const html = (parts: Plan): string =>
    parts
      .map((part) => (part === 'h' ? '<h2>head</h2>' : part === 'p' ? '<p>text</p>' : `<div>${html(part)}</div>`))
      .join('');
  return new JSDOM(`<body>${html(plan)}`).window.document;
}

/** The headings of all texts, found by looking at every heading. */
function expected(document: Document, text: Node): Element | undefined {
  return [...document.querySelectorAll('h2')].filter((one) => one.compareDocumentPosition(text) & FOLLOWING).at(-1);
}

const plans: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan; part: 'h' | 'p' | Plan }>((tie) => ({
  plan: fc.array(tie('part'), { maxLength: 8 }),
  part: fc.oneof({ depthSize: 'small' }, fc.constantFrom('h' as const, 'p' as const), tie('plan')),
})).plan;

describe('sections', () => {
  it('begin with the last heading before, in whatever order is asked', () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.nat()), (plan, asked) => {
        const document = build(plan);
        const texts = [...document.querySelectorAll('h2, p')].map((one) => one.firstChild as Node);
        const sections = createSections();
        for (const text of texts) expect(sections.headingOf(text)).toBe(expected(document, text));
        for (let time = 0; time < 20 && texts.length > 0; time += 1) {
          const text = texts[(asked.next().value as number) % texts.length] as Node;
          expect(sections.headingOf(text)).toBe(expected(document, text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are numbered: 0 before the first heading, and a number of its own for each', () => {
    const document = build(['p', 'h', 'p', 'p', ['h', 'p'], 'p']);
    const sections = createSections();
    const numbers = [...document.querySelectorAll('h2, p')].map((one) => sections.sectionOf(one.firstChild as Node));
    expect(numbers).toEqual([0, 1, 1, 1, 2, 2, 2]);
  });

  it('keep their numbers when headings come', () => {
    const document = build(['h', 'p', 'p']);
    const sections = createSections();
    const [first, second] = [...document.querySelectorAll('p')].map((one) => one.firstChild as Node);
    expect(sections.sectionOf(second as Node)).toBe(1);
    const heading = document.createElement('h2');
    document.querySelectorAll('p')[1]?.before(heading);
    sections.refresh();
    expect([sections.sectionOf(first as Node), sections.sectionOf(second as Node)]).toEqual([1, 2]);
  });
});
