import { cards } from 'virtual:thaw/cards';
import { data } from 'virtual:thaw/evidence';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runStageTwo } from '../src/reader/frame-two';

export default defineUnlistedScript(() => runStageTwo(data, cards));
