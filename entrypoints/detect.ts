import { data } from 'virtual:thaw/evidence';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runDetect } from '../src/reader/frame-detect';

export default defineUnlistedScript(() => void runDetect(data));
