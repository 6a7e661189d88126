/** Why the mention that the card is about is marked: what speaks for it and against it, and how sure that makes. */
import type { CardTexts } from './texts';

/** One piece of evidence in words. */
export interface Reason {
  readonly text: string;
  /** In favour (positive) or against (negative), and how much. */
  readonly weight: number;
}

/** What there is to say of a mention. */
export interface Grounds {
  readonly possible: boolean;
  /** Probability, 0 to 1, that it is what the card explains. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Props of {@link Why}. */
export interface WhyProps {
  readonly grounds: Grounds;
  readonly texts: Pick<CardTexts, 'why'>;
}

/** As many reasons as are still read. */
const MOST = 5;

export function Why({ grounds, texts: { why } }: WhyProps) {
  const { possible, confidence, reasons } = grounds;
  // Nothing that is inferred is certain.
  const percent = Math.min(99, Math.max(1, Math.round(confidence * 100)));
  const told = strongest(reasons);
  const sides = [
    { title: why.for, reasons: told.filter(({ weight }) => weight > 0) },
    { title: why.against, reasons: told.filter(({ weight }) => weight < 0) },
  ];
  return (
    <details class="why">
      <summary>{why.title}</summary>
      <p>{possible ? why.possible(percent) : why.sure(percent)}</p>
      {sides.map(
        (side) =>
          side.reasons.length > 0 && (
            <dl key={side.title}>
              <dt>{side.title}</dt>
              {side.reasons.map(({ text }) => (
                <dd key={text}>{text}</dd>
              ))}
            </dl>
          ),
      )}
    </details>
  );
}

/** The reasons that weigh most, either way; what weighs nothing is none, and nothing is said twice. */
export function strongest(reasons: readonly Reason[]): readonly Reason[] {
  const sorted = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const told = sorted.filter(
    ({ text, weight }, index) => weight !== 0 && sorted.findIndex((one) => one.text === text) === index,
  );
  return told.slice(0, MOST);
}
