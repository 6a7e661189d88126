import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/glossary/schema';
import { createTrigger } from '../../../src/reader/trigger';

const scopes: Scope[] = ['anywhere', 'in-context', 'in-context', 'ambiguous', 'ambiguous'];
const at = (...forms: number[]) => forms.map((form, index) => ({ form, start: index * 10, end: index * 10 + 5 }));

describe('trigger', () => {
  it.each([
    ['one form that may stand anywhere', [at(0)], true],
    ['two different forms in context, in different blocks', [at(1), at(2)], true],
    ['one form in context, however often', [at(1, 1), at(1)], false],
    ['ambiguous forms alone', [at(3, 4), at(3)], false],
    ['nothing', [], false],
  ])('%s', (_, blocks, expected) => {
    const trigger = createTrigger((form) => scopes[form] ?? 'ambiguous');
    const pulled = blocks.map((candidates) => trigger.add(candidates)).at(-1) ?? false;
    expect(pulled).toBe(expected);
  });

  it('stays pulled', () => {
    const trigger = createTrigger((form) => scopes[form] ?? 'ambiguous');
    trigger.add(at(0));
    expect(trigger.add([])).toBe(true);
  });
});
