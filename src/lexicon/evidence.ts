/** The part of the glossary that deciding needs: forms, and what entries and persons they belong to. */
import type { Entry } from '../glossary/schema';
import { compile } from './compile';
import type { DetectData } from './types';

/** Everything that detecting needs of the glossary; `forms` has the order that candidates refer to. */
export function detectData(entries: readonly Entry[]): DetectData {
  return {
    forms: compile(entries).forms,
    entries: entries.map(({ id, label, kind, scope, person }) => ({
      id,
      label,
      kind,
      scope,
      ...(person ? { person } : {}),
    })),
  };
}
