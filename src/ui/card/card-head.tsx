/** The card's head: what it is about, the way back and forward, and the buttons that deal with the card itself. */
import type { Ref } from 'preact';
import type { CardEntry } from '../../glossary/card';
import { Icon, type IconProps } from '../shared/icon';
import { KindBadge } from './kind-badge';
import type { CardTexts } from './texts';

/** How the card is pinned. */
export interface Pin {
  readonly on: boolean;
  /** Whether it can be moved while it is pinned. */
  readonly movable: boolean;
  readonly onToggle: () => void;
}

/** Props of {@link CardHead}. */
export interface CardHeadProps {
  readonly entry: CardEntry;
  readonly texts: CardTexts;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onBack: (() => void) | undefined;
  readonly onForward?: (() => void) | undefined;
  readonly pin?: Pin | undefined;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

export function CardHead({ entry, texts, heading, onBack, onForward, pin, onSettings, onClose }: CardHeadProps) {
  const [original] = entry.names;
  const { tools } = texts;
  return (
    <div class="card-head">
      {(onBack || onForward) && (
        <div class="card-history">
          <HeadButton icon="back" name={texts.back} keys="Alt+ArrowLeft" onPress={onBack} />
          <HeadButton icon="forward" name={tools.forward} keys="Alt+ArrowRight" onPress={onForward} />
        </div>
      )}
      <div class="card-title">
        <KindBadge kind={entry.kind} texts={texts} />
        <h2 id="title" ref={heading} tabIndex={-1}>
          {entry.label}
        </h2>
        {original && (
          <p class="card-original" lang={original.lang} dir="auto">
            {original.text}
          </p>
        )}
      </div>
      <div class="card-controls">
        {pin?.on && pin.movable && (
          <button
            type="button"
            class="card-button card-grip"
            aria-label={tools.grip}
            title={tools.grip}
            aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown"
          >
            <Icon name="grip" />
          </button>
        )}
        {pin && (
          <button
            type="button"
            class="card-button"
            aria-label={tools.pin}
            title={tools.pinHelp}
            aria-pressed={pin.on}
            onClick={pin.onToggle}
          >
            <Icon name="pin" />
          </button>
        )}
        <HeadButton icon="settings" name={texts.settings} onPress={onSettings} />
        <HeadButton icon="clear" name={texts.close} onPress={onClose} />
      </div>
    </div>
  );
}

interface HeadButtonProps {
  readonly icon: IconProps['name'];
  readonly name: string;
  /** Keys that do the same, as `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  /** Nothing can be pressed if undefined. */
  readonly onPress: (() => void) | undefined;
}

function HeadButton({ icon, name, keys, onPress }: HeadButtonProps) {
  return (
    <button
      type="button"
      class="card-button"
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      disabled={!onPress}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
