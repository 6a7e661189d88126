/**
 * Takes Preact's way of writing HTML out of the packages: Thaw never uses it, and stores rightly warn of it.
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

const WRITES_HTML = /\b(\w+)\.innerHTML=(\w+)\.__html/g;

export default defineWxtModule({
  name: 'thaw-no-inner-html',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'thaw-no-inner-html',
          transform(code: string, id: string) {
            if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return undefined;
            const without = code.replace(WRITES_HTML, '$1.textContent=$2.__html');
            if (without === code) throw new Error(`${id} has changed: look again at how it writes HTML`);
            return { code: without, map: null };
          },
        },
      ],
    }));
  },
});
