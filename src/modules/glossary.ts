/**
 * Makes the glossary's build products from its content files and offers them as virtual modules, so that each
 * bundle gets only its part. A change of a content file makes them anew, in dev mode too.
 */
import { join, resolve } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { loadGlossary } from '../cli/glossary-files';
import { products } from '../cli/products';

const PREFIX = 'virtual:thaw/';

export default defineWxtModule({
  name: 'thaw-glossary',
  setup(wxt) {
    const root = resolve(wxt.config.root, 'glossary');
    /** Files whose bundles hold a product of the glossary. */
    const importers = new Set<string>();
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'thaw-glossary',
          resolveId(id: string, importer?: string) {
            if (!id.startsWith(PREFIX)) return undefined;
            if (importer) importers.add(importer);
            return `\0${id}`;
          },
          load(this: { addWatchFile(file: string): void }, id: string) {
            if (!id.startsWith(`\0${PREFIX}`)) return undefined;
            const glossary = loadGlossary(root);
            this.addWatchFile(join(root, 'sources.yaml'));
            this.addWatchFile(join(root, 'article.yaml'));
            for (const entry of glossary.entries) this.addWatchFile(join(root, 'entries', `${entry.id}.yaml`));
            const make = products[id.slice(PREFIX.length + 1)];
            if (!make) throw new Error(`the glossary has no product named ${id.slice(1)}`);
            return make(glossary);
          },
        },
      ],
    }));
    wxt.hooks.hook('server:created', (_, server) => {
      let timer: NodeJS.Timeout | undefined;
      const changed = (_event: string, file: string) => {
        if (!file.startsWith(root)) return;
        clearTimeout(timer);
        // Editors write a file in several steps; one rebuild after the last is enough.
        timer = setTimeout(() => {
          // Bundles are made anew when a file of theirs changes; products of the glossary are files of nobody.
          for (const importer of importers) server.watcher.emit('all', 'change', importer);
        }, 200);
      };
      server.watcher.add(root);
      server.watcher.on('all', changed);
    });
  },
});
