// How is a small picture stored in as few bytes as PNG allows, with every visible pixel as it was, or nearly?

import { crc32, inflateSync } from 'node:zlib';
import { zlibbed } from './deflate.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGBA = 6;
const PALETTE = 3;
const CHANNELS = 4;

interface Picture {
  width: number;
  height: number;
  /** RGBA, row by row; what is fully transparent has no colour. */
  pixels: Buffer;
}

/**
 * Takes 8-bit RGBA without interlacing, as browsers take screenshots (PNG specification, third edition). `tolerance`: by
 * so much of 255 a colour may change in each channel.
 */
export async function shrinkPng(png: Buffer, tolerance = 0, pack = zlibbed): Promise<Buffer> {
  const picture = withFewerColours(readPng(png), tolerance);
  const ways = [asRgba(picture), asPalette(picture)].filter((way) => way !== null);
  const shrunk = await Promise.all(
    ways.flat().map(async (way) => Buffer.concat(chunksOf(picture, way, await pack(way.rows)))),
  );
  return shrunk.reduce((smallest, one) => (one.length < smallest.length ? one : smallest));
}

interface Way {
  colourType: number;
  depth: number;
  extra: readonly [type: string, content: Buffer][];
  rows: Buffer;
}

export function readPng(png: Buffer): Picture {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== 8 || png[25] !== RGBA || png[28] !== 0)
    throw new Error('Only 8-bit RGBA without interlacing is read.');
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width * CHANNELS, height);
  for (let at = 0; at < pixels.length; at += CHANNELS) if (pixels[at + 3] === 0) pixels.writeUInt32BE(0, at);
  return { width, height, pixels };
}

/** The commonest stay; each of the others becomes the first of them that lies near enough. */
function withFewerColours({ width, height, pixels }: Picture, tolerance: number): Picture {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += CHANNELS) {
    const colour = pixels.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept: number[] = [];
  const becomes = new Map<number, number>();
  for (const [colour] of [...counts].sort(([, one], [, other]) => other - one)) {
    const near = kept.find((it) => isNear(it, colour, tolerance));
    if (near === undefined) kept.push(colour);
    becomes.set(colour, near ?? colour);
  }
  const merged = Buffer.alloc(pixels.length);
  for (let at = 0; at < pixels.length; at += CHANNELS)
    merged.writeUInt32BE(becomes.get(pixels.readUInt32BE(at)) as number, at);
  return { width, height, pixels: merged };
}

/** What is wholly transparent stays so, and nothing else becomes it. */
function isNear(one: number, other: number, tolerance: number): boolean {
  if ((one & 255) === 0 || (other & 255) === 0) return one === other;
  return [0, 8, 16, 24].every((shift) => Math.abs(((one >>> shift) & 255) - ((other >>> shift) & 255)) <= tolerance);
}

/** Each filter on all rows: on pictures of this size a mixture of them never wins. */
function asRgba({ width, height, pixels }: Picture): Way[] {
  return [0, 1, 2, 3, 4].map((filter) => ({
    colourType: RGBA,
    depth: 8,
    extra: [],
    rows: filtered(pixels, width * CHANNELS, height, filter),
  }));
}

function asPalette({ width, height, pixels }: Picture): Way[] | null {
  // Translucent colours first: transparency is then listed for them alone.
  const seen = new Set<number>();
  for (let at = 0; at < pixels.length; at += CHANNELS) seen.add(pixels.readUInt32BE(at));
  if (seen.size > 256) return null;
  const colours = [...seen].sort((one, other) => (one & 255) - (other & 255) || one - other);
  const depth = [1, 2, 4, 8].find((bits) => seen.size <= 1 << bits) as number;
  const extra: Way['extra'] = [
    ['PLTE', Buffer.from(colours.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]))],
    ['tRNS', Buffer.from(colours.map((colour) => colour & 255).filter((alpha) => alpha < 255))],
  ];
  const rowBytes = Math.ceil((width * depth) / 8);
  const places = Buffer.alloc(rowBytes * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const shift = 8 - depth - ((x * depth) % 8);
    const at = y * rowBytes + Math.floor((x * depth) / 8);
    places[at] = (places[at] as number) | (colours.indexOf(pixels.readUInt32BE(i * CHANNELS)) << shift);
  }
  return [{ colourType: PALETTE, depth, extra, rows: filtered(places, rowBytes, height, 0) }];
}

function chunksOf({ width, height }: Picture, { colourType, depth, extra }: Way, packedRows: Buffer): Buffer[] {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colourType;
  const others = extra.filter(([, content]) => content.length > 0).map(([type, content]) => chunk(type, content));
  return [SIGNATURE, chunk('IHDR', header), ...others, chunk('IDAT', packedRows), chunk('IEND', Buffer.alloc(0))];
}

function chunk(type: string, content: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function filtered(bytes: Buffer, rowBytes: number, height: number, filter: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(rowBytes + 1, filter);
    for (let x = 0; x < rowBytes; x++)
      row[x + 1] = (bytes[y * rowBytes + x] as number) - predicted(bytes, x, y, rowBytes, filter);
    return row;
  });
  return Buffer.concat(rows);
}

function unfiltered(rows: Buffer, rowBytes: number, height: number): Buffer {
  const bytes = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const from = y * (rowBytes + 1);
    for (let x = 0; x < rowBytes; x++)
      bytes[y * rowBytes + x] = (rows[from + 1 + x] as number) + predicted(bytes, x, y, rowBytes, rows[from] as number);
  }
  return bytes;
}

/** Specification section 9.2; `bytes` are whole pixels of RGBA, or single bytes under filter 0. */
function predicted(bytes: Buffer, x: number, y: number, rowBytes: number, filter: number): number {
  const at = y * rowBytes + x;
  const left = x >= CHANNELS ? (bytes[at - CHANNELS] as number) : 0;
  const above = y > 0 ? (bytes[at - rowBytes] as number) : 0;
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const corner = x >= CHANNELS && y > 0 ? (bytes[at - rowBytes - CHANNELS] as number) : 0;
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
