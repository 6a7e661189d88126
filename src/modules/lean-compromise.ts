/**
 * Leaves out of the built scripts what compromise's first level has and nobody here uses: to cut text into sentences and
 * words, contractions, output, changes, look-ups. To merge its tables alone takes as long as all that is left, and that
 * before the first mark of a page.
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** The parts that stay, by their folders, in the order in which they have to be added. */
const PARTS = ['match', 'pointers', 'tag', 'cache', 'lexicon', 'sweep'];

const FIRST_LEVEL = /\/compromise\/src\/one\.js$/;

/** The plugin for Vite; tests need it as well, to run what pages run. */
export function leanCompromise() {
  return {
    name: 'thaw-lean-compromise',
    enforce: 'pre' as const,
    load(id: string) {
      if (!FIRST_LEVEL.test(id)) return undefined;
      const imports = PARTS.map((part) => `import ${part} from './1-one/${part}/plugin.js';`);
      return [
        `import nlp from './nlp.js';`,
        ...imports,
        `for (const part of [${PARTS.join(', ')}]) nlp.plugin(part);`,
        'export default nlp;',
      ].join('\n');
    },
  };
}

export default defineWxtModule({
  name: 'thaw-lean-compromise',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [leanCompromise()] }));
  },
});
