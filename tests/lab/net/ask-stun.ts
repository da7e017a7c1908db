// Does a STUN or TURN server answer from here? Arguments: host, port, transport (udp, tcp, tls), request (binding, allocate).
// Prints the address it saw and after how long, the error it gave, or that nothing came.

import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';

const [, , host = '', port = '3478', transport = 'udp', kind = 'binding'] = process.argv;
const TRIES = 3;
const TRY_MS = 700;

const cookie = Buffer.from([0x21, 0x12, 0xa4, 0x42]);
const request = Buffer.concat([Buffer.from([0, kind === 'allocate' ? 3 : 1, 0, 0]), cookie, randomBytes(12)]);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
  process.exit(0);
}

/** The lab's servers put the address, or the error, first. */
function read(answer: Buffer): string {
  if (answer.readUInt16BE(20) === 0x0009) return `error ${(answer[26] ?? 0) * 100 + (answer[27] ?? 0)}`;
  return `answered, seen as ${[...answer.subarray(28, 32)].map((byte, i) => byte ^ (cookie[i] ?? 0)).join('.')}`;
}

function askByDatagram(): void {
  const socket = createSocket('udp4');
  let askedMs = 0;
  socket.on('message', (answer) => say(`${read(answer)} after ${Math.round(performance.now() - askedMs)} ms`));
  socket.on('error', (error) => say(`failed: ${error.message}`));
  socket.connect(Number(port), host, () => {
    askedMs = performance.now();
    for (let i = 0; i < TRIES; i++) setTimeout(() => socket.send(request), i * TRY_MS);
  });
}

function askByStream(stream: Duplex): void {
  stream.on('data', (answer: Buffer) => say(read(answer)));
  stream.on('error', (error) => say(`failed: ${error.message}`));
  stream.write(request);
}

setTimeout(() => say('no answer'), TRIES * TRY_MS);
if (transport === 'udp') askByDatagram();
else if (transport === 'tcp') askByStream(connect(Number(port), host));
else askByStream(connectTls({ port: Number(port), host, servername: host, rejectUnauthorized: false }));
