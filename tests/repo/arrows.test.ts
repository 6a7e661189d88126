import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');

/** One row of the table of rooms in ARCHITECTURE.md: a room and the rooms (or files of rooms) it may import. */
function table(): Map<string, string[]> {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = text.matchAll(/^\| `src\/([a-z]+)\/` *\|[^|\n]*\|[^|\n]*\|([^|\n]*)\|$/gm);
  return new Map(
    [...rows].map(([, room = '', arrows = '']) => [
      room,
      [...arrows.matchAll(/`([a-z]+(?:\/[a-z-]+)?)`/g)].map((match) => match[1] ?? ''),
    ]),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

/** The relative imports of a file, as paths below src. */
function imports(file: string): { from: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '(\.[^']+)';/gms)].map((match) => ({
    from: relative(src, resolve(dirname(file), match[2] ?? ''))
      .split(sep)
      .join('/'),
    typeOnly: Boolean(match[1]),
  }));
}

describe('arrows between rooms', () => {
  const rooms = table();

  it('has a row in ARCHITECTURE.md for each room', () => {
    const folders = readdirSync(src, { withFileTypes: true })
      .filter((item) => item.isDirectory() && sources(join(src, item.name)).length > 0)
      .map((item) => item.name);
    expect([...rooms.keys()].sort()).toEqual(folders.sort());
  });

  it.each([...rooms])('%s imports only what its row allows', (room, allowed) => {
    const wrong: string[] = [];
    for (const file of sources(join(src, room))) {
      for (const { from } of imports(file)) {
        const target = from.split('/')[0] ?? '';
        if (target === room || allowed.includes(target) || allowed.includes(from)) continue;
        wrong.push(`${relative(root, file)} -> ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps compromise inside detect', () => {
    const outside = sources(src).filter(
      (file) =>
        !relative(src, file).startsWith('detect') && /(?:from |import\()'compromise/.test(readFileSync(file, 'utf8')),
    );
    expect(outside).toEqual([]);
  });

  it('keeps entrypoints to wiring', () => {
    const long = sources(join(root, 'entrypoints')).filter(
      (file) => readFileSync(file, 'utf8').split('\n').filter(isCode).length > 40,
    );
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps every source file within 250 lines of code', () => {
    const long = sources(src)
      .map((file) => [relative(root, file), readFileSync(file, 'utf8').split('\n').filter(isCode).length] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });
});

function isCode(line: string): boolean {
  return line.trim() !== '' && !/^\s*(\/\/|\/\*|\*)/.test(line);
}
