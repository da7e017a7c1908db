// Does a STUN server answer from here? Arguments: host, port. Prints the address it saw, or that nothing came.

import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';

const [, , host = '', port = '3478'] = process.argv;
const TRIES = 3;
const TRY_MS = 700;

const request = Buffer.concat([Buffer.from([0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42]), randomBytes(12)]);
const socket = createSocket('udp4');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
  process.exit(0);
};
/** XOR-MAPPED-ADDRESS is the first attribute the lab's servers send. */
const mappedAddress = (answer: Buffer) =>
  [...answer.subarray(28, 32)].map((byte, i) => byte ^ (request[4 + i] ?? 0)).join('.');
socket.on('message', (answer) => say(`answered, seen as ${mappedAddress(answer)}`));
socket.on('error', (error) => say(`failed: ${error.message}`));
socket.connect(Number(port), host, () => {
  for (let i = 0; i < TRIES; i++) setTimeout(() => socket.send(request), i * TRY_MS);
  setTimeout(() => say('no answer'), TRIES * TRY_MS);
});
