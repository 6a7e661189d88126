import { readCard } from 'virtual:thaw/cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runCards } from '../src/reader/frame-cards';

export default defineUnlistedScript(() => void runCards(readCard));
