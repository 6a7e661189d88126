/** Copies a footnote to the page and to the sources of an entry, in the style that the reader chooses. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CITATION_STYLES, type CitationStyle } from '../../settings/schema';
import { Choice } from '../shared/choice';
import type { CiteAnswer } from './cite-texts';
import { usePassing } from './passing';
import type { CardTexts } from './texts';

/** What copying footnotes needs. */
export interface CiteHandlers {
  /** The style that was chosen last. */
  readonly style: CitationStyle;
  readonly onStyle: (style: CitationStyle) => void;
  /** The styles are shown: a footnote may be asked for next. */
  readonly onOpen: () => void;
  readonly onCopy: (style: CitationStyle) => Promise<CiteAnswer>;
}

/** Props of {@link Cite}. */
export interface CiteProps {
  readonly texts: Pick<CardTexts, 'cite'>;
  readonly handlers: CiteHandlers;
}

export function Cite({ texts: { cite }, handlers }: CiteProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [style, setStyle] = useState(handlers.style);
  // Nothing but the reader mends that the citations cannot come.
  const [answer, setAnswer] = usePassing<CiteAnswer>((one) => one === 'gone');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Absent where nothing is laid out.
    if (open) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const toggle = () => {
    if (!open) handlers.onOpen();
    setOpen(!open);
  };
  const choose = (chosen: CitationStyle) => {
    setStyle(chosen);
    handlers.onStyle(chosen);
  };
  const copy = () => {
    // Emptied first: what a live region says again is not heard.
    setAnswer(undefined);
    void handlers.onCopy(style).then(setAnswer);
  };
  return (
    <>
      <button
        type="button"
        class="judge-button"
        title={cite.openHelp}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        {cite.open}
      </button>
      {open && (
        <div class="cite" id={id} ref={panel}>
          <Choice
            legend={cite.style}
            options={CITATION_STYLES.map((value) => ({ value, label: cite.styles[value] }))}
            value={style}
            onChange={choose}
          />
          <button type="button" class="cite-copy" onClick={copy}>
            {cite.copy}
          </button>
          <span class="card-answer" role="status">
            {answer && cite.answers[answer]}
          </span>
        </div>
      )}
    </>
  );
}
