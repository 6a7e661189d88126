/**
 * Has the scripts written in ASCII, other letters escaped: engines then keep their text, and every string in them, in
 * half the memory. Every page holds the first of them.
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const BEYOND_ASCII = /[^\0-\x7f]/g;

export default defineWxtModule({
  name: 'thaw-ascii-scripts',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'thaw-ascii-scripts',
          enforce: 'post',
          generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
            for (const chunk of Object.values(bundle)) {
              if (chunk.code !== undefined) chunk.code = chunk.code.replace(BEYOND_ASCII, escaped);
            }
          },
        },
      ],
    }));
  },
});

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
