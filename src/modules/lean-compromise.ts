/**
 * Leaves out of the built scripts what compromise's first level has and nobody here uses: to cut text into sentences and
 * words, contractions, output, changes, look-ups, and the calls for all that. To merge its tables alone takes as long as
 * all that is left, and that before the first mark of a page. What reads matches as they are written is left out too:
 * those of the rules are known, and read, when the scripts are built.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** What stays, in the order in which it has to be added. The tree of tags is empty: none is part of another. */
const FIRST_LEVEL = `
import nlp from './nlp.js';
import match from './1-one/match/methods/index.js';
import pointers from './1-one/pointers/methods/index.js';
import setTag from './1-one/tag/methods/setTag.js';
import cache from './1-one/cache/plugin.js';
import compute from './1-one/lexicon/compute/index.js';
import sweep from './1-one/sweep/plugin.js';
const tags = { model: { one: { tagSet: {} } }, methods: { one: { setTag } } };
const lexicon = { model: { one: { lexicon: {}, _multiCache: {} } }, compute };
for (const part of [{ methods: match }, { methods: pointers }, tags, cache, lexicon, sweep]) nlp.plugin(part);
export default nlp;
`;

const ENTRY = /\/compromise\/src\/one\.js$/;
const COMPILER = fileURLToPath(new URL('../detect/compiled-matches.ts', import.meta.url));
/** For matches that ask how a word is written; no rule does. */
const TERM_METHODS = /\/compromise\/src\/1-one\/match\/methods\/termMethods\.js$/;
const MATCH_READER = /\/compromise\/src\/1-one\/match\/methods\/parseMatch\/index\.js$/;

/** The plugin for Vite; tests need it as well, to run what pages run. */
export function leanCompromise() {
  return {
    name: 'thaw-lean-compromise',
    enforce: 'pre' as const,
    async load(this: { addWatchFile(file: string): void }, id: string) {
      if (ENTRY.test(id)) return FIRST_LEVEL;
      if (TERM_METHODS.test(id)) return 'export default {};';
      if (!MATCH_READER.test(id)) return undefined;
      // As the rules are now: they may change while extensions are built again and again.
      const { module, dependencies } = await runnerImport<typeof import('../detect/compiled-matches')>(COMPILER);
      for (const file of dependencies) this.addWatchFile(file);
      return module.compiledMatches();
    },
  };
}

export default defineWxtModule({
  name: 'thaw-lean-compromise',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [leanCompromise()] }));
  },
});
