/** Makes sure that a browser is there, or says in one line what the user must run. */
import { spawnSync } from 'node:child_process';
import { type Engine, findBrowser } from './browsers';

const PACKAGES: Readonly<Record<Engine, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs the engines' Debian packages where this process may (as root, with apt-get); does nothing for engines
 * that are there.
 * @throws Error with the command to run, where it may not
 */
export function ensureBrowsers(engines: readonly Engine[]): void {
  const missing = engines.filter((engine) => !findBrowser(engine)).map((engine) => PACKAGES[engine]);
  if (missing.length === 0) return;
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (!apt || process.getuid?.() !== 0) {
    throw new Error(`Thaw needs a browser here. Run: sudo apt-get install -y ${missing.join(' ')}`);
  }
  console.log(`installing ${missing.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status;
  run(['update']);
  run(['install', '-y', '--no-install-recommends', ...missing]);
  const still = engines.filter((engine) => !findBrowser(engine)).map((engine) => PACKAGES[engine]);
  if (still.length > 0) throw new Error(`apt-get could not install ${still.join(' and ')}; see its messages above`);
}
