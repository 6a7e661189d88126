/** Where the article and the record part, and where historians do. */
import type { CardEntry } from '../../glossary/card';
import { Part } from './part';
import type { CardTexts } from './texts';

interface ClaimsProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
}

/** What the article says that the record does not bear out. */
export function ArticleClaims({ entry, texts }: ClaimsProps) {
  const claims = entry.claims.filter(({ verdict }) => verdict !== 'accurate' && verdict !== 'frame');
  if (claims.length === 0) return null;
  return (
    <Part title={texts.headings.claims}>
      <ul>
        {claims.map(({ id, claim, verdict, correction, sources }) => (
          <li key={id} class="entry-claim" data-verdict={verdict}>
            <p>
              <b>{texts.articleSays}</b> <span class="entry-tag">{texts.verdicts[verdict]}</span> {claim}
            </p>
            {correction && (
              <p>
                <b>{texts.recordSays}</b> {correction}
                <Refs entry={entry} keys={sources} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Points on which serious works differ, with their views side by side. */
export function ContestedPoints({ entry, texts }: ClaimsProps) {
  if (entry.contested.length === 0) return null;
  return (
    <Part title={texts.headings.contested}>
      {entry.contested.map(({ point, views }) => (
        <div key={point} class="entry-contested">
          <p>{point}</p>
          <ul>
            {views.map(({ view, sources }) => (
              <li key={view}>
                {view}
                <Refs entry={entry} keys={sources} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

interface RefsProps {
  readonly entry: CardEntry;
  readonly keys: readonly string[] | undefined;
}

/** Numbers of sources in the entry's list. */
function Refs({ entry, keys = [] }: RefsProps) {
  const numbers = keys.map((key) => entry.sources.findIndex((source) => source.key === key) + 1).filter(Boolean);
  return numbers.length > 0 ? <span class="entry-refs"> [{numbers.join(', ')}]</span> : null;
}
