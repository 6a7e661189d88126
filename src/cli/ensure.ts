/** `tsx src/cli/ensure.ts chromium firefox`: installs browsers that tests need. */
import { ENGINES } from './browsers';
import { ensureBrowsers } from './ensure-browser';

const wanted = process.argv.slice(2);
ensureBrowsers(ENGINES.filter((engine) => wanted.length === 0 || wanted.includes(engine)));
