// How is a zip archive of our own making read without another tool?

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

export interface Entry {
  /** With forward slashes; no folders. */
  name: string;
  content: Buffer;
}

export function openZip(archive: Buffer, folder: string): void {
  for (const { name, content } of entriesOf(archive)) place(folder, name, content);
}

/** Reads the central directory (APPNOTE 4.3.12); no encryption, no zip64. */
export function entriesOf(archive: Buffer): Entry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('This is no zip archive.');
  const count = archive.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL_HEADER) throw new Error('The directory of the archive is broken.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) entries.push({ name, content: contentOf(archive, at) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(archive: Buffer, at: number): Buffer {
  const method = archive.readUInt16LE(at + 10);
  const size = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  return method === 0 ? packed : inflateRawSync(packed);
}

function place(folder: string, name: string, content: Buffer): void {
  const path = join(folder, normalize(name));
  if (!path.startsWith(folder)) throw new Error(`The archive reaches outside its folder: ${name}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
