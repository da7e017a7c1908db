// How is a package written as the smallest zip archive, the same byte for byte whoever writes it? (APPNOTE 4.3)

import { crc32 } from 'node:zlib';
import { deflated } from './deflate.ts';
import type { Entry } from './open-zip.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 2.0: deflate. */
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, midnight: the first moment the format knows. */
const DATE = (1 << 5) | 1;

/** Without times, attributes and comments: what is the same gives the same archive. */
export async function writeZip(
  entries: readonly Entry[],
  pack: (content: Buffer) => Promise<Buffer> = deflated,
): Promise<Buffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content } of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const packed = await pack(content);
    const isStored = packed.length >= content.length;
    const body = isStored ? content : packed;
    const nameBytes = Buffer.from(name, 'utf8');
    const shared = sharedFields(isStored ? STORED : DEFLATED, content, body, nameBytes);
    locals.push(uint32(LOCAL_HEADER), shared, nameBytes, body);
    // Comment length, disk, two kinds of attributes: all nought.
    centrals.push(uint32(CENTRAL_HEADER), uint16(VERSION), shared, Buffer.alloc(10), uint32(at), nameBytes);
    at += 4 + shared.length + nameBytes.length + body.length;
  }
  const directory = Buffer.concat(centrals);
  const counts = [0, 0, entries.length, entries.length].map(uint16);
  const end = [uint32(END_OF_DIRECTORY), ...counts, uint32(directory.length), uint32(at), uint16(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

function sharedFields(method: number, content: Buffer, body: Buffer, name: Buffer): Buffer {
  const head = [VERSION, 0, method, 0, DATE].map(uint16);
  const sizes = [crc32(content), body.length, content.length].map(uint32);
  return Buffer.concat([...head, ...sizes, uint16(name.length), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
