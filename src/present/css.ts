/** The style sheet of the card. */
import asOf from '../ui/card/as-of.css?inline';
import card from '../ui/card/card.css?inline';
import cite from '../ui/card/cite.css?inline';
import entry from '../ui/card/entry.css?inline';
import head from '../ui/card/head.css?inline';
import judge from '../ui/card/judge.css?inline';
import timeline from '../ui/card/timeline.css?inline';
import tools from '../ui/card/tools.css?inline';
import tokens from '../ui/tokens.css?inline';

/** All rules of the card's shadow root. */
export const cardCss = [tokens, entry, asOf, timeline, card, head, judge, tools, cite].join('\n');
