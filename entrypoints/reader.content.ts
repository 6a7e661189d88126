import { table } from 'virtual:thaw/lexicon';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runStageOne } from '../src/reader/frame';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: (ctx) => runStageOne(table, ctx.signal),
});
