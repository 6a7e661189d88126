/** What every page pays, where it is exact: bytes, and what is in them. Times are measured by `npm run bench`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const output = resolve(import.meta.dirname, '../../.output');

describe.each(['chrome-mv3', 'firefox-mv3'])('the budget of %s', (build) => {
  const read = (file: string) => readFileSync(join(output, build, file), 'utf8');
  const zipped = (file: string) => gzipSync(read(file)).length;

  it('gives every page one script of at most 14 kB, and no style sheet', () => {
    const { content_scripts: scripts } = JSON.parse(read('manifest.json'));
    expect(scripts.map(({ js, css }: { js: string[]; css?: string[] }) => [js, css])).toEqual([
      [['reader.js'], undefined],
    ]);
    expect(zipped('reader.js')).toBeLessThanOrEqual(14_000);
  });

  it.each([
    ['compromise', 'SuffixPattern'],
    ['compromise', 'buildNet'],
    ['the polyfill', 'webextension-polyfill'],
    ['the schema library', '~standard'],
    ['the interface library', '__k'],
    ['the packed cards', 'invalid block type'],
  ])('has nothing of %s in it (%s)', (_, trace) => {
    expect(read('reader.js')).not.toContain(trace);
  });

  it('gives pages on the subject at most 110 kB more before their marks, and the cards after that', () => {
    expect(zipped('stage-two.js') + zipped('detect.js')).toBeLessThanOrEqual(110_000);
    expect(zipped('cards.js')).toBeLessThanOrEqual(260_000);
  });

  it.each(['reader.js', 'stage-two.js', 'detect.js'])(
    'has engines put no class of letters together to read %s',
    (file) => {
      const literals = read(file).match(/\/(?:[^/\n`'"\\]|\\.)*\\p\{(?:[^/\n`'"\\]|\\.)*\/[a-z]*u/g);
      expect(literals).toBeNull();
    },
  );

  it('gives pages no other file', () => {
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest.web_accessible_resources).toBeUndefined();
    const scripts = readdirSync(join(output, build)).filter((name) => name.endsWith('.js'));
    expect(scripts.sort()).toEqual([
      'background.js',
      'cards.js',
      'citations.js',
      'detect.js',
      'reader.js',
      'stage-two.js',
    ]);
  });
});
