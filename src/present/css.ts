/** The style sheet of the card. */
import card from '../ui/card/card.css?inline';
import entry from '../ui/card/entry.css?inline';
import tokens from '../ui/tokens.css?inline';

/** All rules of the card's shadow root. */
export const cardCss = [tokens, entry, card].join('\n');
