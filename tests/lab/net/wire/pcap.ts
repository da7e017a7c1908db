// How is a capture of the client's wire written? (libpcap format, raw IPv4.)

import { createWriteStream } from 'node:fs';

export type Capture = ((packet: Buffer) => void) | null;

export function openCapture(file: string | null): Capture {
  if (file === null) return null;
  const stream = createWriteStream(file);
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(65_535, 16);
  header.writeUInt32LE(101, 20);
  stream.write(header);
  return (packet) => {
    const micros = (performance.timeOrigin + performance.now()) * 1000;
    const record = Buffer.alloc(16);
    record.writeUInt32LE(Math.floor(micros / 1e6), 0);
    record.writeUInt32LE(Math.floor(micros % 1e6), 4);
    record.writeUInt32LE(packet.length, 8);
    record.writeUInt32LE(packet.length, 12);
    stream.write(record);
    stream.write(Buffer.from(packet));
  };
}
