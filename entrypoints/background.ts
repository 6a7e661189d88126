import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/reader/background';

export default defineBackground({
  type: 'module',
  main: () => startBackground(new AbortController().signal),
});
