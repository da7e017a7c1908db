// How are packets read from and written to the TUN devices, and how is a namespace configured while it runs?

import { spawn } from 'node:child_process';
import { read, writeSync } from 'node:fs';

const MAX_PACKET = 65_535;

/** Each reader occupies one thread of the pool for good, so the wire can only end by killing itself. */
export function readPackets(descriptor: number, onPacket: (packet: Buffer) => void): void {
  const buffer = Buffer.allocUnsafe(MAX_PACKET);
  const next = (): void => read(descriptor, buffer, 0, MAX_PACKET, null, take);
  function take(error: Error | null, length: number): void {
    if (error === null && length >= 20 && (buffer[0] ?? 0) >> 4 === 4) onPacket(buffer.subarray(0, length));
    if (error === null) next();
    else setTimeout(next, 5); // EIO while the link is down
  }
  next();
}

export function writePacket(descriptor: number, packet: Buffer): void {
  try {
    writeSync(descriptor, packet);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EIO' && code !== 'ENOBUFS') throw error; // link down or queue full: the packet is lost
  }
}

/** Runs `ip -batch` in the namespace that `descriptor` holds open. */
export function configureLinks(descriptor: number, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('nsenter', [`--net=/proc/${process.pid}/fd/${descriptor}`, '--', 'ip', '-batch', '-'], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ip -batch: ${errors.trim()}`))));
    child.stdin.end(`${lines.join('\n')}\n`);
  });
}
