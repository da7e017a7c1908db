// Does a shrunk picture still show every visible pixel?

import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng, shrinkPng } from '../../../scripts/shrink-png.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';

/** Zopfli would take minutes here and changes no pixel. */
const pack = async (bytes: Uint8Array): Promise<Buffer> => deflateSync(bytes);

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** Unfiltered 8-bit RGBA, as plain as PNG can be. */
function plainPng(width: number, pixels: readonly Pixel[]): Buffer {
  const height = pixels.length / width;
  const rows = Array.from({ length: height }, (_, y) => [0, ...pixels.slice(y * width, (y + 1) * width).flat()]);
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 6, 0, 0, 0]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[['IHDR', header] as const, ['IDAT', data] as const, ['IEND', Buffer.alloc(0)] as const].map(chunk),
  ]);
}

function chunk([type, content]: readonly [string, Buffer]): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type), content]);
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** An independent look at a picture with a palette. */
function lookAtPalette(png: Buffer, width: number, height: number): Pixel[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [header, colours] = [chunks.get('IHDR') as Buffer, chunks.get('PLTE') as Buffer];
  expect(header[9]).toBe(3);
  const depth = header[8] as number;
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  const rowBytes = Math.ceil((width * depth) / 8) + 1;
  return Array.from({ length: width * height }, (_, i) => {
    const bit = (i % width) * depth;
    const byte = rows[Math.floor(i / width) * rowBytes + 1 + (bit >> 3)] as number;
    const place = (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    const [red, green, blue] = colours.subarray(place * 3, place * 3 + 3);
    return [red as number, green as number, blue as number, chunks.get('tRNS')?.[place] ?? 255];
  });
}

describe('a picture of few colours', () => {
  it.each([2, 3, 5, 16, 17, 60])('keeps all %i of them', async (count) => {
    const random = seededRandom(count);
    const pixels = Array.from({ length: 20 * 20 }, (): Pixel => {
      const colour = Math.floor(random.next() * count);
      return [colour, 7, 255 - colour, colour === 0 ? 128 : 255];
    });
    expect(lookAtPalette(await shrinkPng(plainPng(20, pixels), 0, pack), 20, 20)).toEqual(pixels);
  });
});

it('the colour of what nobody sees is forgotten', async () => {
  const pixels: Pixel[] = [...Array<Pixel>(15).fill([1, 2, 3, 255]), [9, 9, 9, 0]];
  expect([...readPng(plainPng(4, pixels)).pixels.subarray(-8)]).toEqual([1, 2, 3, 255, 0, 0, 0, 0]);
});

it('a picture of many colours keeps them all', async () => {
  const pixels = Array.from({ length: 30 * 30 }, (_, i): Pixel => [i & 255, (i * 7) & 255, i >> 2, 255]);
  const shrunk = await shrinkPng(plainPng(30, pixels), 0, pack);
  expect(readPng(shrunk).pixels).toEqual(Buffer.from(pixels.flat()));
});

it('another kind of picture is refused', async () => {
  const grey = plainPng(4, Array<Pixel>(16).fill([0, 0, 0, 255]));
  grey[25] = 0;
  await expect(shrinkPng(grey)).rejects.toThrow('Only 8-bit RGBA');
});

it('colours that differ by no more than is allowed become the commonest of them, and transparency stays as it is', async () => {
  const pixels: Pixel[] = [
    ...Array<Pixel>(9).fill([100, 100, 100, 255]),
    [108, 92, 100, 255],
    [109, 100, 100, 255],
    [100, 100, 100, 246],
    [3, 3, 3, 5],
    ...Array<Pixel>(3).fill([0, 0, 0, 0]),
  ];
  const expected = pixels.map((pixel) => (pixel[0] === 108 ? [100, 100, 100, 255] : pixel));
  expect(readPng(await shrinkPng(plainPng(4, pixels), 8, pack)).pixels).toEqual(Buffer.from(expected.flat()));
});
