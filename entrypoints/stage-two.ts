import { table } from 'virtual:thaw/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runStageTwo } from '../src/reader/frame-two';

export default defineUnlistedScript(() => void runStageTwo(table));
