import { describe, expect, it } from 'vitest';
import { isWebSocketHello, readClientHello, readHttpHost } from '../../lab/net/wire/client-hello.ts';
import * as ip from '../../lab/net/wire/packet.ts';

/** Recomputed from scratch: 0 when the packet's checksums are right. */
function errorsOf(packet: Buffer): number[] {
  const sum = (bytes: Buffer, seed: number) => {
    let total = seed;
    for (let i = 0; i < bytes.length; i += 2) total += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
    while (total > 0xffff) total = (total & 0xffff) + (total >>> 16);
    return ~total & 0xffff;
  };
  const pseudo = Buffer.concat([packet.subarray(12, 20), Buffer.from([0, packet[9] ?? 0, 0, 0])]);
  pseudo.writeUInt16BE(packet.length - 20, 10);
  return [sum(packet.subarray(0, 20), 0), sum(Buffer.concat([pseudo, packet.subarray(20)]), 0)];
}

const A = 0x0a000001;
const B = 0xc6336417;
const tcp = () =>
  ip.buildTcp({
    source: A,
    destination: B,
    sourcePort: 4000,
    destinationPort: 443,
    sequence: 0xfffffff0,
    acknowledgement: 7,
    flags: ip.ACK | ip.PSH,
    payload: Buffer.from('odd'),
  });

describe('packets', () => {
  it('are built with right checksums and read back as they were', () => {
    expect(errorsOf(tcp())).toEqual([0, 0]);
    expect(ip.readTcp(tcp())).toMatchObject({
      sourcePort: 4000,
      destinationPort: 443,
      sequence: 0xfffffff0,
      acknowledgement: 7,
      payload: Buffer.from('odd'),
    });
    expect(errorsOf(ip.buildUdp(A, 53, B, 4000, Buffer.from('hello')))).toEqual([0, 0]);
  });

  it('keep right checksums when addresses and ports are rewritten', () => {
    for (const packet of [tcp(), ip.buildUdp(A, 53, B, 4000, Buffer.from('hello'))]) {
      ip.rewriteAddress(packet, 12, 0xffffffff);
      ip.rewriteAddress(packet, 16, 0x00010000);
      ip.rewritePort(packet, 2, 65_535);
      expect(errorsOf(packet)).toEqual([0, 0]);
      expect(ip.dotted(ip.sourceOf(packet))).toBe('255.255.255.255');
    }
  });
});

function helloOf(extensions: Buffer[], sessionId = 32): Buffer {
  const field = (size: number, content: Buffer) => {
    const length = Buffer.alloc(size);
    length.writeUIntBE(content.length, 0, size);
    return Buffer.concat([length, content]);
  };
  const body = Buffer.concat([
    Buffer.alloc(34),
    field(1, Buffer.alloc(sessionId)),
    field(2, Buffer.from([0x13, 1])),
    field(1, Buffer.from([0])),
    field(2, Buffer.concat(extensions)),
  ]);
  const handshake = Buffer.concat([Buffer.from([1]), field(3, body)]);
  return Buffer.concat([Buffer.from([0x16, 3, 1]), field(2, handshake)]);
}

function extension(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(content.length, 2);
  return Buffer.concat([head, content]);
}
const serverName = (name: string) =>
  extension(0, Buffer.concat([Buffer.from([0, name.length + 3, 0, 0, name.length]), Buffer.from(name)]));
const protocols = (...names: string[]) => {
  const list = Buffer.concat(names.map((name) => Buffer.concat([Buffer.from([name.length]), Buffer.from(name)])));
  return extension(16, Buffer.concat([Buffer.from([0, list.length]), list]));
};

describe('a client hello', () => {
  it('is read from its pieces: incomplete until the last byte is there', () => {
    const hello = helloOf([extension(0xfe0d, Buffer.alloc(1700)), serverName('t.me'), protocols('h2', 'http/1.1')]);
    for (const length of [0, 3, 60, 1400, hello.length - 1])
      expect(readClientHello(hello.subarray(0, length))).toBe('incomplete');
    expect(readClientHello(hello)).toEqual({ serverName: 't.me', protocols: ['h2', 'http/1.1'] });
  });

  it('without a name is one by address', () => {
    expect(readClientHello(helloOf([protocols('h2')]))).toEqual({ serverName: null, protocols: ['h2'] });
  });

  it('for a WebSocket offers http/1.1 alone', () => {
    expect(isWebSocketHello({ serverName: null, protocols: ['http/1.1'] })).toBe(true);
    expect(isWebSocketHello({ serverName: null, protocols: ['h2', 'http/1.1'] })).toBe(false);
    expect(isWebSocketHello({ serverName: null, protocols: [] })).toBe(false);
  });

  it('that is none is told apart, nonsense included', () => {
    expect(readClientHello(Buffer.from('GET / HTTP/1.1\r\n'))).toBe('other');
    expect(readClientHello(Buffer.concat([Buffer.from([0x16, 3, 1, 0, 40, 1, 0, 0, 36]), Buffer.alloc(36, 255)]))).toBe(
      'other',
    );
  });
});

describe('a plain request', () => {
  it('names its host', () => {
    expect(readHttpHost(Buffer.from('GET / HTTP/1.1\r\nHost: Example.com:80\r\n\r\n'))).toEqual({
      host: 'example.com',
    });
    expect(readHttpHost(Buffer.from('GET / HTTP/1.1\r\nHost: exa'))).toBe('incomplete');
    expect(readHttpHost(Buffer.from('\u0005\u0001\u0000 not http at all'))).toBe('other');
  });
});
