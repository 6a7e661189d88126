import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotations, type PlacedMention, type ShowPolicy } from '../../../src/annotate/store';
import type { Annotation } from '../../../src/annotate/types';

const policy = (change: Partial<ShowPolicy> = {}): ShowPolicy => ({
  density: 'all',
  possible: true,
  kindOf: () => 'figure',
  known: new Set(),
  rejected: [],
  dismissed: [],
  ...change,
});

function placed(
  block: number,
  start: number,
  entry: string,
  section = 0,
  certainty: 'sure' | 'possible' = 'sure',
): PlacedMention {
  const mention = { block, start, end: start + 5, entry, certainty, confidence: 1, clues: [] };
  return { section, mention, text: entry };
}

const page = [
  placed(1, 0, 'stalin'),
  placed(1, 10, 'beria'),
  placed(2, 0, 'stalin', 1),
  placed(2, 10, 'stalin', 1),
  placed(3, 0, 'thaw', 2, 'possible'),
];
const shown = (annotations: readonly Annotation[]) =>
  annotations.map((one) => `${one.block}:${one.start} ${one.entry}`);

describe('annotations', () => {
  it.each([
    ['all', ['1:0 stalin', '1:10 beria', '2:0 stalin', '2:10 stalin', '3:0 thaw']],
    ['first-in-section', ['1:0 stalin', '1:10 beria', '2:0 stalin', '3:0 thaw']],
    ['first-on-page', ['1:0 stalin', '1:10 beria', '3:0 thaw']],
  ] as const)('shows %s', (density, expected) => {
    const store = createAnnotations();
    store.update(page, policy({ density }));
    expect(shown(store.all())).toEqual(expected);
  });

  it('leaves out kinds that are off and, if asked, possible mentions', () => {
    const store = createAnnotations();
    store.update(page, policy({ possible: false, kindOf: (entry) => (entry === 'beria' ? undefined : 'figure') }));
    expect(shown(store.all())).toEqual(['1:0 stalin', '2:0 stalin', '2:10 stalin']);
  });

  it('does not let a mention that is not shown take the place of the first', () => {
    const store = createAnnotations();
    store.update(
      [placed(1, 0, 'thaw', 0, 'possible'), placed(1, 10, 'thaw')],
      policy({ density: 'first-on-page', possible: false }),
    );
    expect(shown(store.all())).toEqual(['1:10 thaw']);
  });

  const stalinAt = (block: number, start: number, end: number) => ({ block, start, end, entry: 'stalin' });
  it.each<[string, Partial<ShowPolicy>, string[]]>([
    ['an entry that is known', { known: new Set(['stalin']) }, ['1:10 beria', '3:0 thaw']],
    ['a form that is rejected', { rejected: [{ form: 'Stalin', entry: 'stalin' }] }, ['1:10 beria', '3:0 thaw']],
    [
      'no form that is rejected for another entry',
      { rejected: [{ form: 'stalin', entry: 'beria' }] },
      ['1:0 stalin', '1:10 beria', '2:0 stalin', '3:0 thaw'],
    ],
    [
      'a place that is dismissed, and so shows the next one of the section',
      { dismissed: [stalinAt(2, 0, 5)] },
      ['1:0 stalin', '1:10 beria', '2:10 stalin', '3:0 thaw'],
    ],
    [
      'a place that is dismissed, decided to be longer now',
      { dismissed: [stalinAt(1, 2, 4)] },
      ['1:10 beria', '2:0 stalin', '3:0 thaw'],
    ],
    [
      'no place beside one that is dismissed',
      { dismissed: [stalinAt(1, 5, 9), { ...stalinAt(1, 0, 5), entry: 'beria' }, stalinAt(9, 0, 5)] },
      ['1:0 stalin', '1:10 beria', '2:0 stalin', '3:0 thaw'],
    ],
  ])('leaves out %s', (_, judged, expected) => {
    const store = createAnnotations();
    store.update(page, policy({ density: 'first-in-section', ...judged }));
    expect(shown(store.all())).toEqual(expected);
  });

  it.each([
    ['Thaw', 'thaw', true],
    ['the  Terror', 'the\nTerror', true],
    ['Khrush\u00ADchev', 'Khrushchev', true],
    ['Хрущёв', 'Хруще\u0308в', true],
    ['Khrush-\nchev', 'Khrushchev', true],
    ['Thaws', 'Thaw', false],
    ['Stalin', 'Joseph Stalin', false],
  ])('takes the forms %j and %j for the same: %s', (form, text, same) => {
    const store = createAnnotations();
    store.update([{ ...placed(1, 0, 'one'), text }], policy({ rejected: [{ form, entry: 'one' }] }));
    expect(store.all()).toHaveLength(same ? 0 : 1);
  });

  it('finds the annotation at an offset, its end excluded', () => {
    const store = createAnnotations();
    store.update(page, policy());
    expect(store.at(1, 4)?.entry).toBe('stalin');
    expect(store.at(1, 5)).toBeUndefined();
    expect(store.at(9, 0)).toBeUndefined();
  });

  it('tells listeners only what changed, and late ones everything', () => {
    const store = createAnnotations();
    const early: string[][] = [];
    const end = new AbortController();
    store.subscribe(
      { changed: (removed, added) => early.push([...shown(removed).map((s) => `-${s}`), ...shown(added)]) },
      end.signal,
    );
    store.update(page.slice(0, 2), policy());
    store.update(page.slice(1, 3), policy());
    store.update(page.slice(1, 3), policy());
    expect(early).toEqual([
      ['1:0 stalin', '1:10 beria'],
      ['-1:0 stalin', '2:0 stalin'],
    ]);
    const late: string[] = [];
    store.subscribe({ changed: (_, added) => late.push(...shown(added)) }, new AbortController().signal);
    expect(late).toEqual(['1:10 beria', '2:0 stalin']);
    end.abort();
    store.update([], policy());
    expect(early).toHaveLength(2);
  });

  it('shows a long page in steps, all of it after the last, and none of what is outdated before', () => {
    const store = createAnnotations();
    const long = Array.from({ length: 1000 }, (_, block) => placed(block, 0, 'stalin'));
    const steps = [...store.updating(long, policy())];
    expect(steps.length).toBeGreaterThan(1);
    expect(store.all()).toHaveLength(1000);

    const outdated = store.updating(long.slice(500), policy())[Symbol.iterator]();
    outdated.next();
    expect(store.all()).toHaveLength(1000);
    store.update(page, policy());
    expect(outdated.next().done).toBe(true);
    expect(shown(store.all())).toEqual(shown(page.map(({ mention }) => ({ ...mention, id: 0, kind: '', mention }))));
  });

  it('shows exactly the same again when a judgement is undone, whatever it was, and keeps what it did not touch', () => {
    const mention = fc.record({
      block: fc.nat(2),
      start: fc.nat(4).map((start) => start * 10),
      entry: fc.constantFrom('a', 'b', 'c'),
      section: fc.nat(1),
      certainty: fc.constantFrom('sure' as const, 'possible' as const),
    });
    const mentions = fc
      .uniqueArray(mention, { maxLength: 12, selector: ({ block, start }) => `${block} ${start}` })
      .map((all) => all.map((one) => placed(one.block, one.start, one.entry, one.section, one.certainty)));
    const entry = fc.constantFrom('a', 'b', 'c');
    const judgement = fc.oneof(
      entry.map((one) => ({ known: new Set([one]) })),
      entry.map((one) => ({ rejected: [{ form: one.toUpperCase(), entry: one }] })),
      fc.record({ block: fc.nat(2), start: fc.nat(40), entry }).map((one) => ({
        dismissed: [{ ...one, end: one.start + 5 }],
      })),
    );
    const density = fc.constantFrom('all' as const, 'first-in-section' as const, 'first-on-page' as const);
    const told = (all: readonly Annotation[]) => all.map(({ id: _, ...one }) => one);
    fc.assert(
      fc.property(mentions, judgement, density, (all, judged, often) => {
        const store = createAnnotations();
        store.update(all, policy({ density: often }));
        const before = store.all();
        store.update(all, policy({ density: often, ...judged }));
        const between = new Set(store.all().map(({ id }) => id));
        store.update(all, policy({ density: often }));
        expect(told(store.all())).toEqual(told(before));
        for (const [index, { id }] of before.entries()) {
          if (between.has(id)) expect(store.all()[index]?.id).toBe(id);
        }
      }),
    );
  });

  it('keeps a listener that adds up changes in step with the whole, whatever the updates', () => {
    const mention = fc.record({
      block: fc.nat(3),
      start: fc.nat(3),
      entry: fc.constantFrom('a', 'b'),
      section: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(fc.array(mention, { maxLength: 6 }), { maxLength: 6 }), (updates) => {
        const store = createAnnotations();
        const kept = new Map<number, Annotation>();
        store.subscribe(
          {
            changed(removed, added) {
              for (const one of removed) expect(kept.delete(one.id)).toBe(true);
              for (const one of added) {
                expect(kept.has(one.id)).toBe(false);
                kept.set(one.id, one);
              }
            },
          },
          new AbortController().signal,
        );
        for (const mentions of updates) {
          const unique = [...new Map(mentions.map((one) => [`${one.block} ${one.start} ${one.entry}`, one])).values()];
          store.update(
            unique.map((one) => placed(one.block, one.start * 10, one.entry, one.section)),
            policy(),
          );
          expect([...kept.keys()].sort()).toEqual(
            store
              .all()
              .map((one) => one.id)
              .sort(),
          );
        }
      }),
    );
  });
});
