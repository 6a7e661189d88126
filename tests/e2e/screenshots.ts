/**
 * `npm run screenshots [-- PART…]`: takes the pictures of README and docs from the built extension, and writes down what
 * assistive technology is told. Parts: `readme`, `cards`, `situations`, `spoken`; all of them if none is named.
 */
import { parseArgs } from 'node:util';
import { type Session, startSession } from './harness';
import { shootCards } from './pictures/cards';
import { shootReadme } from './pictures/readme';
import { shootSituations } from './pictures/situations';
import { writeSpoken } from './pictures/spoken';

const VIEWPORT = { width: 1100, height: 760 };
const PARTS: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  readme: (session) => shootReadme(session, 'chromium'),
  cards: shootCards,
  situations: shootSituations,
  spoken: writeSpoken,
};

const { positionals } = parseArgs({ allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);

for (const name of wanted) {
  // A browser for each: zoom and what was judged are kept by site.
  const session = await startSession('chromium', { viewport: VIEWPORT });
  try {
    await PARTS[name]?.(session);
  } finally {
    await session.close();
  }
}
if (wanted.includes('readme')) {
  const session = await startSession('firefox', { viewport: VIEWPORT });
  try {
    await shootReadme(session, 'firefox');
  } finally {
    await session.close();
  }
}
