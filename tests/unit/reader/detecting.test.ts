import { beforeEach, expect, it, vi } from 'vitest';
import { awaitDetector, type DetectorScript, giveDetector } from '../../../src/reader/detecting';

const creating = { next: () => ({ done: false, value: undefined }) as const };
const script = (): DetectorScript => ({ creating, kinds: new Map(), reasonOf: () => undefined });

beforeEach(() => awaitDetector(() => {}));

it('gives the script to stage two, whichever comes first, and once only', () => {
  const [first, second] = [script(), script()];
  const waiting = vi.fn();
  awaitDetector(waiting);
  giveDetector(first);
  expect(waiting).toHaveBeenCalledExactlyOnceWith(first);

  giveDetector(second);
  expect(waiting).toHaveBeenCalledOnce();
  const late = vi.fn();
  awaitDetector(late);
  expect(late).toHaveBeenCalledExactlyOnceWith(second);

  const next = vi.fn();
  awaitDetector(next);
  expect(next).not.toHaveBeenCalled();
});

it('gives it to the stage two that waited last', () => {
  const [gone, there] = [vi.fn(), vi.fn()];
  awaitDetector(gone);
  awaitDetector(there);
  giveDetector(script());
  expect(gone).not.toHaveBeenCalled();
  expect(there).toHaveBeenCalledOnce();
});
