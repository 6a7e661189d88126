/** Citations of the glossary's sources in all styles, as the build puts them into the extension. */
import { sourceWork } from '../citations/source-work';
import type { CitedSources } from '../citations/types';
import type { Source } from '../glossary/schema';
import { citeWork } from './csl';

/** Cites sources. What the other styles make of them is made when it is asked for. */
export function citedSources(sources: Readonly<Record<string, Source>>): CitedSources {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => {
      const work = sourceWork(source);
      return [key, { work, made: citeWork(work) }];
    }),
  );
}
