/** The works that an entry rests on. */
import type { CardEntry } from '../../glossary/card';
import { Part } from './part';
import type { CardTexts } from './texts';

/** Props of {@link SourceList}. */
export interface SourceListProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
}

export function SourceList({ entry, texts }: SourceListProps) {
  if (entry.sources.length === 0) return null;
  return (
    <Part title={texts.headings.sources}>
      <ol class="entry-sources">
        {entry.sources.map(({ key, title, author, container, year, url, grade }) => (
          <li key={key}>
            {author && `${author}: `}
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
                <span class="sr-only"> ({texts.newTab})</span>
              </a>
            ) : (
              <cite>{title}</cite>
            )}
            {[container, year].filter(Boolean).map((part) => `, ${part}`)}{' '}
            <span class="entry-tag">{texts.grades[grade]}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
