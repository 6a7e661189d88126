import { describe, expect, it } from 'vitest';
import { ableActors, noCircles, singleRelations } from '../../../../src/glossary/lint/relations';
import type { Glossary } from '../../../../src/glossary/schema';
import { entry, glossary, other, type Written } from './fragments';

type Relations = NonNullable<Written['relations']>;

/** `congress` and `speech` with these relations, and a third entry `plenum`. */
function related(congress: Relations, speech: Relations, plenum: Relations = []): Glossary {
  return glossary({
    entries: [other({ relations: congress }), other({ id: 'plenum', relations: plenum }), entry({ relations: speech })],
  });
}

describe('singleRelations', () => {
  it('lets each relation stand at one end', () => {
    expect(singleRelations(related([{ type: 'includes', to: 'speech' }], []))).toEqual([]);
  });

  it.each<[string, Relations, Relations, string, RegExp]>([
    [
      'an inverse that the build derives',
      [{ type: 'includes', to: 'speech' }],
      [{ type: 'part-of', to: 'congress' }],
      'speech',
      /the build derives it from `includes` in congress/,
    ],
    [
      'a type without direction at both ends',
      [{ type: 'related-to', to: 'speech' }],
      [{ type: 'related-to', to: 'congress' }],
      'speech',
      /the build derives it/,
    ],
    [
      'ends that say different things',
      [{ type: 'includes', to: 'speech' }],
      [{ type: 'followed', to: 'congress' }],
      'speech',
      /congress says `includes` of it, whose inverse is `part-of`, not `followed`/,
    ],
    [
      'two relations to the same entry',
      [],
      [
        { type: 'part-of', to: 'congress' },
        { type: 'result-of', to: 'congress' },
      ],
      'speech',
      /already `part-of` congress/,
    ],
  ])('finds %s', (_, congress, speech, where, reason) => {
    const findings = singleRelations(related(congress, speech));
    expect(findings).toMatchObject([{ where, severity: 'error' }]);
    expect(findings[0]?.path[0]).toBe('relations');
    expect(findings[0]?.reason).toMatch(reason);
  });
});

describe('ableActors', () => {
  it.each<[string, Relations, Relations]>([
    ['an event that wrote a document', [{ type: 'wrote', to: 'speech' }], []],
    ['a document written by an event', [], [{ type: 'written-by', to: 'congress' }]],
    ['a document that took part', [], [{ type: 'took-part-in', to: 'congress' }]],
  ])('finds %s', (_, congress, speech) => {
    expect(ableActors(related(congress, speech))).toMatchObject([{ severity: 'error' }]);
  });

  it('lets people and bodies act', () => {
    const entries = [
      other({ kind: 'institution', relations: [{ type: 'wrote', to: 'speech' }] }),
      other({ id: 'plenum', kind: 'figure', relations: [{ type: 'took-part-in', to: 'speech' }] }),
      entry({ relations: [] }),
    ];
    expect(ableActors(glossary({ entries }))).toEqual([]);
  });
});

describe('noCircles', () => {
  it.each<[string, Relations, Relations, Relations]>([
    [
      'of parts',
      [{ type: 'part-of', to: 'plenum' }],
      [{ type: 'part-of', to: 'congress' }],
      [{ type: 'part-of', to: 'speech' }],
    ],
    [
      'told in both directions',
      [{ type: 'preceded', to: 'plenum' }],
      [{ type: 'preceded', to: 'congress' }],
      [{ type: 'preceded', to: 'speech' }],
    ],
    [
      'of types and their inverses',
      [{ type: 'caused', to: 'plenum' }],
      [
        { type: 'result-of', to: 'plenum' },
        { type: 'caused', to: 'congress' },
      ],
      [],
    ],
  ])('finds a circle %s', (_, congress, speech, plenum) => {
    const findings = noCircles(related(congress, speech, plenum));
    expect(findings).toHaveLength(3);
    expect(findings[0]).toMatchObject({ where: 'congress', path: ['relations', 0], severity: 'error' });
  });

  it('lets two ways lead to the same entry', () => {
    const congress: Relations = [
      { type: 'includes', to: 'speech' },
      { type: 'includes', to: 'plenum' },
    ];
    expect(noCircles(related(congress, [], [{ type: 'includes', to: 'speech' }]))).toEqual([]);
  });

  it('does not mind what has no direction', () => {
    const around = related(
      [{ type: 'related-to', to: 'plenum' }],
      [{ type: 'related-to', to: 'congress' }],
      [{ type: 'related-to', to: 'speech' }],
    );
    expect(noCircles(around)).toEqual([]);
  });
});
