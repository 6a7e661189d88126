/** The card: a frame with a heading around an entry. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../glossary/as-of';
import type { CardEntry } from '../../glossary/card';
import { Icon } from '../shared/icon';
import { CardHead, type Pin } from './card-head';
import { Cite, type CiteHandlers } from './cite';
import { CopyButton } from './copy-button';
import { EntryView, type Layer } from './entry-view';
import { Judge, type JudgeHandlers } from './judge';
import type { CardTexts } from './texts';
import { type Grounds, Why } from './why';

/** A link of the page. */
export interface PageLink {
  readonly href: string;
  /** Follows it as a click on it would. */
  readonly onFollow: () => void;
}

/** Props of {@link Card}. */
export interface CardProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
  /** Whether the mention that the card is about is only possible. */
  readonly possible: boolean;
  /** The passage that the card is about, where its date is known. */
  readonly passage?: Passage | undefined;
  /** What an entry is opened with: its context too, where there is room for it. */
  readonly startsWith: 'gist' | 'context';
  /** Set if a related entry was opened from another one. */
  readonly onBack: (() => void) | undefined;
  /** Set if the reader has gone back from another entry. */
  readonly onForward?: (() => void) | undefined;
  /** How the card is pinned; it cannot be if undefined. */
  readonly pin?: Pin | undefined;
  /** The link of the page that the mark is in, where a click on the mark explains instead of following it. */
  readonly link?: PageLink | undefined;
  /** Why the mention is marked; only for the entry that it is marked for. */
  readonly grounds?: Grounds | undefined;
  /** Copies the entry. False if the browser did not let it. */
  readonly onCopy?: (() => Promise<boolean>) | undefined;
  /** Copies footnotes. */
  readonly cite?: CiteHandlers | undefined;
  readonly onOpen: (entry: string) => void;
  readonly onClose: () => void;
  readonly onSettings: () => void;
  /** What can be said of the mark; nothing if undefined. */
  readonly judge?: JudgeHandlers | undefined;
}

export function Card(props: CardProps) {
  const { entry, texts, possible, passage, startsWith, onOpen, judge, link, grounds, onCopy, cite } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(entry.id);
  /** By entry, so that the way back leads to an entry as it was left. */
  const [layers, setLayers] = useState<Readonly<Record<string, Layer>>>({});
  const layer = layers[entry.id] ?? startsWith;
  const goDeeper = () => {
    const next = layer === 'gist' ? 'context' : 'full';
    setLayers({ ...layers, [entry.id]: next });
    deeper.current = next === 'full';
  };
  const deeper = useRef(false);
  useEffect(() => {
    if (!deeper.current) return;
    deeper.current = false;
    // The button that was pressed has gone; what it brought takes its place.
    body.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [layer]);
  useEffect(() => {
    if (shown.current === entry.id) return;
    shown.current = entry.id;
    // A low card is scrolled as a whole.
    for (const scrolled of [body.current, body.current?.parentElement]) scrolled?.scrollTo?.(0, 0);
    // The button that was pressed has gone with the former entry; where the reader is must not go with it.
    title.current?.focus({ preventScroll: true });
  }, [entry.id]);
  return (
    <>
      <CardHead {...props} heading={title} />
      <div class="card-body" ref={body}>
        {possible && <p class="card-possible">{texts.possible}</p>}
        <EntryView entry={entry} texts={texts} layer={layer} passage={passage} onOpen={onOpen} />
        {layer !== 'full' && (
          <button type="button" class="card-more" onClick={goDeeper}>
            {layer === 'gist' ? texts.more : texts.fullEntry}
            <Icon name="down" />
          </button>
        )}
        {grounds && <Why key={entry.id} grounds={grounds} texts={texts} />}
      </div>
      <div class="card-foot">
        {link && <FollowLink link={link} texts={texts} />}
        <Judge texts={texts} {...judge} />
        {onCopy && <CopyButton key={entry.id} texts={texts} onCopy={onCopy} />}
        {cite && <Cite key={`${entry.id} cite`} texts={texts} handlers={cite} />}
      </div>
    </>
  );
}

interface FollowLinkProps {
  readonly link: PageLink;
  readonly texts: CardTexts;
}

function FollowLink({ link: { href, onFollow }, texts }: FollowLinkProps) {
  const follow = (event: MouseEvent) => {
    // Into another tab the browser follows it by itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  };
  return (
    <a class="card-follow" href={href} onClick={follow}>
      {texts.tools.follow}
    </a>
  );
}
