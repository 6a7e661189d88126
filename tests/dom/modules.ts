/**
 * Runs modules of the source tree in the world of a page of a real browser. Vite turns each into what browsers load,
 * and serves them together with the pages of `tests/pages`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { createViteServer } from 'vitest/node';
import { type Engine, type LaunchOptions, launchPlain } from '../browsers';

type ModuleServer = Awaited<ReturnType<typeof createViteServer>>;

const root = resolve(import.meta.dirname, '../..');

/** A browser that can load modules of this repository. */
export interface ModuleBrowser {
  readonly browser: Browser;
  /** Opens a page of `tests/pages`, with `globalThis.probe` set to what a module exports. */
  open(file: string, module: string, viewport?: Viewport): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser and the server of its modules. */
export async function startModules(engine: Engine, options: LaunchOptions = {}): Promise<ModuleBrowser> {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { port: 0, host: '127.0.0.1', hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [{ name: 'pages-as-they-are', configureServer: servePages }],
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
  if (!origin) throw new Error('the server of modules has no address');
  const browser = await launchPlain(engine, options);
  return {
    browser,
    async open(file, module, viewport) {
      const page = await browser.newPage();
      if (viewport) await page.setViewport(viewport);
      await page.goto(`${origin}/tests/pages/${file}`, { waitUntil: 'load' });
      // As text, since the test runner would turn a dynamic import in code into one of its own.
      await page.evaluate(`import('${origin}/${module}').then((loaded) => { globalThis.probe = loaded; })`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Vite would put scripts of its own into pages. */
function servePages({ middlewares }: ModuleServer): void {
  middlewares.use('/tests/pages', (request, response, next) => {
    const file = resolve(root, 'tests/pages', `.${request.url ?? ''}`);
    if (!file.endsWith('.html')) return next();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(readFileSync(file));
  });
}
