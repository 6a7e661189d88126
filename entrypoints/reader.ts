import { table } from 'virtual:thaw/telling';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runStageOne } from '../src/reader/frame';
import { takeOver } from '../src/reader/tenure';

// No content script to WXT, which would put a polyfill and a context into every page; the manifest names it as one.
export default defineUnlistedScript(() => void runStageOne(table, takeOver(document)));
