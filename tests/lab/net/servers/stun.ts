// What does a STUN or TURN server answer? (RFC 8489, 8656.)

import { createSocket } from 'node:dgram';
import type { Duplex } from 'node:stream';
import { misbehaviour } from './behaviours.ts';

const COOKIE = 0x2112a442;
const BINDING = 0x0001;
const ALLOCATE = 0x0003;
const HEADER_BYTES = 20;

export interface Peer {
  address: string;
  port: number;
}

function attribute(type: number, value: Buffer): Buffer {
  const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
}

function message(type: number, request: Buffer, attributes: Buffer[]): Buffer {
  const body = Buffer.concat(attributes);
  const header = Buffer.from(request.subarray(0, HEADER_BYTES));
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, body]);
}

function mappedAddress(peer: Peer): Buffer {
  const value = Buffer.alloc(8);
  value[1] = 1;
  value.writeUInt16BE(peer.port ^ (COOKIE >>> 16), 2);
  const address = peer.address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  value.writeUInt32BE((address ^ COOKIE) >>> 0, 4);
  return attribute(0x0020, value);
}

function error(code: number, reason: string): Buffer {
  return attribute(
    0x0009,
    Buffer.concat([Buffer.from([0, 0, Math.floor(code / 100), code % 100]), Buffer.from(reason)]),
  );
}

/** Null when the bytes are no request it answers. Nobody has an account here: whoever asks for a relay gets 401. */
export function answerStun(request: Buffer, peer: Peer, isTurn: boolean): Buffer | null {
  if (request.length < HEADER_BYTES || request.readUInt32BE(4) !== COOKIE) return null;
  const type = request.readUInt16BE(0);
  if (type === BINDING) return message(0x0101, request, [mappedAddress(peer), attribute(0x8022, Buffer.from('lab'))]);
  if (type !== ALLOCATE || !isTurn) return null;
  const challenge = [
    error(401, 'Unauthorized'),
    attribute(0x0014, Buffer.from('lab')),
    attribute(0x0015, Buffer.from('5f2c1e7d9b3a')),
  ];
  return message(0x0113, request, challenge);
}

/** Bound to its own address, for an answer from another one would be dropped. */
export function serveUdp(address: string, port: number, isTurn: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.on('error', reject);
    socket.on('message', (request, peer) => {
      const answer = answerStun(request, peer, isTurn);
      if (answer !== null) socket.send(answer, peer.port, peer.address);
    });
    socket.bind(port, address, resolve);
  });
}

/** A relay that does not behave ends after an answer's header, or after another protocol's answer; null where it behaves. */
function misanswer(answer: Buffer, behaviour: string): Buffer | null {
  if (behaviour === 'truncate') return answer.subarray(0, HEADER_BYTES);
  return misbehaviour(behaviour, '', '') === null ? null : Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n');
}

/** STUN over TCP or TLS frames itself by its length field. */
export function serveStream(stream: Duplex, peer: Peer, isTurn: boolean, behaviour: string): void {
  let waiting = Buffer.alloc(0);
  stream.on('error', () => stream.destroy());
  stream.on('data', (part: Buffer) => {
    waiting = Buffer.concat([waiting, part]);
    while (waiting.length >= HEADER_BYTES && waiting.length >= HEADER_BYTES + waiting.readUInt16BE(2)) {
      const length = HEADER_BYTES + waiting.readUInt16BE(2);
      const answer = answerStun(waiting.subarray(0, length), peer, isTurn);
      waiting = waiting.subarray(length);
      if (answer === null) return void stream.destroy();
      const wrong = misanswer(answer, behaviour);
      if (wrong !== null) return void stream.end(wrong);
      stream.write(answer);
    }
  });
}

/** STUN begins with two zero bits, HTTP with a letter, HTTP/2 with "PRI". */
export const looksLikeStun = (first: number): boolean => first < 4;
