import { describe, expect, it } from 'vitest';
import { carryingSources, lifeDates, offices, sourcedViews } from '../../../../src/glossary/lint/evidence';
import type { Source } from '../../../../src/glossary/schema';
import { broken, entry, glossary, other } from './fragments';

describe('carryingSources', () => {
  const graded = (...grades: Source['grade'][]) => {
    const sources = Object.fromEntries(grades.map((grade) => [grade, { title: grade, grade }]));
    return glossary({ sources, entries: [entry({ sources: grades })] });
  };

  it.each<Source['grade'][]>([['primary'], ['scholarly'], ['reference'], ['press', 'memoir', 'scholarly']])(
    'rests on %s',
    (...grades) => {
      expect(carryingSources(graded(...grades))).toEqual([]);
    },
  );

  it.each<Source['grade'][]>([['press'], ['memoir'], ['press', 'memoir']])('does not rest on %s', (...grades) => {
    expect(carryingSources(graded(...grades))).toMatchObject([
      { where: 'speech', path: ['sources'], severity: 'warning' },
    ]);
  });
});

describe('sourcedViews', () => {
  it('finds the view without a source', () => {
    const views = [{ view: 'Then.', sources: ['book'] }, { view: 'Later.' }];
    expect(sourcedViews(broken({ contested: [{ point: 'When', views }] }))).toMatchObject([
      { where: 'speech', path: ['contested', 0, 'views', 1], severity: 'warning' },
    ]);
  });

  it('lets sourced views pass', () => {
    const views = [
      { view: 'Then.', sources: ['book'] },
      { view: 'Later.', sources: ['book'] },
    ];
    expect(sourcedViews(broken({ contested: [{ point: 'When', views }] }))).toEqual([]);
  });
});

describe('lifeDates', () => {
  const born = { what: 'born', at: '1894' };

  it('wants birth and death of a figure', () => {
    expect(lifeDates(broken({ kind: 'figure', dates: [] })).map(({ reason }) => reason)).toEqual([
      'a figure without the date of birth',
      'a figure without the date of death',
    ]);
    expect(lifeDates(broken({ kind: 'figure', dates: [born] }))).toHaveLength(1);
  });

  it.each(['died', 'shot', 'executed'])('knows that %s is a death', (what) => {
    expect(lifeDates(broken({ kind: 'figure', dates: [born, { what, at: '1938' }] }))).toEqual([]);
  });

  it('wants none of others', () => {
    expect(lifeDates(broken({ kind: 'event', dates: [] }))).toEqual([]);
  });
});

describe('offices', () => {
  it('finds a figure without one', () => {
    expect(offices(broken({ kind: 'figure' }))).toMatchObject([{ where: 'speech', severity: 'warning' }]);
  });

  it('lets a figure with one pass', () => {
    expect(offices(broken({ kind: 'figure', offices: [{ title: 'Secretary', from: '1953' }] }))).toEqual([]);
  });

  it('wants none of the writer of a work', () => {
    const writer = entry({ kind: 'figure', relations: [{ type: 'wrote', to: 'congress' }] });
    expect(offices(glossary({ entries: [other({ kind: 'work' }), writer] }))).toEqual([]);
    expect(offices(glossary({ entries: [other({ kind: 'document' }), writer] }))).toHaveLength(1);
  });
});
