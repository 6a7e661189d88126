/** Pictures with few colours, a third as large: text on flat surfaces has no more, and repositories keep every version. */
import { deflateSync } from 'node:zlib';

/** A picture as a browser reads it: four bytes to a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Distance of colours that nobody takes for each other. */
const FAR = 56;

/** Writes a picture as a PNG with a palette of the colours that are most frequent; others become the nearest of them. */
export function toPng({ width, height, data }: Pixels, colours: 16 | 256): Uint8Array {
  const palette = frequent(data, colours);
  const indexOf = nearest(palette);
  const bits = colours === 16 ? 4 : 8;
  const stride = 1 + Math.ceil((width * bits) / 8);
  // The first byte of each line, which says how it is filtered, stays 0: there is nothing to gain with palettes.
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = indexOf(colourAt(data, 4 * (y * width + x)));
      const at = y * stride + 1 + ((x * bits) >> 3);
      lines[at] = bits === 8 ? index : (lines[at] ?? 0) | (index << (x % 2 === 0 ? 4 : 0));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

/** Colours that are far from each other, then those that are most frequent: no hue is crowded out by shades of grey. */
function frequent(data: Uint8Array, most: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const chosen: number[] = [];
  for (const apart of [FAR, 24, 1]) {
    const limit = apart === FAR ? most / 2 : most;
    for (const colour of sorted) {
      if (chosen.length >= limit) break;
      if (chosen.every((one) => distance(one, colour) >= apart * apart)) chosen.push(colour);
    }
  }
  return chosen;
}

function nearest(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>();
  return (colour) => {
    let index = known.get(colour);
    if (index === undefined) {
      const distances = palette.map((one) => distance(one, colour));
      index = distances.indexOf(Math.min(...distances));
      known.set(colour, index);
    }
    return index;
  };
}

function distance(a: number, b: number): number {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** The checksum of PNG: CRC-32. Node's own came only after the oldest version that is supported. */
function crc(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
