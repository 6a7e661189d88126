/** All that the glossary says of an entry; the card and the popup show the same. */
import type { Passage } from '../../glossary/as-of';
import type { CardEntry } from '../../glossary/card';
import type { RelationType } from '../../glossary/schema';
import { AsOfNote } from './as-of';
import { ArticleClaims, ContestedPoints } from './claims';
import { dateText, languageName, spanText } from './dates';
import { Part } from './part';
import { SourceList } from './sources';
import type { CardTexts } from './texts';
import { TimelineView } from './timeline';

/** How much of an entry is shown, from what it is to all that is known. */
export type Layer = 'gist' | 'context' | 'full';

/** Props of {@link EntryView}. */
export interface EntryViewProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
  /** Default: `full`. */
  readonly layer?: Layer;
  /** The passage that the entry is shown for, where its date is known. */
  readonly passage?: Passage | undefined;
  /** A related entry was chosen. */
  readonly onOpen: (entry: string) => void;
}

export function EntryView({ entry, texts, layer = 'full', passage, onOpen }: EntryViewProps) {
  // Without a date it is one more detail; with one it tells where the passage stands.
  const hasTimeline = layer === 'full' || (layer === 'context' && passage !== undefined);
  return (
    <div class="entry">
      <p class="entry-gist">{entry.gist}</p>
      {passage && (
        <AsOfNote entry={entry} texts={texts} passage={passage} brief={layer === 'gist'} notes={layer === 'full'} />
      )}
      {layer !== 'gist' && <p>{entry.context}</p>}
      {hasTimeline && <TimelineView entry={entry} texts={texts} passage={passage} />}
      {layer === 'full' && <Details key={entry.id} entry={entry} texts={texts} onOpen={onOpen} />}
    </div>
  );
}

type DetailsProps = Pick<EntryViewProps, 'entry' | 'texts' | 'onOpen'>;

function Details({ entry, texts, onOpen }: DetailsProps) {
  const { headings } = texts;
  return (
    <>
      <Names entry={entry} texts={texts} />
      <Facts entry={entry} texts={texts} />
      <Spellings entry={entry} texts={texts} />
      <ArticleClaims entry={entry} texts={texts} />
      <ContestedPoints entry={entry} texts={texts} />
      {entry.confusedWith.length > 0 && (
        <Part title={headings.confused}>
          <ul>
            {entry.confusedWith.map(({ entry: other, why }) => (
              <li key={other.id}>
                <EntryButton link={other} onOpen={onOpen} />
                <span class="entry-soft">{why}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Relations entry={entry} texts={texts} onOpen={onOpen} />
      <SourceList entry={entry} texts={texts} />
    </>
  );
}

type PartProps = Pick<EntryViewProps, 'entry' | 'texts'>;

function Names({ entry, texts }: PartProps) {
  if (entry.names.length === 0) return null;
  return (
    <Part title={texts.headings.names}>
      <dl class="entry-facts">
        {entry.names.map(({ lang, text, stressed, translit }) => (
          <div key={`${lang} ${text}`}>
            <dt>{languageName(lang, texts)}</dt>
            <dd>
              <bdi lang={lang}>{stressed ?? text}</bdi>
              {translit && (
                <>
                  {' '}
                  <i lang={`${lang.split('-')[0]}-Latn`} class="entry-soft">
                    {translit}
                  </i>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Spellings({ entry, texts }: PartProps) {
  if (entry.spellings.length === 0) return null;
  const nameOf = (how: string) =>
    how in texts.standards ? texts.standards[how as keyof typeof texts.standards] : languageName(how, texts);
  return (
    <Part title={texts.headings.spellings} folded>
      <dl class="entry-facts">
        {entry.spellings.map(({ how, text }) => (
          <Fact key={how} name={nameOf(how)} note={undefined}>
            {text}
          </Fact>
        ))}
      </dl>
    </Part>
  );
}

function Facts({ entry, texts }: PartProps) {
  const { dates, offices, placeNames } = entry;
  return (
    <>
      {dates.length > 0 && (
        <Part title={texts.headings.dates}>
          <dl class="entry-facts">
            {dates.map(({ what, at, from, to, note }) => (
              <Fact key={`${what} ${at ?? from}`} name={what} note={note}>
                {at ? dateText(at, texts) : spanText(from, to, texts)}
              </Fact>
            ))}
          </dl>
        </Part>
      )}
      {offices.length > 0 && (
        <Part title={texts.headings.offices}>
          <dl class="entry-facts stacked">
            {offices.map(({ title, from, to, note }) => (
              <Fact key={`${title} ${from}`} name={title} note={note}>
                {spanText(from, to, texts)}
              </Fact>
            ))}
          </dl>
        </Part>
      )}
      {placeNames.length > 0 && (
        <Part title={texts.headings.placeNames}>
          {placeNames.map(({ place, names }) => (
            <dl key={place} class="entry-facts" aria-label={place}>
              {names.map(({ name, from, to, reason }) => (
                <Fact key={`${name} ${from}`} name={name} note={reason}>
                  {spanText(from, to, texts)}
                </Fact>
              ))}
            </dl>
          ))}
        </Part>
      )}
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly note: string | undefined;
  readonly children: string;
}

function Fact({ name, note, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <span class="entry-note">{note}</span>}
      </dd>
    </div>
  );
}

function Relations({ entry, texts, onOpen }: DetailsProps) {
  if (entry.relations.length === 0) return null;
  const byType = new Map<RelationType, CardEntry['relations'][number]['entry'][]>();
  for (const { type, entry: other } of entry.relations) byType.set(type, [...(byType.get(type) ?? []), other]);
  return (
    <Part title={texts.headings.relations}>
      <dl class="entry-facts entry-related">
        {[...byType].map(([type, others]) => (
          <div key={type}>
            <dt>{texts.relations[type]}</dt>
            <dd>
              {others.map((other) => (
                <EntryButton key={other.id} link={other} onOpen={onOpen} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

interface EntryButtonProps {
  readonly link: CardEntry['relations'][number]['entry'];
  readonly onOpen: (entry: string) => void;
}

function EntryButton({ link, onOpen }: EntryButtonProps) {
  return (
    <button type="button" class="entry-link" title={link.gist} onClick={() => onOpen(link.id)}>
      {link.label}
    </button>
  );
}
