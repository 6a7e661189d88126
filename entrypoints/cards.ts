import { readCards } from 'virtual:thaw/cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveCards } from '../src/reader/left-cards';

export default defineUnlistedScript(() => leaveCards(readCards));
